#include "reports/wording/front_door_wording.hpp"

#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace reports {

namespace {

constexpr std::size_t most_names = 6;

std::string door_in_words(mapper::Findings const& findings, mapper::FrontDoor const& door) {
    if (!door.services.empty()) {
        return services_listed(findings, door.services, most_names);
    }
    return door.possible.empty()
               ? std::string{none_found_words}
               : "not known: " + services_listed(findings, door.possible, most_names);
}

/// "in 1 step: A; in 2 steps: B, C; outside it or of no known place: D".
std::string reached_in_words(mapper::Findings const& findings, mapper::FrontDoor const& door) {
    std::string text;
    for (auto first = door.reached.begin(); first != door.reached.end();) {
        auto const steps = first->steps;
        auto const next =
            std::find_if(first, door.reached.end(),
                         [&](mapper::Reached const& other) { return other.steps != steps; });
        std::vector<mapper::ServiceIndex> services;
        std::transform(first, next, std::back_inserter(services),
                       [](mapper::Reached const& reached) { return reached.service; });
        text +=
            fmt::format("{}in {}: {}", text.empty() ? "" : "; ", count_of(steps, "step", "steps"),
                        services_listed(findings, services, most_names));
        first = next;
    }
    if (!door.elsewhere.empty()) {
        text += fmt::format("{}outside it or of no known place: {}", text.empty() ? "" : "; ",
                            services_listed(findings, door.elsewhere, most_names));
    }
    return text;
}

FrontDoorWords in_words(mapper::Findings const& findings, mapper::FrontDoor const& door,
                        std::string where) {
    auto const others = services_listed(findings, door.not_reached, most_names);
    bool const is_clear = door.may_lead_on.empty();
    return {.where = std::move(where),
            .door = door_in_words(findings, door),
            .reached = reached_in_words(findings, door),
            .apart = is_clear ? others : std::string{},
            .unclear = is_clear ? std::string{} : others};
}

} // namespace

std::string untold_in_words(std::size_t referrals) {
    return fmt::format("has {} that may not be told", count_of(referrals, "referral", "referrals"));
}

std::string doors_not_stated_in_words(std::size_t services) {
    return services == 0 ? std::string{}
                         : fmt::format("{} not say whether {} a front door",
                                       count_of(services, "service does", "services do"),
                                       services == 1 ? "it is" : "they are");
}

std::vector<FrontDoorWords> front_doors_in_words(mapper::Findings const& findings) {
    std::vector<FrontDoorWords> words;
    auto const& doors = findings.front_doors;
    for (std::size_t i = 0; i < doors.by_district.size(); ++i) {
        words.push_back(in_words(findings, doors.by_district[i], findings.districts[i].name));
    }
    words.push_back(in_words(findings, doors.region_wide, "region-wide"));
    return words;
}

} // namespace reports
