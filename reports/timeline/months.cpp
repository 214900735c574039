#include "reports/timeline/months.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace reports {

namespace {

using mapper::CellStatus;
using mapper::FundingEnd;

std::vector<mapper::StatusChange> const& changes_of(mapper::CellTimeline const& cell,
                                                    FundingEnd funding) {
    return funding == FundingEnd::is_renewed ? cell.changes : cell.if_funding_ends;
}

/// Adds a cell; `provided` is the count that it belongs to where it is provided.
void count(DayCounts& counts, CellStatus status, std::size_t& provided) {
    switch (status) {
    case CellStatus::met:
    case CellStatus::met_regionally:
        ++provided;
        break;
    case CellStatus::unclear:
        ++counts.unclear;
        break;
    case CellStatus::gap:
        ++counts.gap;
        break;
    case CellStatus::not_assessed:
        ++counts.not_assessed;
        break;
    }
}

base::Date month_end(base::Date day) {
    return base::Date{day.year() / day.month() / std::chrono::last};
}

/// A change of a cell in one reading.
struct Visited {
    mapper::CellTimeline const& cell;
    FundingEnd funding;
    CellStatus from;
    mapper::StatusChange const& change;
    bool is_loss; ///< as ListedChange::is_loss
};

template <typename Visit>
void each_change(TimelineView const& view, Visit visit) {
    for (auto const& cell : view.timeline.cells) {
        for (auto const funding : {FundingEnd::is_renewed, FundingEnd::ends_service}) {
            auto from = cell.before;
            bool held = mapper::is_provided(from);
            for (auto const& change : changes_of(cell, funding)) {
                bool const ends = mapper::is_end(change);
                visit(Visited{cell, funding, from, change, held && ends});
                held = mapper::is_provided(change.status) || (held && !ends);
                from = change.status;
            }
        }
    }
}

bool ends_sooner(base::Date day, mapper::CellTimeline const& cell) {
    auto const unfunded = mapper::first_day_ended(day, cell.before, cell.if_funding_ends);
    return unfunded && *unfunded < mapper::first_day_ended(day, cell.before, cell.changes);
}

/// Whether a cell that is provided on a day is so only if funding that has ended was renewed, and
/// the change is the one by which it else ended.
bool has_lapsed(Visited const& visited, base::Date day) {
    auto const& [cell, funding, from, change, is_loss] = visited;
    return funding == FundingEnd::ends_service && change.on <= day &&
           mapper::is_provided(mapper::status_on(day, cell.before, cell.changes)) &&
           !mapper::is_provided(mapper::status_on(day, cell.before, cell.if_funding_ends)) &&
           mapper::end_of(day, cell.before, cell.if_funding_ends) == change.on;
}

void count_too_old(OutlookCounts& counts, base::Date day, mapper::CellTimeline const& cell) {
    if (auto const from = mapper::first_day_too_old(day, cell.before, cell.changes)) {
        ++counts.too_old;
        counts.first_too_old = std::min(counts.first_too_old.value_or(*from), *from);
    }
}

} // namespace

MonthRow month_row(TimelineView const& view, std::string label, base::Date day) {
    return {.label = std::move(label),
            .day = day,
            .renewed = counts_on(view, day, FundingEnd::is_renewed),
            .unfunded = counts_on(view, day, FundingEnd::ends_service)};
}

std::string_view code(Reading reading) {
    switch (reading) {
    case Reading::both:
        return "both";
    case Reading::only_if_renewed:
        return "only_if_renewed";
    case Reading::only_if_funding_ends:
        break;
    }
    return "only_if_funding_ends";
}

Period usual_period(TimelineView const& view) {
    Period period{.from = view.as_of, .to = view.as_of};
    each_change(
        view, [&](Visited const& visited) { period.to = std::max(period.to, visited.change.on); });
    return period;
}

Period usual_period(std::vector<TimelineView> const& views) {
    Period period{.from = views.front().as_of, .to = views.front().as_of};
    for (auto const& view : views) {
        period.to = std::max(period.to, usual_period(view).to);
    }
    return period;
}

Period whole_period(std::vector<TimelineView> const& views) {
    auto period = usual_period(views);
    for (auto const& view : views) {
        each_change(view, [&](Visited const& visited) {
            period.from = std::min(period.from, base::day_before(visited.change.on));
        });
    }
    return period;
}

std::vector<MonthRow> month_rows(TimelineView const& view, Period period) {
    std::set<base::Date> ends;
    each_change(view, [&](Visited const& visited) {
        if (visited.change.on > period.from && visited.change.on <= period.to) {
            ends.insert(month_end(visited.change.on));
        }
    });
    std::vector<MonthRow> rows{month_row(view, base::to_text(period.from), period.from)};
    for (auto const end : ends) {
        constexpr std::size_t month_length = 7; // "2024-04"
        rows.push_back(
            month_row(view, base::to_text(end).substr(0, month_length), std::min(end, period.to)));
    }
    return rows;
}

DayCounts counts_on(TimelineView const& view, base::Date day, FundingEnd funding) {
    DayCounts counts;
    for (auto const& cell : view.steady) {
        count(counts, cell.status, counts.no_end);
    }
    for (auto const& cell : view.timeline.cells) {
        auto const& changes = changes_of(cell, funding);
        bool const ends = mapper::first_day_ended(day, cell.before, changes).has_value();
        count(counts, mapper::status_on(day, cell.before, changes),
              ends ? counts.until_stated : counts.no_end);
    }
    return counts;
}

OutlookCounts outlooks_on(TimelineView const& view, base::Date day) {
    OutlookCounts counts;
    for (auto const& cell : view.steady) {
        counts.no_end_stated += mapper::is_provided(cell.status) ? 1U : 0U;
    }
    for (auto const& cell : view.timeline.cells) {
        if (!mapper::is_provided(mapper::status_on(day, cell.before, cell.changes))) {
            continue;
        }
        count_too_old(counts, day, cell);
        switch (mapper::outlook_on(day, cell)) {
        case mapper::Outlook::ends:
            ++counts.ends;
            counts.ends_sooner += ends_sooner(day, cell) ? 1U : 0U;
            break;
        case mapper::Outlook::ends_unfunded:
            ++counts.ends_unfunded;
            break;
        case mapper::Outlook::no_end_stated:
            ++counts.no_end_stated;
            break;
        }
    }
    return counts;
}

std::vector<ListedChange> changes_within(TimelineView const& view, Period period) {
    std::vector<ListedChange> listed;
    each_change(view, [&](Visited const& visited) {
        auto const& [cell, funding, from, change, is_loss] = visited;
        bool const is_within = change.on > period.from && change.on <= period.to;
        if (!is_within && !has_lapsed(visited, period.from)) {
            return;
        }
        bool const renewed = funding == FundingEnd::is_renewed;
        auto const& others = renewed ? cell.if_funding_ends : cell.changes;
        bool const in_both = std::ranges::any_of(others, [&visited](auto const& other) {
            return other.on == visited.change.on && other.status == visited.change.status &&
                   mapper::is_end(other) == mapper::is_end(visited.change);
        });
        if (in_both && !renewed) {
            return;
        }
        listed.push_back({.cell = {.district = cell.district, .component = cell.component},
                          .from = from,
                          .change = &change,
                          .reading = in_both   ? Reading::both
                                     : renewed ? Reading::only_if_renewed
                                               : Reading::only_if_funding_ends,
                          .is_loss = is_loss});
    });
    std::ranges::stable_sort(
        listed, {}, [](ListedChange const& one) { return std::pair(one.change->on, one.cell); });
    return listed;
}

std::vector<ListedChange> losses_within(TimelineView const& view, Period period) {
    auto listed = changes_within(view, period);
    std::erase_if(listed, [](ListedChange const& one) { return !one.is_loss; });
    return listed;
}

} // namespace reports
