#pragma once

#include "catalogue/suites/suite.hpp"
#include "catalogue/vocabularies/evidence_rating.hpp"
#include "mapper/findings.hpp"
#include "mapper/policy.hpp"

#include <vector>

namespace mapper {

/// What the evidence says of a component: the best that is said of any of its types.
catalogue::EvidenceVerdict verdict_of(catalogue::Component const& component,
                                      catalogue::Vocabulary const& vocabulary);

/// SuiteFindings::gap_ranks: evidence ranks, or all 0 in the suite's own order.
std::vector<int> gap_ranks(catalogue::Suite const& suite, catalogue::Vocabulary const& vocabulary,
                           GapOrder order);

/// The cells that are a gap or unclear, in the order in which gaps are listed: by rank, then
/// district, then component.
std::vector<Cell const*> open_cells(SuiteFindings const& suite);

} // namespace mapper
