#pragma once

#include "catalogue/profile.hpp"
#include "catalogue/suites/suite.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

namespace mapper {

enum class ConditionKind : std::uint8_t {
    type,
    works_with,
    focus,
    risk,
    adults,
    youngest,
    group,
    particular,
    age,
    date,
    scope,
    place,
    definition
};

/// One thing that a component asks of a service. `term` is the group's index for `group`, the risk
/// level's for `risk` and `definition` (which no component asks: the level is claimed, and its
/// definition contradicts that), the particular's for `particular`, the catalogue::WorksWith that
/// is asked for `works_with`, the age in years for `youngest`, the foci asked as bits for `focus`
/// (0 when they do not fit in 32), and 0 otherwise.
struct Condition {
    ConditionKind kind = ConditionKind::type;
    std::uint32_t term = 0;

    friend auto operator<=>(Condition const&, Condition const&) = default;
};

/// What a component asks, in the order in which reports name it: type first, then whichever of
/// works_with, focus, risk, adults, an age, groups and particulars it asks, and that what is known
/// is not old (age); then date (every component asks it), and scope for a component that only local
/// or only region-wide services fill. At most 64 of them.
std::vector<Condition> conditions_of(catalogue::Component const& component);

/// A set of conditions, by their position in conditions_of().
struct ConditionSet {
    std::uint64_t bits = 0;

    friend auto operator<=>(ConditionSet const&, ConditionSet const&) = default;
};

std::vector<Condition> members(ConditionSet set, std::vector<Condition> const& conditions);

/// The native column that a condition is answered in: "risk_high", "focus", "interventions" ...;
/// "start_date" for date, "source_date" for age, "districts" for scope and place.
std::string column_name(Condition condition, catalogue::Vocabulary const& vocabulary);

std::vector<std::string> column_names(std::vector<Condition> const& conditions,
                                      catalogue::Vocabulary const& vocabulary);

/// All columns whose answers may settle the conditions, each once: an age has three.
std::vector<std::string> settling_columns(std::vector<Condition> const& conditions,
                                          catalogue::Vocabulary const& vocabulary);

/// Why a service that fails only this condition is a near miss, as a sentence part: "answers no to
/// medium risk", "is not for adults", "has ended or not begun", "is in a neighbouring district".
std::string near_miss_reason(Condition condition, catalogue::Vocabulary const& vocabulary);

/// "risk", "focus", "adults", "works_with", "group", "date", "place" ...
std::string_view code(ConditionKind kind);

} // namespace mapper
