#include "catalogue/questionnaire/question.hpp"
#include "tests/catalogue/reading.hpp"

#include <doctest/doctest.h>

#include <span>

using catalogue::find_term;

TEST_CASE("a term is found by code, label and synonym, folded") {
    auto const groups = std::span{vocabulary().groups};
    CHECK(find_term(groups, "Ethnic Minority") == 1);
    CHECK(find_term(groups, "ethnic minority groups") == 1);
    CHECK(find_term(groups, "LGBT") == 2);
    CHECK_FALSE(find_term(groups, "giants"));
    CHECK_FALSE(find_term(groups, ""));
    CHECK_FALSE(find_term(groups, "?"));
}

TEST_CASE("sentences name a group by its people where its label alone does not") {
    auto const& groups = vocabulary().groups;
    CHECK(groups.at(2).label == "LGBTQIA+");
    CHECK(catalogue::known_as(groups.at(2)) == "LGBTQIA+ people");
    CHECK(catalogue::known_as(groups.at(0)) == "Children");
}

TEST_CASE("another scale's word is no synonym of a risk level") {
    CHECK_FALSE(find_term(std::span{vocabulary().risk_levels}, "standard"));
}

TEST_CASE("questions are numbered adults, groups, risk levels and have native columns") {
    using namespace catalogue;
    CHECK(question_count(vocabulary()) == 7);
    CHECK(column_name(vocabulary(), adults_question()) == "adults");
    CHECK(column_name(vocabulary(), question_of(GroupIndex{1})) == "ethnic_minority");
    CHECK(column_name(vocabulary(), question_of(vocabulary(), RiskIndex{2})) == "risk_low");
}
