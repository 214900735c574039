#pragma once

#include "base/problem.hpp"
#include "catalogue/catalogue.hpp"
#include "geodata/postcodes/lookup.hpp"
#include "mapper/placing/place_site.hpp"

#include <span>
#include <vector>

namespace mapper {

/// How far, in metres, a postcode's place and the coordinates of a row may be apart before it is
/// said. A postcode stands for some fifteen addresses, in the country over a wide area.
inline constexpr double postcode_tolerance_m = 1000;

/// What is wrong with the postcodes of a catalogue: unknown (with those one character away, where
/// the row is public), without a grid reference, no longer in use, or elsewhere than the row's
/// coordinates. The problems are fit to be told.
std::vector<base::Problem> postcode_problems(catalogue::Catalogue const& catalogue,
                                             std::span<ServiceSite const> sites,
                                             geodata::PostcodeLookup const& postcodes);

/// The same for a catalogue that is not placed; distances are measured on the National Grid.
std::vector<base::Problem> postcode_problems(catalogue::Catalogue const& catalogue,
                                             geodata::PostcodeLookup const& postcodes);

} // namespace mapper
