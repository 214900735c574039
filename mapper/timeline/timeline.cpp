#include "mapper/timeline/timeline.hpp"

#include <algorithm>

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

bool is_end(StatusChange const& change) {
    return !is_provided(change.status) && !change.ended.empty();
}

std::optional<base::Date> first_day_ended(base::Date day, CellStatus before,
                                          std::span<StatusChange const> changes) {
    if (!is_provided(status_on(day, before, changes))) {
        return day;
    }
    auto const end = std::ranges::find_if(
        changes, [day](StatusChange const& change) { return change.on > day && is_end(change); });
    return end == changes.end() ? std::nullopt : std::optional{end->on};
}

std::optional<base::Date> end_of(base::Date day, CellStatus before,
                                 std::span<StatusChange const> changes) {
    if (is_provided(status_on(day, before, changes))) {
        return first_day_ended(day, before, changes);
    }
    std::optional<base::Date> since;
    auto from = before;
    for (auto const& change : changes) {
        if (change.on > day) {
            break;
        }
        if (is_provided(from) && !is_provided(change.status)) {
            since = change.on;
        }
        from = change.status;
    }
    return since;
}

std::optional<base::Date> first_day_too_old(base::Date day, CellStatus before,
                                            std::span<StatusChange const> changes) {
    if (!is_provided(status_on(day, before, changes))) {
        return std::nullopt;
    }
    auto const loss = std::ranges::find_if(changes, [day](StatusChange const& change) {
        return change.on > day && !is_provided(change.status);
    });
    return loss == changes.end() || is_end(*loss) ? std::nullopt : std::optional{loss->on};
}

Outlook outlook_on(base::Date day, CellTimeline const& cell) {
    if (first_day_ended(day, cell.before, cell.changes)) {
        return Outlook::ends;
    }
    return first_day_ended(day, cell.before, cell.if_funding_ends) ? Outlook::ends_unfunded
                                                                   : Outlook::no_end_stated;
}

} // namespace mapper
