#include "catalogue/questionnaire/question.hpp"
#include "reports/json/parts.hpp"

namespace reports {

namespace {

void write_answer_counts(JsonWriter& json, mapper::AnswerCounts const& counts) {
    json.begin_object();
    json.key("yes");
    json.number(counts.yes);
    json.key("unknown");
    json.number(counts.unknown);
    json.key("no");
    json.number(counts.no);
    json.key("not_stated");
    json.number(counts.not_stated);
    json.key("by_design");
    json.number(counts.by_design);
    json.end_object();
}

void write_questions(JsonWriter& json, mapper::Findings const& findings) {
    auto const& words = findings.vocabulary;
    auto const& counts = findings.summary.by_question;
    json.line_key("by_risk");
    json.begin_object();
    for (std::uint32_t risk = 0; risk < words.risk_levels.size(); ++risk) {
        json.key(words.risk_levels[risk].code);
        write_answer_counts(
            json, counts[catalogue::question_of(words, catalogue::RiskIndex{risk}).value]);
    }
    json.end_object();
    json.line_key("by_group");
    json.begin_object();
    for (std::uint32_t group = 0; group < words.groups.size(); ++group) {
        json.key(words.groups[group].code);
        write_answer_counts(json,
                            counts[catalogue::question_of(catalogue::GroupIndex{group}).value]);
    }
    json.end_object();
    json.line_key("adults");
    write_answer_counts(json, counts[catalogue::adults_question().value]);
}

} // namespace

void write_counts(JsonWriter& json, mapper::CellCounts const& counts) {
    auto write = [&json](std::string_view name, std::size_t value) {
        json.key(name);
        json.number(value);
    };
    json.begin_object();
    write("total", counts.total());
    write("assessed", counts.assessed());
    write("met", counts.met);
    write("met_regionally", counts.met_regionally);
    write("unclear", counts.unclear);
    write("gap", counts.gap);
    write("not_assessed", counts.not_assessed);
    write("gap_at_least", counts.gap);
    write("gap_at_most", counts.gap + counts.unclear);
    json.end_object();
}

void write_run(JsonWriter& json, mapper::Findings const& findings) {
    auto const& run = findings.run;
    json.line_key("run");
    json.begin_object();
    json.key("version");
    json.text(run.version);
    json.key("as_of");
    json.text(base::to_text(run.policy.as_of));
    json.key("suite");
    json.text(findings.suites.front().suite.code.text);
    json.key("suites");
    json.begin_array();
    for (auto const& suite : findings.suites) {
        json.text(suite.suite.code.text);
    }
    json.end_array();
    json.key("evidence");
    json.text(mapper::code(run.policy.evidence));
    json.key("stale");
    json.text(mapper::code(run.policy.stale));
    json.key("stale_after_months");
    json.number(static_cast<std::uint64_t>(run.policy.stale_after_months));
    json.key("gaps_by");
    json.text(mapper::code(run.policy.gaps_by));
    json.key("risk_claims");
    json.text(mapper::code(run.policy.risk_claims));
    json.key("crs");
    json.text(run.crs);
    json.key("code_field");
    json.text_or_null(run.code_field);
    json.line_key("inputs");
    json.begin_array();
    for (auto const& input : run.inputs) {
        json.begin_line_object();
        json.key("role");
        json.text(input.role);
        json.key("name");
        json.text(input.name);
        json.key("sha256");
        json.text(input.sha256);
        json.end_object();
    }
    json.end_line_array();
    json.end_object();
}

void write_summary(JsonWriter& json, mapper::Findings const& findings) {
    auto const& summary = findings.summary;
    auto const& words = findings.vocabulary;
    auto write = [&json](std::string_view name, std::size_t value) {
        json.key(name);
        json.number(value);
    };
    json.line_key("summary");
    json.begin_object();
    write("services", summary.services);
    write("confidential", summary.confidential);
    write("rows_unread", summary.rows_unread);
    write("unplaced_count", summary.unlocated);
    write("untyped_count", summary.untyped);
    write("region_wide", summary.region_wide);
    write("out_of_scope", summary.out_of_scope);
    write("out_of_scope_confidential", summary.out_of_scope_unnamed);
    write("scope_unknown", summary.scope_unknown);
    json.line_key("by_district");
    json.begin_object();
    for (std::size_t i = 0; i < findings.districts.size(); ++i) {
        write(findings.districts[i].code.text, summary.by_district[i]);
    }
    json.end_object();
    json.line_key("by_focus");
    json.begin_object();
    for (std::size_t i = 0; i < words.foci.size(); ++i) {
        write(words.foci[i].code, summary.by_focus[i]);
    }
    json.end_object();
    write("focus_unknown", summary.focus_unknown);
    for (std::size_t i = 0; i < words.focus_counts.size(); ++i) {
        write(words.focus_counts[i].code, summary.by_focus_count[i]);
    }
    write_questions(json, findings);
    write_cell_counts(json, findings.suites.front());
    json.end_object();
}

void write_cell_counts(JsonWriter& json, mapper::SuiteFindings const& suite) {
    json.line_key("cells");
    write_counts(json, suite.counts);
    json.line_key("cells_by_evidence");
    json.begin_object();
    json.key(mapper::code(mapper::EvidencePolicy::accept));
    write_counts(json, suite.counts_accept);
    json.key(mapper::code(mapper::EvidencePolicy::require));
    write_counts(json, suite.counts_require);
    json.end_object();
    json.line_key("cells_by_staleness");
    json.begin_object();
    json.key(mapper::code(mapper::StalePolicy::as_stated));
    write_counts(json, suite.counts_as_stated);
    json.key(mapper::code(mapper::StalePolicy::fresh_only));
    write_counts(json, suite.counts_fresh_only);
    json.end_object();
    auto const& consistency = suite.consistency;
    json.line_key("consistency");
    json.begin_object();
    json.key("in_all");
    json.number(consistency.in_all);
    json.key("in_some");
    json.number(consistency.in_some);
    json.key("in_one");
    json.number(consistency.in_one);
    json.key("in_none");
    json.number(consistency.in_none);
    json.key("mean_jaccard");
    json.ratio(consistency.mean_jaccard);
    json.end_object();
}

} // namespace reports
