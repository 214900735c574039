#pragma once

#include "mapper/duplications/duplication.hpp"
#include "mapper/region.hpp"

#include <vector>

namespace mapper {

/// All duplications among services that are in service on the as-of date: by district (those of
/// region-wide and national services alone last, made once), type, kind and services. `components`
/// is left empty, because it alone depends on a suite.
std::vector<Duplication> duplications_of(Region const& region);

/// The same, with the components of a suite that each type can fill.
std::vector<Duplication> with_components(std::vector<Duplication> duplications,
                                         catalogue::Suite const& suite);

} // namespace mapper
