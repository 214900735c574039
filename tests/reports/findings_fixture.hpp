#pragma once

#include "mapper/findings.hpp"

#include <string>

namespace tests {

/// A study small enough to check by eye, as the analysis would give it: Ashby, Burton and Coldham
/// in a row; a helpline, a medium-risk programme, intensive case management and tagging; six
/// services, of which one is confidential, one has no place and no type, and one fills nothing.
///
///                      Ashby           Burton          Coldham
///   early.helpline     region-wide     region-wide     region-wide
///   medium.dapp        provided        not known       none found
///   high.intensive     none found      none found      none found
///   sv.tagging         confirm         confirm         confirm
mapper::Findings small_findings();

/// The same with a second suite that holds early.helpline only.
mapper::Findings findings_of_two_suites();

/// The small findings with medium risk defined, for discussion: one claim, which an answer
/// contradicts, and one confidential service that is not judged.
mapper::Findings findings_with_risk_definitions();

/// The whole findings.json.
std::string findings_json(mapper::Findings const& findings);

} // namespace tests
