#include "reports/committee_paper/parts.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/people_wording.hpp"

#include <algorithm>

namespace reports {

namespace {

constexpr std::size_t most_rows = 20;

Views annotation_views(mapper::Findings const& findings) {
    Views rows;
    auto const shown = std::min(findings.annotations.size(), most_rows);
    for (std::size_t i = 0; i < shown; ++i) {
        auto const& annotation = findings.annotations[i];
        rows.push_back({.texts = {{"place", place_in_words(findings, annotation)},
                                  {"finding", annotation.because.empty()
                                                  ? finding_in_words(findings, annotation)
                                                  : "not placed: " + annotation.because},
                                  {"words", in_words(annotation)}},
                        .lists = {}});
    }
    return rows;
}

Views out_of_scope_views(mapper::Findings const& findings) {
    Views rows;
    auto const shown = std::min(findings.out_of_scope.size(), most_rows);
    for (std::size_t i = 0; i < shown; ++i) {
        auto const& service = findings.out_of_scope[i];
        rows.push_back({.texts = {{"service", display_name(service)},
                                  {"reach", reach_in_words(findings, service)},
                                  {"reason", service.scope_reason.empty() ? "no reason is given"
                                                                          : service.scope_reason}},
                        .lists = {}});
    }
    return rows;
}

Views question_views(mapper::Survey const& survey) {
    Views questions;
    for (auto const& question : survey.questions) {
        if (question.kind != mapper::QuestionKind::choice) {
            continue;
        }
        Views choices;
        for (auto const& choice : question.choices) {
            choices.push_back(
                {.texts = {{"answer", choice.text}, {"count", grouped(choice.responses)}},
                 .lists = {}});
        }
        questions.push_back(
            {.texts = {{"question", question.text},
                       {"answered", count_of(question.answered, "answer", "answers")}},
             .lists = {{"choices", std::move(choices)}}});
    }
    return questions;
}

} // namespace

void add_annotations(View& view, mapper::Findings const& findings) {
    auto rows = annotation_views(findings);
    view.lists.emplace_back("more_annotations",
                            how_many_more(findings.annotations.size(), rows.size()));
    view.lists.emplace_back("any_annotations", shown_if(!rows.empty()));
    view.lists.emplace_back("annotations", std::move(rows));
}

void add_out_of_scope(View& view, mapper::Findings const& findings) {
    auto const sentence = scope_sentence(findings.summary);
    auto rows = out_of_scope_views(findings);
    view.lists.emplace_back("scope", sentence.empty() ? Views{} : texts_of({sentence}));
    view.lists.emplace_back("more_out_of_scope",
                            how_many_more(findings.out_of_scope.size(), rows.size()));
    view.lists.emplace_back("any_out_of_scope", shown_if(!rows.empty()));
    view.lists.emplace_back("out_of_scope", std::move(rows));
}

void add_survey(View& view, mapper::Findings const& findings) {
    if (!findings.survey) {
        view.lists.emplace_back("survey", Views{});
        return;
    }
    auto const& survey = *findings.survey;
    view.lists.emplace_back(
        "survey",
        Views{{.texts = {{"responses", count_of(survey.responses, "response", "responses")}},
               .lists = {{"questions", question_views(survey)}}}});
}

} // namespace reports
