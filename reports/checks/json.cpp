#include "reports/checks/problem_rules.hpp"
#include "reports/checks/result.hpp"
#include "reports/json/json_writer.hpp"
#include "reports/json/parts.hpp"

#include <algorithm>

namespace reports {

namespace {

void write_counts(JsonWriter& json, std::vector<RuleCount> const& counts) {
    for (auto const severity :
         {base::Severity::error, base::Severity::warning, base::Severity::information}) {
        std::size_t of_severity = 0;
        for (auto const& rule : counts) {
            of_severity += rule.severity == severity ? rule.count : 0;
        }
        json.key(code(severity));
        json.number(of_severity);
    }
}

void write_rules(JsonWriter& json, std::vector<RuleCount> const& counts) {
    json.line_key("rules");
    json.begin_array();
    for (auto const& [severity, code, count] : counts) {
        auto const* const rule = find_rule(code);
        json.begin_line_object();
        json.key("rule");
        json.text(code);
        json.key("severity");
        json.text(base::code(severity));
        json.key("count");
        json.number(count);
        json.key("meaning");
        json.text_or_null(rule == nullptr ? "" : rule->meaning);
        json.key("way_out");
        json.text_or_null(rule == nullptr ? "" : rule->way_out);
        json.end_object();
    }
    json.end_line_array();
}

} // namespace

void write_check_json(CheckResult const& result, TextSink& sink) {
    auto const counts = count_by_rule(result.problems);
    JsonWriter json{sink};
    json.begin_object();
    json.line_key("version");
    json.text(result.version);
    json.line_key("as_of");
    json.text(base::to_text(result.as_of));
    json.line_key("summary");
    json.begin_object();
    json.key("services");
    json.number(result.services);
    json.key("rows_unread");
    json.number(result.rows_unread);
    json.key("problems");
    json.number(result.problems.size());
    write_counts(json, counts);
    json.end_object();
    write_rules(json, counts);
    write_problems(json, result.problems);
    json.end_object();
    json.finish();
}

} // namespace reports
