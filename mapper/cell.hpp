#pragma once

#include "base/date.hpp"
#include "catalogue/profile.hpp"
#include "catalogue/suite.hpp"
#include "geodata/district.hpp"
#include "mapper/condition.hpp"
#include "mapper/disclosed.hpp"

#include <cstdint>
#include <optional>
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
    justice_only
};

inline constexpr Mark all_marks[] = {Mark::single_provider, Mark::unevidenced, Mark::area_inferred,
                                     Mark::undated,         Mark::stale,       Mark::justice_only};

/// What a reader should know of a provided cell (met or met_regionally); others carry none.
/// single_provider: one provider across all matches. unevidenced: no match is evidenced.
/// area_inferred: every match's area is inferred. undated: no match has a start date or an end
/// date. stale: every match's source is older than the policy allows, or, where dated at all, none
/// is newer. justice_only: every match is reached only through police, courts or probation.
struct Marks {
    std::uint8_t bits = 0;
    std::optional<base::Date> ends_on; ///< the first day on which the cell is no longer provided
    std::optional<catalogue::VictimSupport> victim_support; ///< the best that any match states

    [[nodiscard]] bool has(Mark mark) const {
        return (bits >> static_cast<unsigned>(mark) & 1U) != 0;
    }
    void add(Mark mark) { bits |= static_cast<std::uint8_t>(1U << static_cast<unsigned>(mark)); }
    friend bool operator==(Marks const&, Marks const&) = default;
};

/// One district and one component. The lists are ascending; near misses are listed only for cells
/// that are unclear or a gap.
struct Cell {
    geodata::DistrictIndex district;
    catalogue::ComponentIndex component;
    CellStatus status = CellStatus::gap;
    std::vector<ServiceIndex> services;
    std::vector<Possible> possible;
    std::vector<NearMiss> near_misses;
    Marks marks;

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

/// "single_provider" ...
std::string_view code(Mark mark);

} // namespace mapper
