#include "reports/page_wording.hpp"
#include "reports/people_wording.hpp"
#include "reports/tables_parts.hpp"

namespace reports {

namespace {

std::optional<std::int64_t> number(std::optional<std::size_t> count) {
    return count ? std::optional{static_cast<std::int64_t>(*count)} : std::nullopt;
}

/// One row of the survey's table: whole for the region, and by district as far as it is told.
void survey_rows(CsvText& csv, mapper::Findings const& findings, std::string_view question,
                 std::string_view kind, std::string_view answer, std::size_t responses,
                 mapper::DistrictCounts const& by_district) {
    auto const row = [&](std::string_view code, std::string_view name,
                         std::optional<std::size_t> count) {
        csv.cell(question);
        csv.cell(kind);
        csv.cell(answer);
        csv.cell(code);
        csv.cell(name);
        csv.number(number(count));
        csv.cell(count ? "" : told_count(count));
        csv.end_row();
    };
    row("", "region", responses);
    for (std::size_t i = 0; i < by_district.size(); ++i) {
        auto const& district = findings.districts[i];
        row(district.code.text, district.name, by_district[i]);
    }
}

} // namespace

void write_annotations_table(mapper::Findings const& findings, TextSink& sink) {
    CsvText csv({"district", "district_name", "component", "finding", "service", "who", "when",
                 "status", "note", "not_placed_because", "file", "row"},
                sink);
    for (auto const& annotation : findings.annotations) {
        auto const& written = annotation.written;
        auto const* const district =
            annotation.district ? &findings.districts[annotation.district->value] : nullptr;
        csv.cell(district != nullptr ? district->code.text : written.district);
        csv.cell(district != nullptr ? district->name : "");
        csv.cell(district != nullptr ? annotation.component : written.component);
        csv.cell(finding_in_words(findings, annotation));
        csv.cell(district != nullptr ? annotation.service : written.service);
        csv.cell(written.who);
        csv.cell(annotation.when ? base::to_text(*annotation.when) : written.when);
        csv.cell(district != nullptr ? mapper::label(annotation.status) : written.status);
        csv.cell(written.note);
        csv.cell(annotation.because);
        csv.cell(annotation.file);
        csv.number(written.row);
        csv.end_row();
    }
    csv.finish();
}

void write_out_of_scope_table(mapper::Findings const& findings, TextSink& sink) {
    CsvText csv({"service_id", "provider", "programme", "reason", "where", "suite", "would_fill",
                 "where_lacking", "file", "sheet", "row"},
                sink);
    for (std::size_t i = 0; i < findings.out_of_scope.size(); ++i) {
        auto const& service = findings.out_of_scope[i];
        for (auto const& suite : findings.suites) {
            auto const words = would_fill_in_words(findings, suite, i);
            csv.cell(service.id);
            csv.cell(service.provider);
            csv.cell(service.programme);
            csv.cell(service.scope_reason);
            csv.cell(reach_in_words(findings, service));
            csv.cell(suite.suite.code.text);
            csv.cell(words.components);
            csv.cell(words.lacking);
            csv.cell(service.source.file);
            csv.cell(service.source.sheet);
            csv.number(service.source.row);
            csv.end_row();
        }
    }
    csv.finish();
}

void write_survey_table(mapper::Findings const& findings, TextSink& sink) {
    CsvText csv({"question", "kind", "answer", "district", "district_name", "responses", "note"},
                sink);
    if (findings.survey) {
        auto const& survey = *findings.survey;
        survey_rows(csv, findings, "", "responses", "", survey.responses, survey.by_district);
        for (auto const& question : survey.questions) {
            auto const kind = mapper::code(question.kind);
            survey_rows(csv, findings, question.text, kind, "any answer", question.answered, {});
            for (auto const& choice : question.choices) {
                survey_rows(csv, findings, question.text, kind, choice.text, choice.responses,
                            choice.by_district);
            }
            if (question.only_once > 0) {
                survey_rows(csv, findings, question.text, kind, "answers given only once",
                            question.only_once, {});
            }
            for (auto const& quote : question.quotes) {
                survey_rows(csv, findings, question.text, "quote", quote, 1, {});
            }
        }
    }
    csv.finish();
}

} // namespace reports
