#include "mapper/policy.hpp"

namespace mapper {

base::Date oldest_fresh(Policy const& policy) {
    return base::plus_months(policy.as_of, -policy.stale_after_months);
}

std::string_view code(EvidencePolicy policy) {
    return policy == EvidencePolicy::require ? "require" : "accept";
}

std::string_view code(StalePolicy policy) {
    return policy == StalePolicy::fresh_only ? "fresh_only" : "as_stated";
}

std::string_view code(GapOrder order) {
    return order == GapOrder::evidence ? "evidence" : "suite";
}

std::string_view code(RiskClaimPolicy policy) {
    return policy == RiskClaimPolicy::defined ? "defined" : "stated";
}

} // namespace mapper
