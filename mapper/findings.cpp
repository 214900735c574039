#include "mapper/findings.hpp"

namespace mapper {

std::string_view code(JointScope scope) {
    return scope == JointScope::region_wide ? "region_wide" : "neighbours";
}

} // namespace mapper
