#include "reports/tables/parts.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/people_wording.hpp"

namespace reports {

namespace {

std::optional<std::int64_t> number(std::optional<std::size_t> count) {
    return count ? std::optional{static_cast<std::int64_t>(*count)} : std::nullopt;
}

/// One row of the survey's table: whole for the region, and by district as far as it is told.
void survey_rows(TableRows& rows, mapper::Findings const& findings, std::string_view question,
                 std::string_view kind, std::string_view answer, std::size_t responses,
                 mapper::DistrictCounts const& by_district) {
    auto const row = [&](std::string_view code, std::string_view name,
                         std::optional<std::size_t> count) {
        rows.cell(question);
        rows.cell(kind);
        rows.cell(answer);
        rows.cell(code);
        rows.cell(name);
        rows.number(number(count));
        rows.cell(count ? "" : told_count(count));
        rows.end_row();
    };
    row("", "region", responses);
    for (std::size_t i = 0; i < by_district.size(); ++i) {
        auto const& district = findings.districts[i];
        row(district.code.text, district.name, by_district[i]);
    }
}

} // namespace

void write_annotations_table(TableScope const& scope, TableRows& rows) {
    auto const& findings = scope.findings;
    rows.header({"district", "district_name", "component", "finding", "service", "who", "when",
                 "status", "note", "not_placed_because", "file", "row"});
    for (auto const& annotation : findings.annotations) {
        auto const& written = annotation.written;
        auto const* const district =
            annotation.district ? &findings.districts[annotation.district->value] : nullptr;
        rows.cell(district != nullptr ? district->code.text : written.district);
        rows.cell(district != nullptr ? district->name : "");
        rows.cell(district != nullptr ? annotation.component : written.component);
        rows.cell(finding_in_words(findings, annotation));
        rows.cell(district != nullptr ? annotation.service : written.service);
        rows.cell(written.who);
        rows.cell(annotation.when ? base::to_text(*annotation.when) : written.when);
        rows.cell(district != nullptr ? mapper::label(annotation.status) : written.status);
        rows.cell(written.note);
        rows.cell(annotation.because);
        rows.cell(annotation.file);
        rows.number(written.row);
        rows.end_row();
    }
}

void write_out_of_scope_table(TableScope const& scope, TableRows& rows) {
    auto const& findings = scope.findings;
    rows.header({"service_id", "provider", "programme", "reason", "where", "suite", "would_fill",
                 "where_lacking", "file", "sheet", "row"});
    for (std::size_t i = 0; i < findings.out_of_scope.size(); ++i) {
        auto const& service = findings.out_of_scope[i];
        for (auto const& suite : findings.suites) {
            auto const words = would_fill_in_words(findings, suite, i);
            rows.cell(service.id);
            rows.cell(service.provider);
            rows.cell(service.programme);
            rows.cell(service.scope_reason);
            rows.cell(reach_in_words(findings, service));
            rows.cell(suite.suite.code.text);
            rows.cell(words.components);
            rows.cell(words.lacking);
            rows.cell(service.source.file);
            rows.cell(service.source.sheet);
            rows.number(service.source.row);
            rows.end_row();
        }
    }
}

void write_survey_table(TableScope const& scope, TableRows& rows) {
    auto const& findings = scope.findings;
    rows.header({"question", "kind", "answer", "district", "district_name", "responses", "note"});
    if (findings.survey) {
        auto const& survey = *findings.survey;
        survey_rows(rows, findings, "", "responses", "", survey.responses, survey.by_district);
        for (auto const& question : survey.questions) {
            auto const kind = mapper::code(question.kind);
            survey_rows(rows, findings, question.text, kind, "any answer", question.answered, {});
            for (auto const& choice : question.choices) {
                survey_rows(rows, findings, question.text, kind, choice.text, choice.responses,
                            choice.by_district);
            }
            if (question.only_once > 0) {
                survey_rows(rows, findings, question.text, kind, "answers given only once",
                            question.only_once, {});
            }
            for (auto const& quote : question.quotes) {
                survey_rows(rows, findings, question.text, "quote", quote, 1, {});
            }
        }
    }
}

} // namespace reports
