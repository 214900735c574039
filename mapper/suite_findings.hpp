#pragma once

#include "mapper/findings.hpp"
#include "mapper/region.hpp"

namespace mapper {

/// What one suite finds, all but the duplications: those are found once for all suites.
SuiteFindings suite_findings_of(Region const& region, catalogue::Suite suite);

} // namespace mapper
