#pragma once

#include "reports/page/timeline_view.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reports {

/// How many of the cells are what on one day, cells that are not told left out.
struct DayCounts {
    std::size_t until_stated = 0; ///< provided, and a later day is stated on which it ends
    std::size_t no_end = 0;       ///< provided, and no end of it is stated
    std::size_t unclear = 0;
    std::size_t gap = 0;
    std::size_t not_assessed = 0;

    [[nodiscard]] std::size_t provided() const { return until_stated + no_end; }
    [[nodiscard]] std::size_t assessed() const { return provided() + unclear + gap; }
    friend bool operator==(DayCounts const&, DayCounts const&) = default;
};

/// What the cells are on the last day of a month, or on the first or last day that is asked about.
struct MonthRow {
    std::string label; ///< "2024-04", and "2023-03-31" for the first day
    base::Date day;
    DayCounts renewed;
    DayCounts unfunded; ///< if funding is not renewed
};

struct Period {
    base::Date from;
    base::Date to;
};

/// From the as-of date to the last change that is stated; the as-of date alone where none is.
Period usual_period(TimelineView const& view);
Period usual_period(std::vector<TimelineView> const& views);

/// The same from before the first change that is stated.
Period whole_period(std::vector<TimelineView> const& views);

/// How the cells stand on a day, in either reading.
MonthRow month_row(TimelineView const& view, std::string label, base::Date day);

/// The first day, and each month in which a cell changes in either reading.
std::vector<MonthRow> month_rows(TimelineView const& view, Period period);

DayCounts counts_on(TimelineView const& view, base::Date day, mapper::FundingEnd funding);

/// How many of the cells that are provided on a day end, and how.
struct OutlookCounts {
    std::size_t ends = 0;
    std::size_t ends_sooner = 0; ///< of those, sooner if funding is not renewed
    std::size_t ends_unfunded = 0;
    std::size_t no_end_stated = 0;
    std::size_t too_old = 0;                   ///< of all, those that are not known before they end
    std::optional<base::Date> first_too_old{}; ///< the first day on which one of those is not

    [[nodiscard]] std::size_t provided() const { return ends + ends_unfunded + no_end_stated; }
    friend bool operator==(OutlookCounts const&, OutlookCounts const&) = default;
};

OutlookCounts outlooks_on(TimelineView const& view, base::Date day);

/// In which readings a change comes.
enum class Reading : std::uint8_t { both, only_if_renewed, only_if_funding_ends };

/// "both", "only_if_renewed", "only_if_funding_ends".
std::string_view code(Reading reading);

/// One change of one cell.
struct ListedChange {
    mapper::CellPlace cell;
    mapper::CellStatus from;
    mapper::StatusChange const* change; ///< of the view, which must outlive it
    Reading reading = Reading::both;
    bool is_loss = false; ///< it ends what was provided, or was until answers grew too old
};

/// The changes within a period, its first day left out, by day, district and component; before them
/// the ends of funding that had come by the first day, of cells that are provided only if it was
/// renewed.
std::vector<ListedChange> changes_within(TimelineView const& view, Period period);

/// Those of them that are losses.
std::vector<ListedChange> losses_within(TimelineView const& view, Period period);

} // namespace reports
