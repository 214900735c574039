#include "reports/tables/parts.hpp"
#include "reports/wording/standards_wording.hpp"

namespace reports {

namespace {

using mapper::RuleResult;

/// The cells of a rule that say what it is; of a guideline without rules where there is none.
void rule_cells(TableRows& rows, catalogue::Standards const& standards,
                catalogue::Guideline const& guideline, catalogue::StandardRule const* rule) {
    auto const& standard = standards.standards[guideline.standard];
    rows.number(static_cast<std::size_t>(standard.number));
    rows.cell(standard.title);
    rows.cell(guideline.code);
    rows.cell(guideline.title);
    rows.cell(rule == nullptr ? "" : rule->code);
    rows.cell(rule == nullptr ? "" : rule->asks);
    rows.cell(rule == nullptr ? "" : in_words(rule->strength));
    rows.cell(standard.source);
}

void counts_row(TableRows& rows, mapper::Audit const& audit, catalogue::StandardRule const& rule,
                std::string_view district, std::string_view district_name,
                mapper::RuleCounts const& counts) {
    auto const& guideline = audit.standards.guidelines[rule.guideline.value];
    rule_cells(rows, audit.standards, guideline, &rule);
    rows.cell(district);
    rows.cell(district_name);
    rows.number(counts.applies_at_least());
    rows.number(counts.applies_at_most());
    rows.number(counts.meets);
    rows.number(counts.meets_at_most());
    rows.number(counts.falls_short);
    rows.number(counts.not_done);
    rows.number(counts.not_stated);
    rows.number(counts.may_apply);
    rows.number(counts.not_applicable);
    rows.cell(guideline.not_carried);
    rows.end_row();
}

void not_audited_row(TableRows& rows, catalogue::Standards const& standards,
                     catalogue::Guideline const& guideline) {
    constexpr int cells_between = 11;
    rule_cells(rows, standards, guideline, nullptr);
    for (int i = 0; i < cells_between; ++i) {
        rows.cell("");
    }
    rows.cell(guideline.not_carried);
    rows.end_row();
}

/// "1.2;1.3": the rules that a service stands to in one way.
std::string codes_of(mapper::AuditedService const& audited, RuleResult result,
                     catalogue::Standards const& standards) {
    std::string codes;
    for (auto const rule : mapper::rules_of(audited, result)) {
        codes += codes.empty() ? "" : ";";
        codes += standards.rules[rule.value].code;
    }
    return codes;
}

} // namespace

void write_standards_table(TableScope const& scope, TableRows& rows) {
    auto const& findings = scope.findings;
    auto const& audit = *findings.audit;
    auto const& standards = audit.standards;
    rows.header({"standard",       "standard_title", "guideline",        "guideline_title",
                 "rule",           "asks",           "strength",         "source",
                 "district",       "district_name",  "applies_at_least", "applies_at_most",
                 "meets_at_least", "meets_at_most",  "does_not_meet",    "not_done",
                 "not_stated",     "may_apply",      "not_applicable",   "not_audited"});
    std::uint32_t next = 0;
    for (auto const& guideline : standards.guidelines) {
        if (guideline.rules == 0) {
            not_audited_row(rows, standards, guideline);
        }
        for (auto const end = next + guideline.rules; next < end; ++next) {
            auto const& rule = standards.rules[next];
            counts_row(rows, audit, rule, "", "all services", audit.counts[next]);
            counts_row(rows, audit, rule, "", "region-wide", audit.region_wide[next]);
            for (std::uint32_t i = 0; i < findings.districts.size(); ++i) {
                auto const& district = findings.districts[i];
                counts_row(rows, audit, rule, district.code.text, district.name,
                           audit.of({i}, {next}));
            }
        }
    }
}

void write_service_standards_table(TableScope const& scope, TableRows& rows) {
    auto const& findings = scope.findings;
    auto const& audit = *findings.audit;
    rows.header({"service", "name", "rule", "asks", "strength", "result", "answers"});
    auto const begin_row = [&](mapper::AuditedService const& audited) {
        auto const& service = findings.services[audited.service.value];
        rows.cell(service.id);
        rows.cell(mapper::display_name(service));
    };
    for (auto const& audited : audit.services) {
        if (audited.in_scope == mapper::InScope::no) {
            begin_row(audited);
            rows.cell("");
            rows.cell("");
            rows.cell("");
            rows.cell(result_label({}, mapper::RuleResult::not_applicable));
            rows.cell(outside_in_words(audited.because, findings));
            rows.end_row();
        }
        for (std::size_t i = 0; i < audited.results.size(); ++i) {
            if (!mapper::is_answered(audited.results[i])) {
                continue;
            }
            auto const& rule = audit.standards.rules[i];
            begin_row(audited);
            rows.cell(rule.code);
            rows.cell(rule.asks);
            rows.cell(in_words(rule.strength));
            rows.cell(result_label(rule, audited.results[i]));
            rows.cell(deciding_answers(rule, findings.services[audited.service.value].profile,
                                       findings.vocabulary));
            rows.end_row();
        }
        // One row for all rules without an answer: a row each would be millions in a large study.
        for (auto const result :
             {RuleResult::not_stated, RuleResult::may_apply, RuleResult::not_applicable}) {
            if (auto const codes = codes_of(audited, result, audit.standards); !codes.empty()) {
                begin_row(audited);
                rows.cell(codes);
                rows.cell("");
                rows.cell("");
                rows.cell(result_label({}, result));
                rows.cell("");
                rows.end_row();
            }
        }
    }
}

} // namespace reports
