#include "catalogue/people/survey_file.hpp"
#include "tests/catalogue/written_file.hpp"

#include <doctest/doctest.h>

using catalogue::SurveyFile;

TEST_CASE("a survey has a response a row and a question a column") {
    tests::WrittenFile const file{"Local authority,Is it enough?,What is missing?\n"
                                  "Leeds,yes,\n"
                                  ",no,More\n"};
    auto const survey = catalogue::read_survey(file.path());
    CHECK(survey.districts == SurveyFile::Districts::asked);
    CHECK(survey.questions == std::vector<std::string>{"Is it enough?", "What is missing?"});
    REQUIRE(survey.responses.size() == 2);
    CHECK(survey.responses[0].district == "Leeds");
    CHECK(survey.responses[0].answers == std::vector<std::string>{"yes", ""});
    CHECK(survey.responses[1].district.empty());
    CHECK(survey.responses[1].row == 3);
    CHECK(survey.problems.empty());
}

TEST_CASE("without a first column of districts every column is a question") {
    tests::WrittenFile const file{"Is it enough?,District\nyes,Leeds\n"};
    auto const survey = catalogue::read_survey(file.path());
    CHECK(survey.districts == SurveyFile::Districts::not_asked);
    CHECK(survey.questions == std::vector<std::string>{"Is it enough?", "District"});
}

TEST_CASE("what tells who answered is left out and said") {
    tests::WrittenFile const file{"district,Your email,Client name,Is it enough?\n"
                                  "Leeds,made-up@example.org,Made-up,yes\n"};
    auto const survey = catalogue::read_survey(file.path());
    CHECK(survey.questions == std::vector<std::string>{"Is it enough?"});
    CHECK(survey.responses[0].answers == std::vector<std::string>{"yes"});
    REQUIRE(survey.problems.size() == 2);
    CHECK(survey.problems[0].rule == "survey-not-anonymous");
    CHECK(survey.problems[0].where.column == "Your email");
    CHECK(survey.problems[0].message.find("made-up@") == std::string::npos);
}
