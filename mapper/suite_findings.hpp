#pragma once

#include "mapper/findings.hpp"
#include "mapper/region.hpp"

#include <vector>

namespace mapper {

/// What one suite finds; `duplications` are duplications_of(region).
SuiteFindings suite_findings_of(Region const& region, catalogue::Suite suite,
                                std::vector<Duplication> duplications);

} // namespace mapper
