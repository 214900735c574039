#include "reports/json/parts.hpp"
#include "reports/wording/risk_wording.hpp"

namespace reports {

namespace {

void write_criteria(JsonWriter& json, catalogue::RiskDefinition const& definition,
                    catalogue::Vocabulary const& words) {
    json.key("criteria");
    json.begin_array();
    for (auto const& criterion : definition.criteria) {
        json.begin_object();
        json.key("label");
        json.text(criterion.label);
        json.key("column");
        json.text(catalogue::column_name(criterion, words));
        json.key("asks");
        json.text(catalogue::asked_in_words(criterion, words));
        json.key("source");
        json.text(criterion.source);
        json.end_object();
    }
    json.end_array();
}

void write_levels(JsonWriter& json, mapper::RiskFindings const& risk,
                  catalogue::Vocabulary const& words) {
    auto const counts = claim_counts(risk);
    json.line_key("levels");
    json.begin_array();
    for (std::size_t i = 0; i < counts.size(); ++i) {
        auto const& definition = risk.definitions.levels[i];
        json.begin_line_object();
        json.key("risk");
        json.text(words.risk_levels[definition.risk.value].code);
        json.key("carried");
        json.number(counts[i].carried);
        json.key("contradicted");
        json.number(counts[i].contradicted);
        json.key("not_shown");
        json.number(counts[i].not_shown);
        write_criteria(json, definition, words);
        json.end_object();
    }
    json.end_line_array();
}

/// The columns of a set of criteria.
void write_columns(JsonWriter& json, catalogue::RiskDefinition const& definition,
                   mapper::CriterionSet set, catalogue::Vocabulary const& words) {
    json.begin_array();
    for (std::size_t i = 0; i < definition.criteria.size(); ++i) {
        if (set.contains(i)) {
            json.text(catalogue::column_name(definition.criteria[i], words));
        }
    }
    json.end_array();
}

void write_claims(JsonWriter& json, mapper::Findings const& findings,
                  mapper::RiskFindings const& risk) {
    auto const& words = findings.vocabulary;
    json.line_key("claims");
    json.begin_array();
    for (auto const& claim : risk.claims) {
        auto const& definition = risk.definitions.levels[claim.level];
        json.begin_line_object();
        json.key("service");
        json.text(findings.services[claim.service.value].id);
        json.key("risk");
        json.text(words.risk_levels[definition.risk.value].code);
        json.key("standing");
        json.text(mapper::code(claim.standing()));
        json.key("answered_no");
        write_columns(json, definition, claim.answered_no, words);
        json.key("not_stated");
        write_columns(json, definition, claim.not_stated, words);
        json.end_object();
    }
    json.end_line_array();
}

} // namespace

void write_risk_definitions(JsonWriter& json, mapper::Findings const& findings) {
    if (!findings.risk) {
        return;
    }
    auto const& definitions = findings.risk->definitions;
    json.line_key("risk_definitions");
    json.begin_object();
    json.key("code");
    json.text(definitions.code);
    json.key("title");
    json.text(definitions.title);
    json.key("source");
    json.text(definitions.source);
    json.key("not_judged");
    json.number(findings.risk->not_judged);
    write_levels(json, *findings.risk, findings.vocabulary);
    write_claims(json, findings, *findings.risk);
    json.end_object();
}

void write_risk_claims(JsonWriter& json, mapper::Findings const& findings,
                       mapper::SuiteFindings const& suite) {
    if (!findings.risk) {
        return;
    }
    json.line_key("cells_by_risk_claims");
    json.begin_object();
    json.key(mapper::code(mapper::RiskClaimPolicy::stated));
    write_counts(json, suite.counts_claims_stated);
    json.key(mapper::code(mapper::RiskClaimPolicy::defined));
    write_counts(json, suite.counts_claims_defined);
    json.end_object();
    json.line_key("risk_claim_cells");
    json.begin_array();
    for (auto const& cell : suite.claim_cells) {
        json.begin_line_object();
        json.key("district");
        json.text(findings.districts[cell.district.value].code.text);
        json.key("component");
        json.text(suite.suite.components[cell.component.value].code.text);
        json.key("stated");
        json.text(mapper::code(cell.stated));
        json.key("defined");
        json.text(mapper::code(cell.defined));
        json.end_object();
    }
    json.end_line_array();
}

} // namespace reports
