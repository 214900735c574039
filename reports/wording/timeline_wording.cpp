#include "reports/wording/timeline_wording.hpp"

#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

constexpr std::size_t most_services = 6;

std::string name_of(TimelineView const& view, catalogue::ComponentIndex component,
                    ComponentName name) {
    auto const& [code, label] = view.components[component.value];
    if (name == ComponentName::code) {
        return code;
    }
    bool const alone = std::ranges::count(view.components, label, &CodeAndName::name) == 1;
    return alone ? label : fmt::format("{} ({})", label, code);
}

/// "low.dapp in Leeds and Bradford", "low.dapp in all 5 districts".
std::string cells_in_words(TimelineView const& view, std::string const& component,
                           std::vector<geodata::DistrictIndex> const& districts) {
    constexpr std::size_t most = 8;
    if (districts.size() > 2 && districts.size() == view.districts.size()) {
        return fmt::format("{} in all {} districts", component, grouped(districts.size()));
    }
    std::vector<std::string> names;
    for (auto const district : districts) {
        names.push_back(view.districts[district.value].name);
    }
    return fmt::format("{} in {}", component, listed(names, most));
}

std::string services_in_words(TimelineView const& view,
                              std::vector<mapper::ServiceIndex> const& services) {
    std::vector<std::string> names;
    for (auto const service : services) {
        names.push_back(view.services[service.value].name);
    }
    return listed(names, most_services);
}

/// "Ends: A: B. Funding ends: C: D. Begins: E: F."
std::string cause_in_words(TimelineView const& view, mapper::StatusChange const& change) {
    auto const last = base::day_before(change.on);
    std::vector<mapper::ServiceIndex> by_end;
    std::vector<mapper::ServiceIndex> by_funding;
    for (auto const index : change.ended) {
        auto const& service = view.services[index.value];
        bool const is_funding = service.funding_end == last && service.end != last;
        (is_funding ? by_funding : by_end).push_back(index);
    }
    std::string text;
    auto const add = [&](std::string_view what, std::vector<mapper::ServiceIndex> const& services) {
        if (!services.empty()) {
            text += fmt::format("{}{}: {}.", text.empty() ? "" : " ", what,
                                services_in_words(view, services));
        }
    };
    add("Ends", by_end);
    add("Funding ends", by_funding);
    add("Begins", change.began);
    add("Goes on, with answers too old to count", change.too_old);
    return text;
}

/// "until 31 March 2024", "until 30 September 2023 if funding is not renewed; no end is stated".
std::string until_in_words(LastDays const& days) {
    if (!days.funded) {
        return fmt::format("until {}", in_words(*days.stated));
    }
    auto const funded = fmt::format("until {} if funding is not renewed", in_words(*days.funded));
    return days.stated ? fmt::format("{}, else until {}", funded, in_words(*days.stated))
                       : funded + "; no end is stated";
}

std::string_view in_reading(Reading reading) {
    switch (reading) {
    case Reading::both:
        return "";
    case Reading::only_if_renewed:
        return ", if funding is renewed";
    case Reading::only_if_funding_ends:
        break;
    }
    return ", if funding is not renewed";
}

/// A sentence after others; nothing where answers do not grow too old.
std::string too_old_in_words(OutlookCounts const& counts) {
    if (counts.too_old == 0) {
        return {};
    }
    bool const alone = counts.provided() == 1;
    auto const cells =
        alone ? std::string{"It turns"}
              : fmt::format("{} of the {} {}", grouped(counts.too_old), grouped(counts.provided()),
                            counts.too_old == 1 ? "turns" : "turn");
    return fmt::format(" {} to 'not known' before any end that is stated, {} {}: answers will be "
                       "too old to count by then, which ends no service.",
                       cells, counts.too_old == 1 ? "on" : "the first on",
                       in_words(*counts.first_too_old));
}

} // namespace

std::string ends_in_words(TimelineView const& view, base::Date day) {
    auto const counts = outlooks_on(view, day);
    if (counts.provided() == 0) {
        return fmt::format("{} on {}.",
                           view.timeline.not_told.empty()
                               ? "No cell is provided"
                               : "No cell of which it may be told is provided",
                           in_words(day));
    }
    return fmt::format(
        "On {}, {}: {} on a day that services state{}, {} only if funding is not renewed, and of "
        "{} no end is stated, which does not mean that they last.{}",
        in_words(day),
        counts.provided() == 1 ? "1 cell is provided. It ends"
                               : grouped(counts.provided()) + " cells are provided. Of them end",
        grouped(counts.ends),
        counts.ends_sooner == 0 ? std::string{}
                                : fmt::format(" ({} of them sooner if funding is not renewed)",
                                              grouped(counts.ends_sooner)),
        grouped(counts.ends_unfunded), grouped(counts.no_end_stated), too_old_in_words(counts));
}

std::string not_told_over_time(TimelineView const& view) {
    auto const& not_told = view.timeline.not_told;
    return not_told.empty()
               ? std::string{}
               : fmt::format("{} a confidential service fills or may fill: of {} nothing is told "
                             "over time.",
                             count_of(not_told.size(), "cell that", "cells that"),
                             not_told.size() == 1 ? "it" : "them");
}

std::string left_out_of_timeline(TimelineView const& view, base::Date day) {
    std::string text;
    auto const assessed = counts_on(view, day, mapper::FundingEnd::is_renewed);
    if (assessed.not_assessed > 0) {
        text += fmt::format("{} outside these numbers: confirm with the responsible body. ",
                            count_of(assessed.not_assessed, "cell is", "cells are"));
    }
    return text + not_told_over_time(view);
}

std::vector<std::string> changes_in_words(TimelineView const& view,
                                          std::vector<ListedChange> const& listed,
                                          ComponentName name) {
    struct Group {
        ListedChange first;
        std::vector<geodata::DistrictIndex> districts;
    };
    auto const is_alike = [](ListedChange const& a, ListedChange const& b) {
        return a.cell.component == b.cell.component && a.from == b.from && a.reading == b.reading &&
               *a.change == *b.change;
    };
    std::vector<Group> groups;
    std::size_t first_of_day = 0;
    for (auto const& one : listed) {
        if (!groups.empty() && groups.back().first.change->on != one.change->on) {
            first_of_day = groups.size();
        }
        auto const found =
            std::find_if(groups.begin() + static_cast<std::ptrdiff_t>(first_of_day), groups.end(),
                         [&](Group const& group) { return is_alike(group.first, one); });
        auto& group = found == groups.end() ? groups.emplace_back(Group{one, {}}) : *found;
        group.districts.push_back(one.cell.district);
    }
    std::vector<std::string> words;
    for (auto const& [one, districts] : groups) {
        words.push_back(
            fmt::format("{}: {}: {}{} (was {}). {}", in_words(one.change->on),
                        cells_in_words(view, name_of(view, one.cell.component, name), districts),
                        mapper::label(one.change->status), in_reading(one.reading),
                        mapper::label(one.from), cause_in_words(view, *one.change)));
    }
    return words;
}

std::vector<std::string> sole_providers_in_words(TimelineView const& view, base::Date day,
                                                 ComponentName name) {
    struct Group {
        SoleProvider const* first;
        LastDays days;
        std::vector<geodata::DistrictIndex> districts;
    };
    std::vector<Group> groups;
    std::size_t no_end = 0;
    for (auto const& sole : view.sole) {
        if (!sole.ends_on) {
            ++no_end;
            continue;
        }
        auto const days = last_days(view, sole);
        if (days.stated && *days.stated < day) {
            continue;
        }
        auto const found = std::ranges::find_if(groups, [&](Group const& group) {
            return group.first->cell.component == sole.cell.component &&
                   group.first->services == sole.services;
        });
        auto& group = found == groups.end() ? groups.emplace_back(Group{&sole, days, {}}) : *found;
        group.districts.push_back(sole.cell.district);
    }
    std::ranges::stable_sort(groups, {}, [](Group const& group) { return group.first->ends_on; });
    std::vector<std::string> words;
    for (auto const& [sole, days, districts] : groups) {
        words.push_back(fmt::format(
            "{}: {}, {}",
            cells_in_words(view, name_of(view, sole->cell.component, name), districts),
            view.services[sole->services.front().value].provider, until_in_words(days)));
    }
    if (no_end > 0) {
        words.push_back(fmt::format("{} on one provider, and no end is stated",
                                    count_of(no_end, "cell rests", "cells rest")));
    }
    return words;
}

} // namespace reports
