#include "reports/standards_wording.hpp"
#include "reports/tables_parts.hpp"

namespace reports {

namespace {

/// The cells of a rule that say what it is; of a guideline without rules where there is none.
void rule_cells(CsvText& csv, catalogue::Standards const& standards,
                catalogue::Guideline const& guideline, catalogue::StandardRule const* rule) {
    auto const& standard = standards.standards[guideline.standard];
    csv.number(static_cast<std::size_t>(standard.number));
    csv.cell(standard.title);
    csv.cell(guideline.code);
    csv.cell(guideline.title);
    csv.cell(rule == nullptr ? "" : rule->code);
    csv.cell(rule == nullptr ? "" : rule->asks);
    csv.cell(rule == nullptr ? "" : in_words(rule->strength));
    csv.cell(standard.source);
}

void counts_row(CsvText& csv, mapper::Audit const& audit, catalogue::StandardRule const& rule,
                std::string_view district, std::string_view district_name,
                mapper::RuleCounts const& counts) {
    auto const& guideline = audit.standards.guidelines[rule.guideline.value];
    rule_cells(csv, audit.standards, guideline, &rule);
    csv.cell(district);
    csv.cell(district_name);
    csv.number(counts.applies_at_least());
    csv.number(counts.applies_at_most());
    csv.number(counts.meets);
    csv.number(counts.meets_at_most());
    csv.number(counts.falls_short);
    csv.number(counts.not_done);
    csv.number(counts.not_stated + counts.may_apply);
    csv.number(counts.not_applicable);
    csv.cell(guideline.not_carried);
    csv.end_row();
}

void not_audited_row(CsvText& csv, catalogue::Standards const& standards,
                     catalogue::Guideline const& guideline) {
    constexpr int cells_between = 10;
    rule_cells(csv, standards, guideline, nullptr);
    for (int i = 0; i < cells_between; ++i) {
        csv.cell("");
    }
    csv.cell(guideline.not_carried);
    csv.end_row();
}

} // namespace

void write_standards_table(mapper::Findings const& findings, TextSink& sink) {
    auto const& audit = *findings.audit;
    auto const& standards = audit.standards;
    CsvText csv({"standard", "standard_title", "guideline", "guideline_title", "rule", "asks",
                 "strength", "source", "district", "district_name", "applies_at_least",
                 "applies_at_most", "meets_at_least", "meets_at_most", "does_not_meet", "not_done",
                 "not_stated", "not_applicable", "not_audited"},
                sink);
    std::uint32_t next = 0;
    for (auto const& guideline : standards.guidelines) {
        if (guideline.rules == 0) {
            not_audited_row(csv, standards, guideline);
        }
        for (auto const end = next + guideline.rules; next < end; ++next) {
            auto const& rule = standards.rules[next];
            counts_row(csv, audit, rule, "", "all services", audit.counts[next]);
            counts_row(csv, audit, rule, "", "region-wide", audit.region_wide[next]);
            for (std::uint32_t i = 0; i < findings.districts.size(); ++i) {
                auto const& district = findings.districts[i];
                counts_row(csv, audit, rule, district.code.text, district.name,
                           audit.of({i}, {next}));
            }
        }
    }
    csv.finish();
}

void write_service_standards_table(mapper::Findings const& findings, TextSink& sink) {
    auto const& audit = *findings.audit;
    CsvText csv({"service", "name", "rule", "asks", "strength", "result", "answers"}, sink);
    auto const begin_row = [&](mapper::AuditedService const& audited) {
        auto const& service = findings.services[audited.service.value];
        csv.cell(service.id);
        csv.cell(mapper::display_name(service));
    };
    for (auto const& audited : audit.services) {
        if (audited.in_scope == mapper::InScope::no) {
            begin_row(audited);
            csv.cell("");
            csv.cell("");
            csv.cell("");
            csv.cell(result_label({}, mapper::RuleResult::not_applicable));
            csv.cell(outside_in_words(audited.because, findings));
            csv.end_row();
        }
        for (auto const& stated : audited.stated) {
            auto const& rule = audit.standards.rules[stated.rule.value];
            begin_row(audited);
            csv.cell(rule.code);
            csv.cell(rule.asks);
            csv.cell(in_words(rule.strength));
            csv.cell(result_label(rule, stated.result));
            csv.cell(deciding_answers(rule, findings.services[audited.service.value].profile,
                                      findings.vocabulary));
            csv.end_row();
        }
    }
    csv.finish();
}

} // namespace reports
