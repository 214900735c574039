#include "mapper/cells/candidate_history.hpp"

#include "mapper/cells/staleness.hpp"
#include "mapper/cells/standing.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace mapper {

namespace {

using catalogue::Profile;
using catalogue::Status;

/// From a day until before another; open where there is none.
struct Span {
    std::optional<base::Date> from;
    std::optional<base::Date> until;

    [[nodiscard]] bool is_empty() const { return from && until && *until <= *from; }
    [[nodiscard]] bool holds(base::Date day) const {
        return (!from || day >= *from) && (!until || day < *until);
    }
};

/// The days on which in_service() is not no; none where there are none.
std::optional<Span> service_span(Profile const& profile, FundingEnd funding) {
    auto const& dates = profile.dates;
    if (profile.status == Status::closed || (profile.status == Status::planned && !dates.start)) {
        return std::nullopt;
    }
    auto last = dates.end;
    if (funding == FundingEnd::ends_service && dates.funding_end) {
        last = last ? std::min(*last, *dates.funding_end) : *dates.funding_end;
    }
    Span const span{.from = dates.start,
                    .until = last ? std::optional{base::next_day(*last)} : std::nullopt};
    return span.is_empty() ? std::nullopt : std::optional{span};
}

MatchKind kind_on(base::Date day, Region const& region, AskedComponent const& asked,
                  ServiceIndex service) {
    auto policy = region.policy;
    policy.as_of = day;
    auto const standing = standing_in(region, service, asked, policy);
    return match_of(standing, asked.conditions, policy.evidence, policy.stale, policy.risk_claims)
        .kind;
}

/// The days within a span, but its first, on which an answer turns stale, or all that is known too
/// old for the component.
std::vector<base::Date> ageing_days(Profile const& profile, AskedComponent const& asked,
                                    Policy const& policy, Span span) {
    std::vector<base::Date> days;
    auto const add = [&](std::optional<base::Date> known, int months) {
        if (known) {
            auto const day = first_stale_day(*known, months);
            if (span.holds(day) && (!span.from || day > *span.from)) {
                days.push_back(day);
            }
        }
    };
    if (policy.stale == StalePolicy::fresh_only) {
        add(profile.dates.source, policy.stale_after_months);
        for (auto const& origin : profile.origins) {
            add(origin.date, policy.stale_after_months);
        }
    }
    if (asked.component.newest_months) {
        add(newest_date(profile), *asked.component.newest_months);
    }
    std::ranges::sort(days);
    auto const repeats = std::ranges::unique(days);
    days.erase(repeats.begin(), repeats.end());
    return days;
}

MatchKind counted(MatchKind kind) {
    return kind == MatchKind::near_miss ? MatchKind::none : kind;
}

} // namespace

CandidateHistory history_of(Region const& region, AskedComponent const& asked,
                            Candidate const& candidate, FundingEnd funding) {
    auto const& profile = region[candidate.service].profile;
    auto const as_of = region.policy.as_of;
    auto const span = service_span(profile, funding);
    if (!span) {
        return {};
    }
    auto const cuts = ageing_days(profile, asked, region.policy, *span);
    // Between two cuts the day decides nothing but whether it is within the span, so that one day
    // stands for all; the as-of date's is known already.
    auto const kind_within = [&](Span part) {
        if (part.holds(as_of)) {
            return counted(candidate.match.kind);
        }
        auto const day = part.from ? *part.from : base::day_before(part.until.value());
        return counted(kind_on(day, region, asked, candidate.service));
    };
    CandidateHistory history;
    auto kind = MatchKind::none;
    auto const change = [&](std::optional<base::Date> on, MatchKind to, ChangeCause cause) {
        if (!on) {
            history.before = to;
        } else if (to != kind) {
            history.changes.push_back({.on = *on, .kind = to, .cause = cause});
        }
        kind = to;
    };
    Span part = *span;
    auto cause = ChangeCause::dates;
    for (auto const cut : cuts) {
        part.until = cut;
        change(part.from, kind_within(part), cause);
        part.from = cut;
        cause = ChangeCause::too_old;
    }
    part.until = span->until;
    change(part.from, kind_within(part), cause);
    if (span->until) {
        change(span->until, MatchKind::none, ChangeCause::dates);
    }
    return history;
}

} // namespace mapper
