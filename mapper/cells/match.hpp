#pragma once

#include "catalogue/suites/suite.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"
#include "mapper/cells/condition.hpp"
#include "mapper/disclosing/disclosed.hpp"
#include "mapper/policy.hpp"

#include <cstdint>
#include <vector>

namespace mapper {

enum class MatchKind : std::uint8_t { none, near_miss, possible, match };

/// How a service stands to a component, wherever it is available. `unknown` holds the conditions
/// that decide for `possible`, `failed` the one that fails for `near_miss`.
struct Match {
    MatchKind kind = MatchKind::none;
    ConditionSet unknown;
    Condition failed;

    friend bool operator==(Match const&, Match const&) = default;
};

/// design section 5: a service matches a component when it is of one of its types and answers yes
/// to every condition on the as-of date; it may match when nothing is answered no and something is
/// unknown or not stated; it is a near miss when it is of one of the types, has nothing unknown and
/// fails exactly one condition. A service that answers no to every risk level does not sort by
/// risk, so its risk is unknown; one that answers no to every group has not been assessed for them.
Match match(catalogue::Profile const& profile, Reach reach, catalogue::Component const& component,
            catalogue::Vocabulary const& vocabulary, Policy const& policy);

} // namespace mapper
