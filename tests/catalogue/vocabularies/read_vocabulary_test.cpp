#include "catalogue/suites/load_suite.hpp"
#include "catalogue/vocabularies/read_vocabulary.hpp"
#include "tests/catalogue/reading.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace {

constexpr std::string_view smallest = R"(code = "v"
title = "Words"
[[type]]
code = "a"
label = "Type A"
)";

std::string problems_of(std::string const& more) {
    std::vector<base::Problem> problems;
    catalogue::read_vocabulary("v.toml", std::string{smallest} + more, problems);
    std::vector<std::string> texts;
    for (auto const& problem : problems) {
        texts.push_back(to_text(problem));
    }
    return fmt::format("{}", fmt::join(texts, "\n"));
}

} // namespace

TEST_CASE("a vocabulary may have types alone") {
    CHECK(problems_of("").empty());
}

TEST_CASE("a word that means two terms is named with its line") {
    CHECK(problems_of("[[type]]\ncode = \"b\"\nlabel = \"B\"\nsynonyms = [\"TYPE-A\"]\n") ==
          "v.toml, row 6, type: 'TYPE-A' already means 'a'; give each term codes, labels and "
          "synonyms of its own.");
    CHECK(problems_of("[[type]]\ncode = \"a\"\nlabel = \"B\"\n")
              .starts_with("v.toml, row 6, type: 'a' already means 'a'"));
}

TEST_CASE("a wrong key, a missing label and an unknown focus are named with their lines") {
    CHECK(problems_of("[[group]]\ncode = \"g\"\nlabl = \"G\"\n") ==
          "v.toml, row 6, label: the key 'label' is missing; add label = \"...\".\n"
          "v.toml, row 8, labl: there is no key 'labl' here; the nearest is 'label'.");
    CHECK(problems_of("[[focus_count]]\ncode = \"x\"\nany_of = [\"DA\"]\n") ==
          "v.toml, row 8, any_of: 'DA' is not a focus; use a code of a [[focus]] of this file.");
}

TEST_CASE("of each kind but types there are at most 64 terms") {
    std::string groups;
    for (int i = 0; i < 64; ++i) {
        groups += fmt::format("[[group]]\ncode = \"g{0}\"\nlabel = \"group {0}\"\n", i);
    }
    CHECK(problems_of(groups).empty());
    CHECK(problems_of(groups + "[[group]]\ncode = \"h\"\nlabel = \"h\"\n") ==
          "v.toml, row 198, group: there are more than 64 of these; leave some out.");
}

TEST_CASE("the built-in vocabulary holds what the sources say") {
    auto const& words = vocabulary();
    CHECK(words.types.size() == 20);
    CHECK(words.risk_levels.size() == 3);
    CHECK(words.risk_levels.front().code == "high");
    CHECK(words.risk_levels.back().warned_synonyms == std::vector<std::string>{"standard"});
    CHECK(words.groups.size() == 3);
    REQUIRE(words.focus_counts.size() == 1);
    CHECK(words.focus_counts[0].code == "sv_or_cse");
    CHECK(words.focus_counts[0].any_of.bits == 0b110U);
    auto const cara = catalogue::find_term(std::span{words.types}, "cara").value();
    CHECK(words.types[cara].home_office_type == "Early responses");
    REQUIRE(words.types[cara].evidence.size() == 1);
    CHECK(words.types[cara].evidence[0].grade == catalogue::EvidenceGrade::good);
    CHECK(words.types[cara].evidence[0].words == "good evidence");
    CHECK(words.every_group_caution.source == "RedQuadrant 2023, para 2.14");
    for (auto const& type : words.types) {
        CAPTURE(type.code);
        CHECK_FALSE(type.source.empty());
    }
}

TEST_CASE("the study's Table 5 stands at the approaches and types that it rates") {
    auto const& words = vocabulary();
    auto const verdict = [](auto const& terms, std::string_view code) {
        return label(catalogue::verdict_of(
            terms[catalogue::find_term(std::span{terms}, code).value()].evidence));
    };
    CHECK(verdict(words.approaches, "cbt") == "sources disagree");
    CHECK(verdict(words.approaches, "duluth") == "some or mixed evidence");
    CHECK(verdict(words.approaches, "rnr") == "good evidence");
    CHECK(verdict(words.approaches, "restorative-justice") == "poor evidence");
    CHECK(verdict(words.approaches, "trauma-informed") == "not rated");
    CHECK(verdict(words.types, "intensive-case-management") == "good evidence");
    CHECK(verdict(words.types, "circles-of-support") == "some or mixed evidence");
    // The Duluth model and cognitive behavioural therapy are rated, not the programmes that may
    // use them.
    CHECK(verdict(words.types, "dapp") == "not rated");
    CHECK(verdict(words.types, "specialist-dapp") == "not rated");

    std::size_t ratings = 0;
    auto const count = [&ratings](auto const& terms) {
        for (auto const& term : terms) {
            for (auto const& rating : term.evidence) {
                CHECK(rating.source == "RedQuadrant 2023, Table 5");
                ++ratings;
            }
        }
    };
    count(words.types);
    count(words.approaches);
    CHECK(ratings == 24); // 23 rows, one of them for two types; two rows fit neither
}

TEST_CASE("a rating has a grade, the source's words, the study and the source") {
    auto const rating = [](std::string const& grade) {
        return "[[type.evidence]]\ngrade = \"" + grade +
               "\"\nwords = \"fair\"\nstudy = \"Made up\"\nsource = \"Made up, p. 1\"\n";
    };
    CHECK(problems_of(rating("poor")).empty());
    CHECK(problems_of(rating("fair")) ==
          "v.toml, row 7, grade: 'fair' is not a grade of evidence; expected good, mixed or poor.");
    CHECK(problems_of("[[type.evidence]]\ngrade = \"good\"\nwords = \"good\"\nstudy = \"s\"\n")
              .find("the key 'source' is missing") != std::string::npos);
}

TEST_CASE("no label that people read says perpetrator but the proper name of the programme") {
    for (auto const& type : vocabulary().types) {
        CAPTURE(type.label);
        CHECK((type.code == "dapp" || type.label.find("erpetrator") == std::string::npos));
        CHECK(type.label.find("offender") == std::string::npos);
    }
}

TEST_CASE("what the public knows a type by is no word of the field, and may be left out") {
    for (auto const& type : vocabulary().types) {
        CAPTURE(type.code);
        auto const& known_as = type.public_label.empty() ? type.label : type.public_label;
        for (auto const* const word :
             {"perpetrator", "DAPP", "CARA", "intervention", "victim", "Drive"}) {
            CHECK_MESSAGE(known_as.find(word) == std::string::npos, word);
        }
        CHECK_FALSE(type.plain.empty());
    }
    std::vector<base::Problem> problems;
    auto const read = catalogue::read_vocabulary(
        "v.toml", std::string{smallest} + "public_label = \"Help\"\n", problems);
    CHECK(problems.empty());
    CHECK(read.types.at(0).public_label == "Help");
    CHECK(
        catalogue::read_vocabulary("v.toml", smallest, problems).types.at(0).public_label.empty());
}
