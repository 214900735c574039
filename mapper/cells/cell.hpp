#pragma once

#include "base/date.hpp"
#include "catalogue/profile.hpp"
#include "catalogue/suites/suite.hpp"
#include "geodata/district.hpp"
#include "mapper/cells/condition.hpp"
#include "mapper/disclosing/disclosed.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mapper {

/// What a district has of a component; design section 5 defines each. `gap` is shown to people as
/// "none found in this catalogue", `unclear` as "not known".
enum class CellStatus : std::uint8_t { met, met_regionally, unclear, gap, not_assessed };

struct Possible {
    ServiceIndex service;
    ConditionSet unknown; ///< over conditions_of(the cell's component)

    friend auto operator<=>(Possible const&, Possible const&) = default;
};

/// A question to ask, never advice to widen a service.
struct NearMiss {
    ServiceIndex service;
    Condition failed;

    friend auto operator<=>(NearMiss const&, NearMiss const&) = default;
};

enum class Mark : std::uint8_t {
    single_provider,
    unevidenced,
    area_inferred,
    undated,
    stale,
    justice_only,
    confidential
};

inline constexpr Mark all_marks[] = {Mark::single_provider, Mark::unevidenced, Mark::area_inferred,
                                     Mark::undated,         Mark::stale,       Mark::justice_only,
                                     Mark::confidential};

/// Which dates it is that a cell's Marks::ends_on comes by: the end dates that services state
/// alone, or only if funding is not renewed, without which it comes later or never.
enum class EndsBy : std::uint8_t { end_date, funding_end_date };

/// What a reader should know of a provided cell (met or met_regionally); others carry none.
/// single_provider: one provider across all matches; two or more confidential ones cannot be told
/// to be one. unevidenced: no match has evidence for all that the component asks. area_inferred:
/// every match's area is inferred. undated: no match has a start or an end date. stale: at least
/// one match has a source date, and every source date is more than Policy::stale_after_months
/// before the as-of date. justice_only: every match states its referral routes, and all are through
/// police, courts or probation. confidential: a match is confidential, so nothing else is marked
/// but a service that is alone and the support that others state.
struct Marks {
    std::uint8_t bits = 0;
    /// The first day from which it is provided no longer, as services end and others begin, each
    /// lasting to its end date or its funding's, whichever is earlier. Before the as-of date when
    /// services go on though their funding's date has passed. None where enough are open-ended, and
    /// where a confidential service fills or may fill the cell.
    std::optional<base::Date> ends_on;
    EndsBy ends_by = EndsBy::end_date; ///< of ends_on, where there is one
    /// The best that any match states; none where it is not told, because a match is confidential,
    /// and for cells that are not provided.
    std::optional<catalogue::VictimSupport> victim_support;

    [[nodiscard]] bool has(Mark mark) const {
        return (bits >> static_cast<unsigned>(mark) & 1U) != 0;
    }
    void add(Mark mark) { bits |= static_cast<std::uint8_t>(1U << static_cast<unsigned>(mark)); }
    friend bool operator==(Marks const&, Marks const&) = default;
};

/// Whether a cell is not known because returns are recorded and nobody in its district answered: no
/// service that is local to it. Such a cell is unclear where it would be a gap or is unclear
/// anyway; what is provided stays provided.
enum class Heard : std::uint8_t { yes, unanswered };

/// One district and one component. The lists are ascending; near misses are listed only for cells
/// that are unclear or a gap.
struct Cell {
    geodata::DistrictIndex district;
    catalogue::ComponentIndex component;
    CellStatus status = CellStatus::gap;
    Heard heard = Heard::yes;
    std::vector<ServiceIndex> services;
    std::vector<Possible> possible;
    std::vector<NearMiss> near_misses;
    Marks marks;
    catalogue::ApproachSet approaches; ///< that any of `services` states; confidential ones none

    friend bool operator==(Cell const&, Cell const&) = default;
};

/// A cell asked again with one group as a further condition. `designed` are those of `services`
/// that were made for the group, counted apart from what is open to it.
struct GroupCell {
    geodata::DistrictIndex district;
    catalogue::ComponentIndex component;
    catalogue::GroupIndex group;
    CellStatus status = CellStatus::gap;
    std::vector<ServiceIndex> services;
    std::vector<ServiceIndex> possible;
    std::vector<ServiceIndex> designed;

    friend bool operator==(GroupCell const&, GroupCell const&) = default;
};

inline bool is_provided(CellStatus status) {
    return status == CellStatus::met || status == CellStatus::met_regionally;
}

/// "met", "met_regionally", "unclear", "gap", "not_assessed".
std::string_view code(CellStatus status);

/// The words that people are shown: "provided", "provided region-wide", "not known", "none found in
/// this catalogue", "confirm with the responsible body".
std::string_view label(CellStatus status);

/// "end_date", "funding_end_date".
std::string_view code(EndsBy by);

/// "single_provider" ...
std::string_view code(Mark mark);

/// The marks of a cell, and "unanswered", as codes joined by ";".
std::string mark_codes(Cell const& cell);

} // namespace mapper
