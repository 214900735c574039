#include "mapper/cells/match.hpp"

#include "mapper/cells/standing.hpp"

namespace mapper {

Match match(catalogue::Profile const& profile, Reach reach, catalogue::Component const& component,
            catalogue::Vocabulary const& vocabulary, Policy const& policy) {
    auto const conditions = conditions_of(component);
    auto const standing = standing_of(profile, reach, component, conditions,
                                      column_names(conditions, vocabulary), vocabulary, policy);
    return match_of(standing, conditions, policy.evidence, policy.stale, policy.risk_claims);
}

} // namespace mapper
