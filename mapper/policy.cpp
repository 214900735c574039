#include "mapper/policy.hpp"

namespace mapper {

std::string_view code(EvidencePolicy policy) {
    return policy == EvidencePolicy::require ? "require" : "accept";
}

} // namespace mapper
