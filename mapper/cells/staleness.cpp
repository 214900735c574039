#include "mapper/cells/staleness.hpp"

#include <algorithm>

namespace mapper {

namespace {

bool is_before(std::optional<base::Date> date, base::Date oldest) {
    return date && *date < oldest;
}

bool can_be_stale(Condition condition) {
    return condition.kind != ConditionKind::date && condition.kind != ConditionKind::scope &&
           condition.kind != ConditionKind::age;
}

} // namespace

bool is_stale(catalogue::Profile const& profile, std::string_view column, base::Date oldest) {
    auto const own = std::ranges::find(profile.origins, column, &catalogue::AnswerOrigin::answer);
    return is_before(own == profile.origins.end() ? profile.dates.source : own->date, oldest);
}

ConditionSet stale_among(std::vector<Condition> const& conditions,
                         std::vector<std::string> const& columns, catalogue::Profile const& profile,
                         base::Date oldest) {
    ConditionSet stale;
    if (profile.origins.empty() && !is_before(profile.dates.source, oldest)) {
        return stale;
    }
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        if (can_be_stale(conditions[i]) && is_stale(profile, columns[i], oldest)) {
            stale.bits |= std::uint64_t{1} << i;
        }
    }
    return stale;
}

base::Date first_stale_day(base::Date answered, int stale_after_months) {
    auto day = base::plus_months(answered, stale_after_months);
    while (base::plus_months(day, -stale_after_months) <= answered) {
        day = base::next_day(day);
    }
    return day;
}

std::optional<base::Date> newest_date(catalogue::Profile const& profile) {
    auto newest = profile.dates.source;
    for (auto const& origin : profile.origins) {
        newest = std::max(newest, origin.date);
    }
    return newest;
}

} // namespace mapper
