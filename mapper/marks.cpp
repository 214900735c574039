#include "mapper/marks.hpp"

#include "base/nearest_word.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace mapper {

namespace {

using catalogue::VictimSupport;

/// The matches of one cell, as services.
struct Matches {
    Region const& region;
    std::span<Candidate const> candidates;
    std::span<std::uint32_t const> positions;

    [[nodiscard]] Disclosed const& service(std::uint32_t position) const {
        return region[candidates[position].service];
    }
    template <typename Test>
    [[nodiscard]] bool all(Test test) const {
        return std::ranges::all_of(positions, [&](auto i) { return test(service(i)); });
    }
    template <typename Test>
    [[nodiscard]] bool any(Test test) const {
        return std::ranges::any_of(positions, [&](auto i) { return test(service(i)); });
    }
};

bool is_single_provider(Matches const& matches) {
    auto const& first = matches.service(matches.positions.front());
    return matches.all([&](Disclosed const& service) {
        return service.provider == first.provider ||
               base::folded(service.provider) == base::folded(first.provider);
    });
}

bool is_stale(Matches const& matches) {
    auto const& policy = matches.region.policy;
    auto const oldest = base::plus_months(policy.as_of, -policy.stale_after_months);
    auto const dated = [](Disclosed const& service) {
        return service.profile.dates.source.has_value();
    };
    return matches.any(dated) && matches.all([&](Disclosed const& service) {
        return !dated(service) || *service.profile.dates.source < oldest;
    });
}

bool is_justice_only(Matches const& matches) {
    catalogue::RouteSet justice;
    auto const& routes = matches.region.vocabulary.referral_routes;
    for (std::uint32_t i = 0; i < routes.size(); ++i) {
        if (routes[i].through == catalogue::ReferralRoute::Through::justice) {
            justice.insert({i});
        }
    }
    return matches.all([&](Disclosed const& service) {
        auto const stated = service.profile.referral_routes;
        return !stated.empty() && (stated.bits & ~justice.bits) == 0;
    });
}

/// None where no match states any.
std::optional<VictimSupport> stated_victim_support(Matches const& matches) {
    for (auto const support : {VictimSupport::integrated, VictimSupport::referral_only,
                               VictimSupport::none, VictimSupport::unknown}) {
        if (matches.any([&](Disclosed const& service) {
                return service.profile.victim_support == support;
            })) {
            return support;
        }
    }
    return std::nullopt;
}

/// The last day of a service: its end or its funding's, whichever is earlier. None: open-ended.
std::optional<base::Date> last_day(catalogue::Dates const& dates) {
    if (dates.end && dates.funding_end) {
        return std::min(*dates.end, *dates.funding_end);
    }
    return dates.end ? dates.end : dates.funding_end;
}

std::optional<base::Date> ends_on(Matches const& matches, std::uint32_t minimum) {
    if (minimum <= 1 &&
        matches.any([](Disclosed const& service) { return !last_day(service.profile.dates); })) {
        return std::nullopt;
    }
    constexpr base::Date open_ended{std::chrono::year::max() / std::chrono::December / 31};
    std::map<std::uint32_t, base::Date> record_ends;
    for (auto const position : matches.positions) {
        auto const& service = matches.service(position);
        auto const last = last_day(service.profile.dates).value_or(open_ended);
        auto const [entry, added] = record_ends.try_emplace(service.record, last);
        entry->second = std::max(entry->second, last);
    }
    std::vector<base::Date> ends;
    ends.reserve(record_ends.size());
    for (auto const& [record, end] : record_ends) {
        ends.push_back(end);
    }
    std::ranges::sort(ends, std::ranges::greater{});
    auto const decides = ends[std::max(minimum, 1U) - 1];
    return decides == open_ended ? std::nullopt : std::optional{base::next_day(decides)};
}

} // namespace

Marks marks_of(Region const& region, std::span<Candidate const> candidates,
               std::span<std::uint32_t const> matches, std::uint32_t minimum) {
    Matches const all{region, candidates, matches};
    Marks marks;
    auto const mark_if = [&](Mark mark, bool holds) {
        if (holds) {
            marks.add(mark);
        }
    };
    if (all.any(is_confidential)) {
        marks.add(Mark::confidential);
        mark_if(Mark::single_provider, matches.size() == 1);
        marks.victim_support = stated_victim_support(all);
        return marks;
    }
    mark_if(Mark::single_provider, is_single_provider(all));
    mark_if(Mark::unevidenced, std::ranges::none_of(matches, [&](std::uint32_t position) {
                return candidates[position].require == MatchKind::match;
            }));
    mark_if(Mark::area_inferred, all.all([](Disclosed const& service) {
        return service.area.basis == AreaBasis::inferred;
    }));
    mark_if(Mark::undated, all.all([](Disclosed const& service) {
        return !service.profile.dates.start && !service.profile.dates.end;
    }));
    mark_if(Mark::stale, is_stale(all));
    mark_if(Mark::justice_only, is_justice_only(all));
    marks.ends_on = ends_on(all, minimum);
    marks.victim_support = stated_victim_support(all).value_or(VictimSupport::not_stated);
    return marks;
}

} // namespace mapper
