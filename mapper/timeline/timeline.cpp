#include "mapper/timeline/timeline.hpp"

namespace mapper {

CellStatus status_on(base::Date day, CellStatus before, std::span<StatusChange const> changes) {
    auto status = before;
    for (auto const& change : changes) {
        if (change.on > day) {
            break;
        }
        status = change.status;
    }
    return status;
}

std::optional<base::Date> first_day_not_provided(base::Date day, CellStatus before,
                                                 std::span<StatusChange const> changes) {
    if (!is_provided(status_on(day, before, changes))) {
        return day;
    }
    for (auto const& change : changes) {
        if (change.on > day && !is_provided(change.status)) {
            return change.on;
        }
    }
    return std::nullopt;
}

Outlook outlook_on(base::Date day, CellTimeline const& cell) {
    if (first_day_not_provided(day, cell.before, cell.changes)) {
        return Outlook::ends;
    }
    return first_day_not_provided(day, cell.before, cell.if_funding_ends) ? Outlook::ends_unfunded
                                                                          : Outlook::no_end_stated;
}

} // namespace mapper
