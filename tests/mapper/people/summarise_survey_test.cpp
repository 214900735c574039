#include "mapper/people/summarise_survey.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>

using catalogue::SurveyFile;
using mapper::QuestionKind;
using mapper::Quotes;

namespace {

struct Answers {
    std::string district;
    std::string answer;
    std::size_t times = 1;
};

SurveyFile file_of(std::vector<Answers> const& groups) {
    SurveyFile file{.file = "survey.csv",
                    .districts = SurveyFile::Districts::asked,
                    .questions = {"Is it enough?"},
                    .responses = {},
                    .problems = {}};
    for (auto const& group : groups) {
        for (std::size_t i = 0; i < group.times; ++i) {
            file.responses.push_back(
                {.district = group.district, .answers = {group.answer}, .row = 0});
        }
    }
    return file;
}

mapper::SurveySummary summary_of(std::vector<Answers> const& groups,
                                 Quotes quotes = Quotes::hidden) {
    auto const districts = tests::analysis_input({}, {}, 3).districts;
    return mapper::summarise(file_of(groups), districts, quotes);
}

mapper::SurveyQuestion question_of(std::vector<Answers> const& groups,
                                   Quotes quotes = Quotes::hidden) {
    return summary_of(groups, quotes).survey.questions.front();
}

using Counts = mapper::DistrictCounts;

} // namespace

TEST_CASE("answers in the same words are one choice, most frequent first") {
    auto const question = question_of({{"A", "no", 2}, {"A", "Yes ", 1}, {"B", "yes", 3}});
    CHECK(question.kind == QuestionKind::choice);
    CHECK(question.answered == 6);
    REQUIRE(question.choices.size() == 2);
    CHECK(question.choices[0].text == "Yes ");
    CHECK(question.choices[0].responses == 4);
    CHECK(question.choices[1].responses == 2);
}

TEST_CASE("answers that differ in a sign alone are different, and a sign is an answer") {
    auto const question =
        question_of({{"A", "-1", 2}, {"A", "1", 3}, {"A", "<5", 2}, {"A", "-", 4}});
    CHECK(question.answered == 11);
    REQUIRE(question.choices.size() == 4);
    CHECK(question.choices[0].text == "-");
    CHECK(question.choices[0].responses == 4);
    CHECK(question.choices[1].text == "1");
    CHECK(question.choices[1].responses == 3);
}

TEST_CASE("half of the answers shared makes a choice, less makes free text") {
    CHECK(question_of({{"A", "yes", 2}, {"A", "a", 1}, {"A", "b", 1}}).kind ==
          QuestionKind::choice);
    CHECK(question_of({{"A", "yes", 2}, {"A", "a", 1}, {"A", "b", 1}, {"A", "c", 1}}).kind ==
          QuestionKind::free_text);
    CHECK(question_of({{"A", "a", 1}}).kind == QuestionKind::free_text);
}

TEST_CASE("an answer of more than eighty letters is free text, however often it is given") {
    CHECK(question_of({{"A", std::string(80, 'x'), 9}}).kind == QuestionKind::choice);
    CHECK(question_of({{"A", std::string(81, 'x'), 9}}).kind == QuestionKind::free_text);
}

TEST_CASE("what one response says is counted and not told, what two say is") {
    auto const question = question_of({{"A", "yes", 6}, {"A", "ask Jo", 1}, {"A", "perhaps", 2}});
    REQUIRE(question.choices.size() == 2);
    CHECK(question.choices[1].text == "perhaps");
    CHECK(question.only_once == 1);
    CHECK(question.quotes.empty());
}

TEST_CASE("free text is told only where it is asked for") {
    std::vector<Answers> const said{{"A", "more groups", 1}, {"B", "less paper", 1}, {"B", "", 1}};
    auto const hidden = question_of(said);
    CHECK(hidden.answered == 2);
    CHECK(hidden.choices.empty());
    CHECK(hidden.quotes.empty());
    CHECK(question_of(said, Quotes::shown).quotes ==
          std::vector<std::string>{"less paper", "more groups"});
}

TEST_CASE("a district is told of from five responses on") {
    auto const of = [](std::size_t a) {
        return summary_of({{"A", "yes", a}, {"B", "yes", 20}, {"C", "yes", 4}}).survey.by_district;
    };
    CHECK(of(4) == Counts{{}, {}, {}}); // eight people in two that are four at most
    CHECK(of(3) == Counts{{}, 20, {}});
    CHECK(of(5) == Counts{{}, 20, {}}); // C alone could be worked out
    auto const all = [](std::size_t a) {
        return summary_of({{"A", "yes", a}, {"B", "yes", 20}, {"C", "yes", 20}}).survey.by_district;
    };
    CHECK(all(4) == Counts{{}, {}, 20});
    CHECK(all(5) == Counts{5, 20, 20});
    CHECK(all(6) == Counts{6, 20, 20});
}

TEST_CASE("a choice is told of a district from five responses on, and in the region always") {
    auto const of = [](std::size_t noes) {
        return question_of({{"A", "yes", 30},
                            {"A", "no", noes},
                            {"B", "yes", 30},
                            {"B", "no", 10},
                            {"C", "yes", 30},
                            {"C", "no", 10}})
            .choices[1];
    };
    CHECK(of(4).responses == 24);
    CHECK(of(4).by_district == Counts{{}, {}, 10});
    CHECK(of(5).by_district == Counts{5, 10, 10});
    CHECK(of(6).by_district == Counts{6, 10, 10});
}

TEST_CASE("those who name no district are a group like a district") {
    auto const summary = summary_of(
        {{"A", "yes", 9}, {"B", "yes", 3}, {"C", "yes", 4}, {"", "yes", 6}, {"Z", "yes", 2}});
    CHECK(summary.survey.without_district == 8);
    REQUIRE(summary.problems.size() == 1);
    CHECK(base::to_text(summary.problems[0]) ==
          "survey.csv, district: 'Z' is none of the districts, so 2 responses count in the totals "
          "of the region only; write a code or a name from the boundary file.");
    CHECK_FALSE(summary_of({{"A", "yes", 9}, {"", "yes", 4}}).survey.without_district);
}

TEST_CASE("a survey that does not ask for the district is not split") {
    auto file = file_of({{"", "yes", 9}});
    file.districts = SurveyFile::Districts::not_asked;
    auto const districts = tests::analysis_input({}, {}, 3).districts;
    auto const survey = mapper::summarise(file, districts, Quotes::hidden).survey;
    CHECK(survey.responses == 9);
    CHECK(survey.districts.empty());
    CHECK(survey.by_district.empty());
    CHECK_FALSE(survey.without_district);
    CHECK(survey.questions[0].choices[0].by_district.empty());
}
