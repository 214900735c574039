#include "reports/json/findings_json.hpp"

#include "reports/embedded.hpp"
#include "reports/json/answers.hpp"
#include "reports/json/parts.hpp"

namespace reports {

namespace {

void write_suites(JsonWriter& json, mapper::Findings const& findings) {
    json.line_key("suites");
    json.begin_array();
    for (auto const& suite : findings.suites) {
        json.begin_line_object();
        json.key("summary");
        json.begin_object();
        write_cell_counts(json, suite);
        json.end_object();
        write_suite(json, findings, suite);
        json.end_object();
    }
    json.end_line_array();
}

} // namespace

void write_findings_json(mapper::Findings const& findings, TextSink& sink) {
    JsonWriter json(sink);
    json.begin_object();
    write_run(json, findings);
    write_summary(json, findings);
    write_services(json, findings);
    write_sheets(json, findings);
    write_suite(json, findings, findings.suites.front());
    write_front_door(json, findings);
    write_standards(json, findings);
    write_annotations(json, findings);
    write_out_of_scope(json, findings);
    write_survey(json, findings);
    write_risk_definitions(json, findings);
    write_every_group(json, findings);
    write_evidence_ratings(json, findings);
    write_unlocated(json, findings);
    write_untyped(json, findings);
    write_neighbours(json, findings);
    write_problems(json, findings.problems);
    if (findings.suites.size() > 1) {
        write_suites(json, findings);
    }
    json.end_object();
    json.finish();
}

std::string_view findings_schema() {
    return embedded_findings_schema_json();
}

} // namespace reports
