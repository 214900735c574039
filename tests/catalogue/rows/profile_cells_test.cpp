#include "tests/catalogue/reading.hpp"

#include <doctest/doctest.h>

#include <span>

using catalogue::Answer;
using catalogue::Basis;
using catalogue::GivenAnswer;

namespace {

catalogue::Profile profile_of(catalogue::Catalogue const& catalogue) {
    return catalogue.services.at(0).profile;
}

GivenAnswer adults_of(catalogue::Profile const& profile) {
    return profile.answers.at(catalogue::adults_question().value);
}

catalogue::TypeIndex type(std::string_view code) {
    return {catalogue::find_term(std::span{vocabulary().types}, code).value()};
}

} // namespace

TEST_CASE("an answer that is none of the four is read as unknown and said") {
    auto const catalogue = read_row("risk_high", "perhaps");
    CHECK(message(catalogue) ==
          "s.csv, row 2, risk_high: 'perhaps' is not an answer and is read as unknown; expected "
          "yes, no, unknown, by design or a blank.");
    auto const question = question_of(vocabulary(), catalogue::RiskIndex{0});
    CHECK(profile_of(catalogue).answers.at(question.value).value == Answer::unknown);
}

TEST_CASE("a column that is not there is not stated") {
    auto const profile = profile_of(read_row("focus", ""));
    CHECK(profile.answers ==
          std::vector<GivenAnswer>(catalogue::question_count(vocabulary()), GivenAnswer{}));
    CHECK(profile.types_answer == Answer::not_stated);
    CHECK(profile.foci_answer == Answer::not_stated);
    CHECK(profile.works_with == catalogue::WorksWith::not_stated);
    CHECK(profile.front_door == GivenAnswer{});
}

TEST_CASE("intervention types are read by code, label and synonym, each once") {
    auto const profile =
        profile_of(read_row("interventions", "dapp; Parenting programme;DVPP; CARA"));
    CHECK(profile.types == std::vector{type("dapp"), type("parenting-programme"), type("cara")});
    CHECK(profile.types_answer == Answer::yes);
}

TEST_CASE("an unknown intervention type is said with the nearest, and left out") {
    auto const one = read_row("interventions", "carra; dapp");
    CHECK(message(one) == "s.csv, row 2, interventions: 'carra' is not an intervention type of the "
                          "vocabulary and is left out; the nearest is 'cara'.");
    CHECK(profile_of(one).types == std::vector{type("dapp")});
    auto const none = read_row("interventions", "swimming");
    CHECK(message(none) ==
          "s.csv, row 2, interventions: 'swimming' is not an intervention type of the vocabulary "
          "and is left out; use its words, several of them separated by ';'.");
    CHECK(profile_of(none).types_answer == Answer::unknown);
}

TEST_CASE("a question mark for types or foci is unknown, and a dash is said") {
    auto const catalogue = read_row("interventions,focus", "?,unknown");
    CHECK(message(catalogue).empty());
    CHECK(profile_of(catalogue).types_answer == Answer::unknown);
    CHECK(profile_of(catalogue).foci_answer == Answer::unknown);
    auto const dash = read_row("interventions", "-");
    CHECK(message(dash) == "s.csv, row 2, interventions: '-' is not an intervention type and is "
                           "read as unknown; leave the cell blank when nothing is stated.");
    CHECK(profile_of(dash).types_answer == Answer::unknown);
}

TEST_CASE("foci are separated by semicolon, slash or comma") {
    for (auto const* cell :
         {"DA; SV; CSE", "DA/ SV/ CSE", "\"DA, SV,CSE\"", "domestic abuse;sexual violence;CSE"}) {
        CAPTURE(cell);
        auto const profile = profile_of(read_row("focus", cell));
        CHECK(profile.foci.size() == 3);
        CHECK(profile.foci_answer == Answer::yes);
    }
    CHECK(message(read_row("focus", "DX")).starts_with("s.csv, row 2, focus: 'DX' is not a focus"));
}

TEST_CASE("a group that a service is made for comes from the column or a by design") {
    auto const column = read_row("designed_for", "LGBT; children");
    CHECK(message(column).empty());
    CHECK(profile_of(column).designed_for.bits == 0b101U);
    CHECK(profile_of(column).answers[1].value == Answer::yes_by_design);
    CHECK(profile_of(column).answers[2].value == Answer::not_stated);
    auto const plain = read_row("designed_for,children", "children,yes");
    CHECK(profile_of(plain).answers[1].value == Answer::yes);
    CHECK(profile_of(read_row("ethnic_minority", "by design")).designed_for.bits == 0b010U);
    CHECK(profile_of(read_row("designed_for", "-")).designed_for.empty());
    CHECK(message(read_row("designed_for", "giants")).find("is not a group") != std::string::npos);
    auto const contradictory = read_row("designed_for,children", "children,no");
    CHECK(profile_of(contradictory).answers[1].value == Answer::unknown);
    CHECK(profile_of(contradictory).designed_for.empty());
    CHECK(message(contradictory) ==
          "s.csv, row 2, designed_for: the row is designed for a group to which its column "
          "children answers no, which is read as unknown; correct the one or the other.");
}

TEST_CASE("evidence makes a row's answers evidenced, and otherwise its source may say") {
    auto basis = [](std::string_view columns, std::string_view cells) {
        return adults_of(profile_of(read_row(std::string{columns} + ",adults",
                                             std::string{cells} + ",yes")))
            .basis;
    };
    CHECK(basis("evidence", "https://example.org") == Basis::evidenced);
    CHECK(basis("evidence,source", "report,desk") == Basis::evidenced);
    CHECK(basis("evidence,source", "-,desk") == Basis::desk);
    CHECK(basis("evidence,source", "none,questionnaire") == Basis::claimed);
    CHECK(basis("source", "analyst") == Basis::inferred);
    CHECK(basis("source", "RedQuadrant 2023") == Basis::not_known);
    CHECK(basis("sex", "") == Basis::not_known);
}

TEST_CASE("a basis column speaks for its own column") {
    auto const profile = profile_of(
        read_row("adults,adults_basis,children,interventions,interventions_basis,works_with,"
                 "works_with_basis,focus,focus_basis,source,risk_high,high_basis",
                 "yes,evidenced,no,dapp,inferred,both,analyst,DA,?,desk,,claimed"));
    CHECK(adults_of(profile) == GivenAnswer{.value = Answer::yes, .basis = Basis::evidenced});
    auto const children = catalogue::question_of(catalogue::GroupIndex{0});
    CHECK(profile.answers[children.value].basis == Basis::desk);
    CHECK(profile.types_basis == Basis::inferred);
    CHECK(profile.works_with_basis == Basis::inferred);
    CHECK(profile.foci_basis == Basis::not_known);
    auto const high = question_of(vocabulary(), catalogue::RiskIndex{0});
    CHECK(profile.answers[high.value] == GivenAnswer{});
    CHECK(message(read_row("adults,adults_basis", "yes,guess")) ==
          "s.csv, row 2, adults_basis: 'guess' does not say what stands behind an answer; expected "
          "claimed, desk, inferred or evidenced.");
}

TEST_CASE("words that a column does not know are unknown and said") {
    auto const catalogue = read_row("works_with,status,sex,victim_support", "men,yes,adults,yes");
    CHECK(profile_of(catalogue).works_with == catalogue::WorksWith::unknown);
    CHECK(profile_of(catalogue).status == catalogue::Status::unknown);
    CHECK(profile_of(catalogue).sex == catalogue::Sex::not_stated);
    CHECK(profile_of(catalogue).victim_support == catalogue::VictimSupport::unknown);
    REQUIRE(catalogue.problems.size() == 4);
    CHECK(messages(catalogue)[0] ==
          "s.csv, row 2, works_with: 'men' is not one of this column's words and is read as "
          "unknown; expected person_causing_harm, victim_survivor, both or unknown.");
}

TEST_CASE("approaches and referral routes are read, and an unknown one is a warning") {
    auto const catalogue =
        read_row("approach,referral_routes", "CBT; Duluth model,police;self-referral");
    CHECK(message(catalogue).empty());
    CHECK(profile_of(catalogue).approaches.size() == 2);
    CHECK(profile_of(catalogue).referral_routes.size() == 2);
    auto const unknown = read_row("approach", "yoga");
    REQUIRE(unknown.problems.size() == 1);
    CHECK(unknown.problems[0].severity == base::Severity::warning);
}

TEST_CASE("a referral route that is not known leaves the routes not all known") {
    auto const answer = [](std::string const& cell) {
        return profile_of(read_row("referral_routes", cell)).routes_answer;
    };
    CHECK(answer("police;probation") == catalogue::Answer::yes);
    CHECK(answer("") == catalogue::Answer::not_stated);
    for (auto const* cell : {"police;?", "police;unknown", "police; by carrier pigeon", "?",
                             "by carrier pigeon", "-", "none"}) {
        CAPTURE(cell);
        CHECK(answer(cell) == catalogue::Answer::unknown);
    }
    auto const open = read_row("referral_routes", "police;?");
    CHECK(profile_of(open).referral_routes.size() == 1);
    CHECK(open.problems.empty());
    CHECK(message(read_row("referral_routes", "police; by carrier pigeon")) ==
          "s.csv, row 2, referral_routes: 'by carrier pigeon' is not a referral route of the "
          "vocabulary and is read as unknown; use its words, several of them separated by ';'.");
}

TEST_CASE("a focus that is not known leaves the foci not all known") {
    auto const answer = [](std::string const& cell) {
        return profile_of(read_row("focus", cell)).foci_answer;
    };
    CHECK(answer("DA;SV") == catalogue::Answer::yes);
    CHECK(answer("") == catalogue::Answer::not_stated);
    for (auto const* cell : {"DA;?", "DA/unknown", "DA; gardening", "?", "gardening", "-"}) {
        CAPTURE(cell);
        CHECK(answer(cell) == catalogue::Answer::unknown);
    }
    auto const open = read_row("focus", "DA;?");
    CHECK(profile_of(open).foci.size() == 1);
    CHECK(open.problems.empty());
    CHECK(message(read_row("focus", "DA; gardening")) ==
          "s.csv, row 2, focus: 'gardening' is not a focus of the vocabulary and is read as "
          "unknown; use its words, several of them separated by ';'.");
}

TEST_CASE("a type that is not known beside one that is leaves open of what others it is") {
    auto const catalogue = read_row("interventions", "dapp;?");
    CHECK(profile_of(catalogue).types.size() == 1);
    CHECK(profile_of(catalogue).types_answer == catalogue::Answer::unknown);
    CHECK(profile_of(read_row("interventions", "dapp; gardening")).types_answer ==
          catalogue::Answer::unknown);
    CHECK(profile_of(read_row("interventions", "dapp")).types_answer == catalogue::Answer::yes);
    CHECK(message(catalogue) ==
          "s.csv, row 2, interventions: '?' says that there are intervention types which are not "
          "known; only those that are named count; name them, separated by ';'.");
    CHECK(catalogue.problems[0].severity == base::Severity::warning);
}

TEST_CASE("a word with a question mark is not read as the word") {
    CHECK(profile_of(read_row("interventions", "dapp?")).types.empty());
    CHECK(profile_of(read_row("interventions", "dapp?")).types_answer ==
          catalogue::Answer::unknown);
    CHECK(profile_of(read_row("focus", "DA?")).foci.empty());
    CHECK(profile_of(read_row("approach", "CBT?")).approaches.empty());
    CHECK(profile_of(read_row("referral_routes", "police?")).routes_answer ==
          catalogue::Answer::unknown);
    CHECK(profile_of(read_row("works_with", "both?")).works_with == catalogue::WorksWith::unknown);
    CHECK(profile_of(read_row("victim_support", "integrated;?")).victim_support ==
          catalogue::VictimSupport::unknown);
    CHECK(profile_of(read_row("status", "closed?")).status == catalogue::Status::unknown);
    for (auto const* column : {"interventions", "focus", "approach", "referral_routes",
                               "works_with", "victim_support", "status"}) {
        CAPTURE(column);
        CHECK(read_row(column, "dapp?").problems.size() == 1);
    }
}

TEST_CASE("the front door has a basis of its own") {
    auto const front_door = read_row("front_door,front_door_basis,source", "yes,claimed,desk")
                                .services.front()
                                .profile.front_door;
    CHECK(front_door == catalogue::GivenAnswer{.value = catalogue::Answer::yes,
                                               .basis = catalogue::Basis::claimed});
}
