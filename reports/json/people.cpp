#include "reports/json/parts.hpp"
#include "reports/wording/people_wording.hpp"

namespace reports {

namespace {

void write_would_fill(JsonWriter& json, mapper::Findings const& findings, std::size_t service) {
    json.key("would_fill");
    json.begin_array();
    for (auto const& suite : findings.suites) {
        for (auto const& one : would_fill_of(suite, service)) {
            json.begin_object();
            json.key("suite");
            json.text(suite.suite.code.text);
            json.key("component");
            json.text(suite.suite.components[one.component.value].code.text);
            json.key("surely");
            json.boolean(one.kind == mapper::MatchKind::match);
            json.key("lacking");
            write_district_codes(json, findings, lacking_districts(findings, suite, one));
            json.end_object();
        }
    }
    json.end_array();
}

void write_counts(JsonWriter& json, mapper::DistrictCounts const& counts,
                  std::vector<geodata::District> const& districts) {
    json.key("by_district");
    json.begin_object();
    for (std::size_t i = 0; i < counts.size(); ++i) {
        json.key(districts[i].code.text);
        auto const& count = counts[i];
        json.number_or_null(count ? std::optional{static_cast<std::int64_t>(*count)}
                                  : std::nullopt);
    }
    json.end_object();
}

void write_question(JsonWriter& json, mapper::SurveyQuestion const& question,
                    std::vector<geodata::District> const& districts) {
    json.begin_line_object();
    json.key("question");
    json.text(question.text);
    json.key("kind");
    json.text(mapper::code(question.kind));
    json.key("answered");
    json.number(question.answered);
    json.key("choices");
    json.begin_array();
    for (auto const& choice : question.choices) {
        json.begin_object();
        json.key("answer");
        json.text(choice.text);
        json.key("responses");
        json.number(choice.responses);
        write_counts(json, choice.by_district, districts);
        json.end_object();
    }
    json.end_array();
    json.key("given_once");
    json.number(question.only_once);
    json.key("quotes");
    json.begin_array();
    for (auto const& quote : question.quotes) {
        json.text(quote);
    }
    json.end_array();
    json.end_object();
}

} // namespace

void write_annotations(JsonWriter& json, mapper::Findings const& findings) {
    json.line_key("annotations");
    json.begin_array();
    for (auto const& annotation : findings.annotations) {
        auto const& written = annotation.written;
        json.begin_line_object();
        json.key("placed");
        json.boolean(annotation.district.has_value());
        json.key("district");
        json.text(annotation.district ? findings.districts[annotation.district->value].code.text
                                      : written.district);
        json.key("component");
        json.text_or_null(annotation.district ? annotation.component : written.component);
        json.key("service");
        json.text_or_null(annotation.district ? annotation.service : written.service);
        json.key("who");
        json.text_or_null(written.who);
        json.key("when");
        json.text_or_null(annotation.when ? base::to_text(*annotation.when) : written.when);
        json.key("status");
        json.text(annotation.district ? std::string{mapper::code(annotation.status)}
                                      : written.status);
        json.key("note");
        json.text_or_null(written.note);
        json.key("because");
        json.text_or_null(annotation.because);
        json.key("file");
        json.text(annotation.file);
        json.key("row");
        json.number(written.row);
        json.end_object();
    }
    json.end_line_array();
}

void write_out_of_scope(JsonWriter& json, mapper::Findings const& findings) {
    json.line_key("out_of_scope");
    json.begin_array();
    for (std::size_t i = 0; i < findings.out_of_scope.size(); ++i) {
        auto const& service = findings.out_of_scope[i];
        json.begin_line_object();
        json.key("service");
        json.text(service.id);
        json.key("provider");
        json.text(service.provider);
        json.key("programme");
        json.text(service.programme);
        json.key("reason");
        json.text_or_null(service.scope_reason);
        json.key("file");
        json.text(service.source.file);
        json.key("sheet");
        json.text_or_null(service.source.sheet);
        json.key("row");
        json.number(service.source.row);
        json.key("reach");
        json.text(mapper::code(service.area.reach));
        json.key("districts");
        write_district_codes(json, findings, service.area.districts);
        json.key("types");
        write_type_codes(json, findings.vocabulary, service.profile.types);
        write_would_fill(json, findings, i);
        json.end_object();
    }
    json.end_line_array();
}

void write_survey(JsonWriter& json, mapper::Findings const& findings) {
    json.line_key("survey");
    if (!findings.survey) {
        json.null();
        return;
    }
    auto const& survey = *findings.survey;
    json.begin_object();
    json.key("file");
    json.text(survey.file);
    json.key("responses");
    json.number(survey.responses);
    json.key("least_responses");
    json.number(mapper::least_responses);
    json.key("without_district");
    json.number_or_null(survey.without_district
                            ? std::optional{static_cast<std::int64_t>(*survey.without_district)}
                            : std::nullopt);
    write_counts(json, survey.by_district, findings.districts);
    json.line_key("questions");
    json.begin_array();
    for (auto const& question : survey.questions) {
        write_question(json, question, findings.districts);
    }
    json.end_line_array();
    json.end_object();
}

} // namespace reports
