#include "reports/embedded.hpp"
#include "reports/page/sections.hpp"
#include "reports/page/view.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/people_wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

constexpr std::size_t most_quotes = 100;
constexpr std::size_t most_district_columns = 12;

std::string told_or_dash(std::optional<std::size_t> count) {
    return count ? grouped(*count) : "–";
}

/// The districts of which anything is told, at most as many as fit.
std::vector<std::size_t> columns_of(mapper::SurveyQuestion const& question) {
    std::vector<std::size_t> columns;
    auto const count = question.choices.empty() ? 0 : question.choices.front().by_district.size();
    for (std::size_t i = 0; i < count && columns.size() < most_district_columns; ++i) {
        if (std::ranges::any_of(question.choices, [i](mapper::SurveyChoice const& choice) {
                return choice.by_district[i].has_value();
            })) {
            columns.push_back(i);
        }
    }
    return columns;
}

View question_view(mapper::Survey const& survey, mapper::SurveyQuestion const& question) {
    auto const columns = columns_of(question);
    std::vector<std::string> names;
    for (auto const column : columns) {
        names.push_back(survey.districts[column]);
    }
    Views choices;
    for (auto const& choice : question.choices) {
        std::vector<std::string> cells;
        for (auto const column : columns) {
            cells.push_back(told_or_dash(choice.by_district[column]));
        }
        choices.push_back({.texts = {{"answer", choice.text}, {"count", grouped(choice.responses)}},
                           .lists = {{"cells", texts_of(cells)}}});
    }
    auto quotes = question.quotes;
    quotes.resize(std::min(quotes.size(), most_quotes));
    auto const more = question.quotes.size() - quotes.size();
    return {.texts = {{"question", question.text},
                      {"answered", count_of(question.answered, "answer", "answers")},
                      {"once",
                       count_of(question.only_once, "further answer was", "further answers were")},
                      {"more", grouped(more)}},
            .lists = {{"is_choice", shown_if(question.kind == mapper::QuestionKind::choice)},
                      {"columns", texts_of(names)},
                      {"choices", std::move(choices)},
                      {"has_once", shown_if(question.only_once > 0)},
                      {"has_quotes", shown_if(!quotes.empty())},
                      {"has_more", shown_if(more > 0)},
                      {"quotes", texts_of(quotes)}}};
}

/// "Leeds 9 and Bradford 7; of the others fewer than 5, or not told".
std::string by_district(mapper::Survey const& survey) {
    std::vector<std::string> told;
    for (std::size_t i = 0; i < survey.by_district.size(); ++i) {
        if (survey.by_district[i]) {
            told.push_back(
                fmt::format("{} {}", survey.districts[i], grouped(*survey.by_district[i])));
        }
    }
    auto const others = survey.by_district.size() - told.size();
    auto text = listed(told, told.size());
    if (others > 0) {
        text +=
            fmt::format("{}{}: {}", told.empty() ? "" : "; ",
                        told.empty() ? "every district" : "the others", told_count(std::nullopt));
    }
    return text;
}

} // namespace

std::string survey_section(mapper::Findings const& findings) {
    if (!findings.survey) {
        return {};
    }
    auto const& survey = *findings.survey;
    Views questions;
    for (auto const& question : survey.questions) {
        questions.push_back(question_view(survey, question));
    }
    return render(embedded_survey_mustache(),
                  {.texts = {{"responses", count_of(survey.responses, "response", "responses")},
                             {"least", grouped(mapper::least_responses)},
                             {"by_district", by_district(survey)}},
                   .lists = {{"has_districts", shown_if(!survey.districts.empty())},
                             {"questions", std::move(questions)}}});
}

} // namespace reports
