#pragma once

#include "mapper/findings.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace reports {

/// The criteria of a set, by their labels, with "; " between them.
std::string criteria_listed(catalogue::RiskDefinition const& definition, mapper::CriterionSet set);

/// How many claims to one level there are of each standing.
struct ClaimCounts {
    std::size_t carried = 0;
    std::size_t contradicted = 0;
    std::size_t not_shown = 0;

    [[nodiscard]] std::size_t all() const { return carried + contradicted + not_shown; }
};

/// One a level that is defined.
std::vector<ClaimCounts> claim_counts(mapper::RiskFindings const& risk);

/// "says so and its answers carry it", "an answer contradicts it", "not shown".
std::string_view label(mapper::ClaimStanding standing);

/// The gaps under both policies side by side: "Gaps with claims as stated: ...; as defined: ...".
std::string both_policies(mapper::SuiteFindings const& suite);

/// What is said of confidential services beside the claims; empty where there are none.
std::string not_judged_sentence(mapper::RiskFindings const& risk);

/// The claim cells in runs of one component and one change, in words: "Counselling (code): provided
/// as stated, not known as defined: Leeds and Bradford".
std::vector<std::string> claim_cells_in_words(mapper::Findings const& findings,
                                              mapper::SuiteFindings const& suite);

} // namespace reports
