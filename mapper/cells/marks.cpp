#include "mapper/cells/marks.hpp"

#include "base/nearest_word.hpp"
#include "mapper/cells/staleness.hpp"

#include <algorithm>

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
    auto const oldest = oldest_fresh(matches.region.policy);
    auto const dated = [](Disclosed const& service) {
        return newest_date(service.profile).has_value();
    };
    return matches.any(dated) && matches.all([&](Disclosed const& service) {
        return !dated(service) || *newest_date(service.profile) < oldest;
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
        auto const& profile = service.profile;
        return profile.routes_answer == catalogue::Answer::yes &&
               (profile.referral_routes.bits & ~justice.bits) == 0;
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

} // namespace

Marks marks_of(Region const& region, std::span<Candidate const> candidates,
               std::span<std::uint32_t const> matches) {
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
    marks.victim_support = stated_victim_support(all).value_or(VictimSupport::not_stated);
    return marks;
}

} // namespace mapper
