#pragma once

#include "catalogue/catalogue.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"
#include "geodata/boundaries/boundaries.hpp"
#include "mapper/disclosing/secrets.hpp"
#include "mapper/placing/place.hpp"

namespace mapper {

/// What of a catalogue no output may hold, without the sites. Of confidential rows: id, provider,
/// programme, postcode, contacts, description and the columns that are not native, as long as they
/// are more than a plain word, a short number or a word of the vocabulary. Of district rows: the
/// postcode, and columns that are not native and look like an address. What rows that may be shown
/// tell anyway is no secret.
Secrets gather_secret_texts(catalogue::Catalogue const& catalogue,
                            geodata::Boundaries const& boundaries,
                            catalogue::Vocabulary const& vocabulary);

/// All of both, for outputs that are made without a map; `postcodes` may be null.
Secrets gather_secrets(catalogue::Catalogue const& catalogue,
                       catalogue::Vocabulary const& vocabulary,
                       geodata::PostcodeLookup const* postcodes);

/// Takes out the localities that a run says anyway, whatever the rows hold: in the names of its
/// inputs, or in its suites ("West Yorkshire"). `told` is all of that.
void forget_told_localities(Secrets& secrets, std::string_view told);

/// Takes out every text that a run prints anyway, whatever the rows hold, as it prints the
/// standards that it audits against. `told` is all of that.
void forget_told_texts(Secrets& secrets, std::string_view told);

/// Adds the sites of confidential and of district rows. Where a postcode stands is as secret as the
/// postcode, even where coordinates are used.
void gather_sites(catalogue::Catalogue const& catalogue, Placing const& placing, Secrets& secrets);

} // namespace mapper
