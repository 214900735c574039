#include "reports/explain/parts.hpp"
#include "reports/wording/front_door_wording.hpp"
#include "reports/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

std::vector<std::string> in_words(JsonValue ids, ServiceLookup const& services) {
    std::vector<std::string> words;
    ids.for_each([&](JsonValue id) { words.push_back(service_in_words(services.find(id, {}))); });
    return words;
}

JsonValue door_of(JsonValue front_door, std::optional<FoundDistrict> const& district) {
    auto found = front_door.at("region_wide");
    if (district) {
        front_door.at("districts").for_each([&](JsonValue door) {
            if (door.at("district").is(district->code)) {
                found = door;
            }
        });
    }
    return found;
}

/// Of the doors and all that they lead to or could lead to, those that send nobody on.
std::vector<std::string> ends_among(JsonValue front_door, JsonValue door,
                                    ServiceLookup const& services) {
    auto among = door.at("services").texts();
    for (auto const& id : door.at("not_reached").texts()) {
        among.push_back(id);
    }
    door.at("reached").for_each([&](JsonValue one) { among.push_back(one.at("service").text()); });
    std::vector<std::string> words;
    front_door.at("send_nobody_on").for_each([&](JsonValue id) {
        if (std::ranges::find(among, id.text()) != among.end()) {
            words.push_back(service_in_words(services.find(id, {})));
        }
    });
    return words;
}

} // namespace

void explain_front_door(ExplainedRun const& run, std::optional<FoundDistrict> const& district,
                        ExplainedLines& lines) {
    ServiceLookup const services{run.root};
    auto const front_door = run.root.at("front_door");
    auto const door = door_of(front_door, district);
    auto const doors = in_words(door.at("services"), services);
    auto const possible = in_words(door.at("possible"), services);
    auto const whose = district ? district->name : std::string{"the whole region"};
    lines.paragraph(fmt::format("One front door of {}: {}.", whose,
                                !doors.empty()      ? "there is one"
                                : !possible.empty() ? "not known"
                                                    : "none found in this catalogue"));
    lines.paragraph("A service is a front door when its row says so (column front_door), and leads "
                    "to those that it names in refers_to, and to those that they name "
                    "(RedQuadrant 2023, recommendation 3 and paras 2.26 to 2.28).");
    lines.list("It is:", doors);
    auto const not_stated = front_door.at("doors_not_stated").count_or_zero();
    if (doors.empty() && not_stated > 0) {
        lines.part(fmt::format("{}, of all that run.", doors_not_stated_in_words(not_stated)));
    }
    lines.list("It may be, because that is not known or may not be told:", possible);
    std::vector<std::string> reached;
    door.at("reached").for_each([&](JsonValue one) {
        reached.push_back(fmt::format("{}: {}",
                                      service_in_words(services.find(one.at("service"), {})),
                                      counted(one.at("steps").count_or_zero(), "step")));
    });
    lines.list("People are sent from it to:", reached);
    lines.list("People are sent on, too, to these, which are outside it or of no known place:",
               in_words(door.at("elsewhere"), services));
    auto const leads_on = in_words(door.at("may_lead_on"), services);
    bool const any = !doors.empty();
    lines.list(any && leads_on.empty() ? "To these no way leads:"
               : any                   ? "To these no way was found:"
               : leads_on.empty()
                   ? "To these, which are region-wide, no way leads from any district's door:"
                   : "To these, which are region-wide, no way was found from any district's door:",
               in_words(door.at("not_reached"), services));
    lines.list("Of these it is not known, or may not be told, to whom all they send people on, or "
               "whether they run, so there may be ways that are not found:",
               leads_on);
    lines.list("These say that they send nobody on:", ends_among(front_door, door, services));
    if (doors.empty()) {
        lines.part(fmt::format("Were one service of {} to answer yes to front_door, there would be "
                               "one{}.",
                               whose, possible.empty() ? "" : " for certain"));
    }
}

} // namespace reports
