#include "mapper/people/survey.hpp"
#include "mapper/people/survey_split.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

/// Rows on lines; "-" for what is not told.
std::string shown(mapper::SurveyCounts const& counts, std::vector<bool> const& told) {
    std::string text;
    for (auto const& row : mapper::safe_split(counts, told)) {
        for (auto const& count : row) {
            text += (count ? std::to_string(*count) : "-") + " ";
        }
        text.back() = '\n';
    }
    return text;
}

std::string shown(mapper::SurveyCounts const& counts) {
    return shown(counts, std::vector<bool>(counts.front().size(), true));
}

} // namespace

TEST_CASE("a count is told from five people on") {
    REQUIRE(mapper::least_responses == 5);
    CHECK(shown({{4, 3, 6}}) == "- - 6\n");
    CHECK(shown({{5, 5, 6}}) == "5 5 6\n");
    CHECK(shown({{6, 6, 6}}) == "6 6 6\n");
}

TEST_CASE("one count left out of a row would be the total less the rest, so the least goes too") {
    CHECK(shown({{4, 9, 8}}) == "- 9 -\n");
    CHECK(shown({{4, 9, 9}}) == "- - 9\n");
    CHECK(shown({{3, 4, 9}}) == "- - 9\n");
    CHECK(shown({{4}}) == "-\n");
}

TEST_CASE("more goes where the rest shows that too few people are left, or exactly how many") {
    CHECK(shown({{2, 2, 9, 9}}) == "- - - 9\n"); // four people together
    CHECK(shown({{1, 4, 9, 9}}) == "- - 9 9\n"); // five
    CHECK(shown({{0, 0, 9, 9}}) == "- - - 9\n"); // nobody
    CHECK(shown({{4, 4, 9, 9}}) == "- - - 9\n"); // eight, of two that are four at most
    CHECK(shown({{4, 3, 9, 9}}) == "- - 9 9\n");
    CHECK(shown({{4, 4, 1, 9}}) == "- - - 9\n");
}

TEST_CASE("a column gives away what a row does") {
    CHECK(shown({{9, 3, 4, 9}, {9, 9, 9, 9}}) == "9 - - 9\n9 - - 9\n");
    CHECK(shown({{9, 3, 3}, {9, 3, 4}, {9, 9, 9}}) == "9 - -\n9 - -\n9 9 9\n");
}

TEST_CASE("what goes from a row may give away a column, and so on") {
    CHECK(shown({{4, 9, 9}, {9, 9, 9}, {9, 9, 9}}) == "- - 9\n- - 9\n9 9 9\n");
}

TEST_CASE("a district whose responses are not told is in no row") {
    CHECK(shown({{9, 9, 9}, {8, 8, 8}}, {false, false, true}) == "- - 9\n- - 8\n");
}

TEST_CASE("nothing is split into nothing") {
    CHECK(mapper::safe_split({}, {}).empty());
}
