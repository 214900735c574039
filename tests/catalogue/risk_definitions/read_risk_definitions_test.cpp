#include "catalogue/risk_definitions/load_risk_definitions.hpp"
#include "catalogue/risk_definitions/read_risk_definitions.hpp"
#include "tests/catalogue/reading.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace {

/// One level, high, on lines 5 and 6; criteria follow from line 7.
std::string with(std::string const& criteria) {
    return "code = \"c\"\ntitle = \"Made up\"\nsource = \"Made up\"\n"
           "vocabulary = \"people-causing-harm-2023\"\n[[level]]\nrisk = \"high\"\n" +
           criteria;
}

/// A criterion that asks what `asks` says, on lines of its own.
std::string criterion(std::string const& asks) {
    return "[[level.criterion]]\nlabel = \"L\"\nsource = \"for discussion\"\n" + asks;
}

std::string problems_of(std::string const& text) {
    std::vector<base::Problem> problems;
    catalogue::read_risk_definitions("r.toml", text, vocabulary(), problems);
    std::vector<std::string> texts;
    for (auto const& problem : problems) {
        texts.push_back(to_text(problem));
    }
    return fmt::format("{}", fmt::join(texts, "\n"));
}

} // namespace

TEST_CASE("the built-in definitions are a proposal, and every criterion says where it is from") {
    for (auto const& code : catalogue::builtin_risk_definition_codes()) {
        auto const checked = catalogue::check_risk_definitions(code);
        CHECK(checked.problems.empty());
        CHECK(checked.definitions.title.find("for discussion") != std::string::npos);
        CHECK(checked.definitions.levels.size() == 3);
        for (auto const& level : checked.definitions.levels) {
            for (auto const& criterion : level.criteria) {
                CAPTURE(criterion.label);
                CHECK((criterion.source.find("20") != std::string::npos ||
                       criterion.source.find("for discussion") != std::string::npos));
            }
        }
    }
}

TEST_CASE("a criterion asks one thing, in the words of the vocabulary") {
    CHECK(problems_of(with(criterion("types = [\"dapp\"]\n"))).empty());
    CHECK(problems_of(with(criterion("particular = \"sessions\"\nat_least = 16\n"))).empty());
    CHECK(problems_of(with(criterion("particular = \"accreditation\"\nany_of = [\"held\"]\n")))
              .empty());
    CHECK(problems_of(with(criterion(""))) ==
          "r.toml, row 7, criterion: a criterion asks one thing, and this asks 0; give one of "
          "types, works_with, victim_support, referral_routes, particular.\n"
          "r.toml, row 5, criterion: the level asks nothing, so every claim would be carried; add "
          "a [[level.criterion]].");
    CHECK(problems_of(with(criterion("types = [\"dapp\"]\nvictim_support = \"integrated\"\n")))
              .find("this asks 2") != std::string::npos);
    CHECK(problems_of(with(criterion("types = [\"dap\"]\nworks_with = [\"both\"]\n"))) ==
          "r.toml, row 10, types: 'dap' is not an intervention type of the vocabulary "
          "people-causing-harm-2023; the nearest is 'dapp'.");
    CHECK(problems_of(with(criterion("particular = \"risk_tool\"\nat_least = 2\n")))
              .find("of the kind text, of which this cannot be asked") != std::string::npos);

    CHECK(problems_of(with(criterion("types = [\"dapp\"]\nat_least = 2\n")))
              .find("there is no key 'at_least' here") != std::string::npos);
    CHECK(problems_of(with(criterion("victim_support = \"none\"\n")))
              .find("'none' is no support that can be asked") != std::string::npos);
}

TEST_CASE("a level is defined once, and there is at least one") {
    auto const twice = with(criterion("types = [\"dapp\"]\n")) + "[[level]]\nrisk = \"high\"\n" +
                       criterion("types = [\"dapp\"]\n");
    CHECK(problems_of(twice) == "r.toml, row 12, risk: 'high' is defined already; put all of its "
                                "criteria into one [[level]].");
    CHECK(problems_of("code = \"c\"\ntitle = \"t\"\nsource = \"s\"\n"
                      "vocabulary = \"people-causing-harm-2023\"\n")
              .find("no risk level is defined") != std::string::npos);
    CHECK(problems_of("code = \"c\"\ntitle = \"t\"\nsource = \"s\"\nvocabulary = \"other\"\n")
              .find("the words are those of 'other'") != std::string::npos);
}

TEST_CASE("a level has at most 64 criteria") {
    std::string criteria;
    for (int i = 0; i < 64; ++i) {
        criteria += criterion("types = [\"dapp\"]\n");
    }
    CHECK(problems_of(with(criteria)).empty());
    CHECK(problems_of(with(criteria + criterion("types = [\"dapp\"]\n")))
              .find("more than 64 criteria") != std::string::npos);
}
