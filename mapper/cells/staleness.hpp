#pragma once

#include "base/date.hpp"
#include "catalogue/profile.hpp"
#include "mapper/cells/condition.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mapper {

/// Whether the answer in a column is from before `oldest`: by its own date, else by its row's. An
/// answer of which no date is known is not stale.
bool is_stale(catalogue::Profile const& profile, std::string_view column, base::Date oldest);

/// The conditions whose answers are stale; date, scope and age are never among them. `columns` are
/// those of the conditions.
ConditionSet stale_among(std::vector<Condition> const& conditions,
                         std::vector<std::string> const& columns, catalogue::Profile const& profile,
                         base::Date oldest);

/// The first as-of date on which an answer of this day is stale.
base::Date first_stale_day(base::Date answered, int stale_after_months);

/// The newest of the row's source date and the dates of its answers.
std::optional<base::Date> newest_date(catalogue::Profile const& profile);

} // namespace mapper
