#include "mapper/tally.hpp"

#include <algorithm>
#include <limits>

namespace mapper {

CellStatus Tally::status(catalogue::Component const& component) const {
    auto const minimum = std::max(component.minimum, 1U);
    auto const asked = component.together ? component.together->at_least.value_or(0) : 0;
    if (matching >= minimum && amount.least >= asked) {
        return any_local ? CellStatus::met : CellStatus::met_regionally;
    }
    bool const may_be = with_possible >= minimum && amount.greatest >= asked;
    return may_be ? CellStatus::unclear : CellStatus::gap;
}

bool one_is_enough(catalogue::Component const& component) {
    return component.minimum <= 1 && !component.together;
}

Amount amount_of(Region const& region, ServiceIndex service,
                 std::optional<catalogue::ParticularAsk> const& together) {
    if (!together) {
        return {};
    }
    auto const* const stated =
        find(region.deciding_profile(service).particulars, together->particular);
    if (stated == nullptr || !stated->number) {
        return {.least = 0, .greatest = std::numeric_limits<double>::infinity()};
    }
    bool const is_shared = !region.is_local(service) || region.available_in(service).size() > 1;
    return {.least = is_shared ? 0 : stated->number->least, .greatest = stated->number->greatest};
}

} // namespace mapper
