#pragma once

#include "catalogue/catalogue.hpp"
#include "catalogue/vocabulary.hpp"
#include "geodata/boundaries.hpp"
#include "mapper/place.hpp"
#include "mapper/secrets.hpp"

namespace mapper {

/// What of a catalogue no output may hold. Of confidential rows: id, provider, programme, postcode,
/// contacts, description and the columns that are not native, as long as they are more than a plain
/// word, a short number or a word of the vocabulary. Of district rows: the postcode, and columns
/// that are not native and look like an address. Of both: the site. What rows that may be shown
/// tell anyway is no secret.
Secrets gather_secrets(catalogue::Catalogue const& catalogue, geodata::Boundaries const& boundaries,
                       Placing const& placing, catalogue::Vocabulary const& vocabulary);

} // namespace mapper
