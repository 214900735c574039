#include "reports/explain/parts.hpp"
#include "reports/wording/wording.hpp"

#include <fmt/format.h>

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
    lines.list("It may be, because that is not known:", possible);
    std::vector<std::string> reached;
    door.at("reached").for_each([&](JsonValue one) {
        reached.push_back(fmt::format("{}: {}",
                                      service_in_words(services.find(one.at("service"), {})),
                                      counted(one.at("steps").count_or_zero(), "step")));
    });
    lines.list("People are sent from it to:", reached);
    auto const leads_on = in_words(door.at("may_lead_on"), services);
    lines.list(leads_on.empty() ? "To these no way leads:" : "To these no way was found:",
               in_words(door.at("not_reached"), services));
    lines.list("Of these it is not known to whom they send people on, so there may be ways that "
               "are not found:",
               leads_on);
    if (doors.empty()) {
        lines.part("Were one service of " + whose +
                   " to answer yes to front_door, there would be one.");
    }
}

} // namespace reports
