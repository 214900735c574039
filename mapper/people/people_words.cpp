#include "mapper/people/people_words.hpp"

#include "base/error.hpp"
#include "base/problem.hpp"
#include "mapper/disclosing/leak.hpp"

#include <fmt/format.h>

#include <utility>

namespace mapper {

namespace {

std::string place(std::string const& file, std::string const& sheet, std::size_t row) {
    return base::to_text(base::Where{.file = file, .sheet = sheet, .row = row, .column = ""});
}

} // namespace

std::vector<PeopleWords> words_of(catalogue::AnnotationFile const& annotations) {
    std::vector<PeopleWords> words;
    for (auto const& row : annotations.rows) {
        words.push_back(
            {.where = place(annotations.file, "", row.row),
             .text = fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}", row.district, row.component,
                                 row.service, row.who, row.when, row.status, row.note)});
    }
    return words;
}

std::vector<PeopleWords> words_of(SurveySummary const& survey) {
    std::vector<PeopleWords> words;
    for (auto const& problem : survey.problems) {
        words.push_back({.where = base::to_text(problem.where), .text = problem.message});
    }
    for (auto const& question : survey.survey.questions) {
        std::string text = question.text + '\n';
        for (auto const& choice : question.choices) {
            text += choice.text + '\n';
        }
        for (auto const& quote : question.quotes) {
            text += quote + '\n';
        }
        words.push_back(
            {.where = fmt::format("{}, a column whose answers are shown", survey.survey.file),
             .text = std::move(text)});
    }
    return words;
}

std::vector<PeopleWords> words_of(std::span<Disclosed const> services) {
    std::vector<PeopleWords> words;
    for (auto const& service : services) {
        if (!service.scope_reason.empty()) {
            auto const& source = service.source;
            words.push_back(
                {.where = place(source.file, source.sheet, source.row) + ", scope_reason",
                 .text = service.scope_reason});
        }
    }
    return words;
}

void refuse_secret_words(std::span<PeopleWords const> words, Secrets const& secrets) {
    if (words.empty()) {
        return;
    }
    LeakCheck const check{secrets};
    for (auto const& [where, text] : words) {
        if (auto const leak = check.find(text)) {
            throw base::Error(fmt::format("{}: holds {}, which every report would tell; take it "
                                          "out of the words and run this again.",
                                          where, *leak));
        }
    }
}

} // namespace mapper
