#pragma once

#include "base/date.hpp"
#include "mapper/cells/cell.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace mapper {

/// What the end of a service's funding means for the days after it: nothing, as for in_service(),
/// or that the service is over, as for Marks::ends_on.
enum class FundingEnd : std::uint8_t { is_renewed, ends_service };

/// The first day of another status, and the services that brought it about: those that by their own
/// dates match, or may match, from this day on, those that by their own dates did so until the day
/// before, and those that go on, and of which too old an answer counts from this day on as not
/// known.
struct StatusChange {
    base::Date on;
    CellStatus status = CellStatus::gap;
    std::vector<ServiceIndex> began{};
    std::vector<ServiceIndex> ended{};
    std::vector<ServiceIndex> too_old{};

    friend bool operator==(StatusChange const&, StatusChange const&) = default;
};

/// A cell that is not of one status on all days: `before` until the first change, which is the same
/// however the end of funding is taken.
struct CellTimeline {
    geodata::DistrictIndex district;
    catalogue::ComponentIndex component;
    CellStatus before = CellStatus::gap;
    std::vector<StatusChange> changes{};         ///< FundingEnd::is_renewed; ascending
    std::vector<StatusChange> if_funding_ends{}; ///< FundingEnd::ends_service

    friend bool operator==(CellTimeline const&, CellTimeline const&) = default;
};

struct CellPlace {
    geodata::DistrictIndex district;
    catalogue::ComponentIndex component;

    friend auto operator<=>(CellPlace const&, CellPlace const&) = default;
};

/// What each cell is on any day, by the start, end and funding dates that services state, and by
/// the age of answers where old ones count as not known: on each day the status that an analysis as
/// of that day gives, under the run's other policies. A blank date is open, so that a cell without
/// a change is one of which no date is stated, and never one that is known to last. Both lists are
/// by district, then component.
///
/// Of confidential services no date is told. The timeline is made without them, and cells that one
/// fills or may fill on the as-of date are `not_told`.
///
/// A cell's Marks::ends_on is end_of() in `if_funding_ends`.
struct Timeline {
    std::vector<CellTimeline> cells; ///< those that change
    std::vector<CellPlace> not_told;

    friend bool operator==(Timeline const&, Timeline const&) = default;
};

/// Whether a change ends what was provided until it, or until answers grew too old. Answers that
/// are too old leave a cell not known, and end nothing.
bool is_end(StatusChange const& change);

/// When a cell that is provided on a day ends after it, if at all: by the services' own dates; only
/// if funding is not renewed, or is over already; or too many of its services state no end.
enum class Outlook : std::uint8_t { ends, ends_unfunded, no_end_stated };

Outlook outlook_on(base::Date day, CellTimeline const& cell);

/// The status on a day, given a cell's changes in one reading.
CellStatus status_on(base::Date day, CellStatus before, std::span<StatusChange const> changes);

/// The day itself where a cell is not provided on it, or the first day after it on which is_end();
/// none where that never comes.
std::optional<base::Date> first_day_ended(base::Date day, CellStatus before,
                                          std::span<StatusChange const> changes);

/// The first day after `day` on which is_end(), of a cell that is provided on it; of another the
/// day from which it has not been, if it ever was. None where neither comes.
std::optional<base::Date> end_of(base::Date day, CellStatus before,
                                 std::span<StatusChange const> changes);

/// Where a cell is provided on a day: the first day after it on which it is not known although
/// nothing has ended, because answers are too old. None where an end comes before, or nothing does.
std::optional<base::Date> first_day_too_old(base::Date day, CellStatus before,
                                            std::span<StatusChange const> changes);

} // namespace mapper
