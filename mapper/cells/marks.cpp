#include "mapper/cells/marks.hpp"

#include "base/nearest_word.hpp"
#include "mapper/cells/staleness.hpp"
#include "mapper/timeline/timeline.hpp"

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

/// The last day of a service: its end or, where that ends it, its funding's, whichever is earlier.
/// None: open-ended.
std::optional<base::Date> last_day(catalogue::Dates const& dates, FundingEnd funding) {
    if (funding == FundingEnd::is_renewed) {
        return dates.end;
    }
    if (dates.end && dates.funding_end) {
        return std::min(*dates.end, *dates.funding_end);
    }
    return dates.end ? dates.end : dates.funding_end;
}

/// What one record, of which a cell may have several services, is to it until its last day.
struct Lasting {
    std::optional<base::Date> last; ///< none: open-ended
    double amount = 0;
};

/// Open-ended ones last the longest.
bool lasts_longer(std::optional<base::Date> one, std::optional<base::Date> other) {
    return other && (!one || *one > *other);
}

double amount_of(Region const& region, ServiceIndex service,
                 catalogue::Component const& component) {
    if (!component.together || !region.is_local(service)) {
        return 0;
    }
    auto const* const stated =
        find(region[service].profile.particulars, component.together->particular);
    return stated != nullptr && stated->number ? stated->number->least : 0;
}

/// The records of a cell's matches, those that end first before the others.
std::vector<Lasting> records_of(Matches const& matches, catalogue::Component const& component,
                                FundingEnd funding) {
    std::map<std::uint32_t, Lasting> records;
    for (auto const position : matches.positions) {
        auto const& service = matches.service(position);
        auto const last = last_day(service.profile.dates, funding);
        auto const amount =
            amount_of(matches.region, matches.candidates[position].service, component);
        auto const [entry, is_new] =
            records.try_emplace(service.record, Lasting{.last = last, .amount = amount});
        if (!is_new && lasts_longer(last, entry->second.last)) {
            entry->second.last = last;
        }
    }
    std::vector<Lasting> sorted;
    sorted.reserve(records.size());
    for (auto const& [record, lasting] : records) {
        sorted.push_back(lasting);
    }
    std::ranges::stable_sort(sorted, [](Lasting const& one, Lasting const& other) {
        return lasts_longer(other.last, one.last);
    });
    return sorted;
}

std::optional<base::Date> ends_on(Matches const& matches, catalogue::Component const& component,
                                  FundingEnd funding) {
    auto const is_open = [funding](Disclosed const& service) {
        return !last_day(service.profile.dates, funding);
    };
    if (component.minimum <= 1 && !component.together && matches.any(is_open)) {
        return std::nullopt;
    }
    auto const records = records_of(matches, component, funding);
    auto left = records.size();
    double amount = 0;
    for (auto const& record : records) {
        amount += record.amount;
    }
    auto const asked = component.together ? component.together->at_least.value_or(0) : 0;
    for (auto const& record : records) {
        if (!record.last) {
            break;
        }
        --left;
        amount -= record.amount;
        if (left < std::max(component.minimum, 1U) || amount < asked) {
            return base::next_day(*record.last);
        }
    }
    return std::nullopt;
}

} // namespace

Marks marks_of(Region const& region, std::span<Candidate const> candidates,
               std::span<std::uint32_t const> matches, catalogue::Component const& component) {
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
    marks.ends_on = ends_on(all, component, FundingEnd::ends_service);
    if (marks.ends_on && marks.ends_on != ends_on(all, component, FundingEnd::is_renewed)) {
        marks.ends_by = EndsBy::funding_end_date;
    }
    marks.victim_support = stated_victim_support(all).value_or(VictimSupport::not_stated);
    return marks;
}

} // namespace mapper
