#include "reports/json/parts.hpp"

namespace reports {

namespace {

void write_door(JsonWriter& json, mapper::Findings const& findings, mapper::FrontDoor const& door) {
    json.key("services");
    write_ids(json, findings, door.services);
    json.key("possible");
    write_ids(json, findings, door.possible);
    json.key("reached");
    json.begin_array();
    for (auto const& reached : door.reached) {
        json.begin_object();
        json.key("service");
        json.text(findings.services[reached.service.value].id);
        json.key("steps");
        json.number(reached.steps);
        json.end_object();
    }
    json.end_array();
    json.key("not_reached");
    write_ids(json, findings, door.not_reached);
    json.key("elsewhere");
    write_ids(json, findings, door.elsewhere);
    json.key("may_lead_on");
    write_ids(json, findings, door.may_lead_on);
}

void write_links(JsonWriter& json, mapper::Findings const& findings) {
    auto const& graph = findings.front_doors.referrals;
    json.line_key("referrals");
    json.begin_array();
    for (std::uint32_t from = 0; from < graph.onward.size(); ++from) {
        for (auto const to : graph.onward[from]) {
            json.begin_line_object();
            json.key("from");
            json.text(findings.services[from].id);
            json.key("to");
            json.text(findings.services[to.value].id);
            json.key("one_way");
            json.boolean(!graph.leads(to, {from}));
            json.end_object();
        }
    }
    json.end_line_array();
    json.line_key("broken");
    json.begin_array();
    for (auto const& broken : graph.broken) {
        json.begin_line_object();
        json.key("from");
        json.text(findings.services[broken.from.value].id);
        json.key("to");
        json.text(broken.to);
        json.key("because");
        json.text(mapper::code(broken.because));
        json.end_object();
    }
    json.end_line_array();
    json.line_key("untold");
    json.begin_array();
    for (auto const& service : findings.services) {
        if (service.referrals.untold > 0) {
            json.begin_line_object();
            json.key("from");
            json.text(service.id);
            json.key("referrals");
            json.number(service.referrals.untold);
            json.end_object();
        }
    }
    json.end_line_array();
    json.line_key("to_themselves");
    write_ids(json, findings, graph.to_themselves);
}

} // namespace

void write_front_door(JsonWriter& json, mapper::Findings const& findings) {
    auto const& doors = findings.front_doors;
    json.line_key("front_door");
    json.begin_object();
    json.line_key("districts");
    json.begin_array();
    for (std::size_t i = 0; i < doors.by_district.size(); ++i) {
        json.begin_line_object();
        json.key("district");
        json.text(findings.districts[i].code.text);
        write_door(json, findings, doors.by_district[i]);
        json.end_object();
    }
    json.end_line_array();
    json.line_key("region_wide");
    json.begin_object();
    write_door(json, findings, doors.region_wide);
    json.end_object();
    write_links(json, findings);
    json.line_key("send_nobody_on");
    write_ids(json, findings, doors.send_nobody_on);
    json.key("not_stated");
    json.number(doors.not_stated);
    json.key("doors_not_stated");
    json.number(doors.door_not_stated);
    json.end_object();
}

} // namespace reports
