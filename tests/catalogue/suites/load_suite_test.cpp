#include "base/error.hpp"
#include "catalogue/suites/load_suite.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <set>

namespace fs = std::filesystem;

namespace {

struct SuiteFile {
    fs::path folder = fs::temp_directory_path() / ("gapmap-suite-" + std::to_string(getpid()));
    fs::path path = folder / "my.toml";
    explicit SuiteFile(std::string_view text) {
        fs::create_directories(folder);
        std::ofstream{path, std::ios::binary} << text;
    }
    SuiteFile(SuiteFile const&) = delete;
    SuiteFile& operator=(SuiteFile const&) = delete;
    ~SuiteFile() { fs::remove_all(folder); }
};

constexpr std::string_view head = R"(code = "mine"
title = "Mine"
vocabulary = "people-causing-harm-2023"
[[tier]]
code = "t"
label = "Tier"
)";

constexpr std::string_view component = R"([[component]]
code = "c"
tier = "t"
label = "C"
types = ["dapp"]
source = "para 1"
)";

/// What the check says, each line without the file's name.
std::vector<std::string> said(std::string const& text) {
    SuiteFile const file{text};
    std::vector<std::string> texts;
    for (auto problem : catalogue::check_suite(file.path.string()).problems) {
        CHECK(problem.where.file == file.path.string());
        problem.where.file.clear();
        texts.push_back(to_text(problem));
    }
    return texts;
}

std::vector<std::string> said_of(std::string const& more) {
    return said(std::string{head} + std::string{component} + more);
}

using Said = std::vector<std::string>;

} // namespace

TEST_CASE("the built-in suites are without fault and every component has its source") {
    CHECK(catalogue::builtin_suite_codes() ==
          Said{"west-yorkshire", "home-office-2023", "respect-seven"});
    for (auto const& code : catalogue::builtin_suite_codes()) {
        auto const checked = catalogue::check_suite(code);
        CHECK(checked.problems.empty());
        CHECK(checked.loaded.suite.code.text == code);
        for (auto const& line : checked.loaded.suite.components) {
            CHECK_FALSE(line.source.empty());
        }
    }
    CHECK(catalogue::load_suite("home-office-2023").suite.components.size() == 4);
    CHECK(catalogue::load_suite("respect-seven").suite.components.size() == 7);
}

TEST_CASE("the West Yorkshire suite is that of para 2.24") {
    auto const loaded = catalogue::load_suite("west-yorkshire");
    auto const& components = loaded.suite.components;
    REQUIRE(components.size() == 19);
    CHECK(loaded.suite.tiers.size() == 5);
    std::set<std::string> statutory;
    for (auto const& line : components) {
        CHECK(line.works_with ==
              std::vector{catalogue::WorksWith::person_causing_harm, catalogue::WorksWith::both});
        CHECK(line.minimum == 1);
        CHECK(line.source == "RedQuadrant 2023, para 2.24");
        if (line.statutory == catalogue::Statutory::yes) {
            statutory.insert(line.code.text);
        }
    }
    CHECK(statutory == std::set<std::string>{"low.police-caution", "medium.police-arrest-tagging",
                                             "sv.tagging"});
    auto const& family = components[7];
    CHECK(family.code.text == "low.parenting-family");
    CHECK(family.types.size() == 2);
    CHECK(family.risk == catalogue::RiskIndex{2});
    CHECK(family.foci.bits == 0b001U);
    CHECK(family.adults == catalogue::Adults::required);
    auto const& helpline = components[8];
    CHECK(helpline.code.text == "low.helpline");
    CHECK_FALSE(helpline.risk);
    CHECK(helpline.foci.empty());
    CHECK(helpline.adults == catalogue::Adults::not_asked);
    CHECK(components[18].foci.bits == 0b110U);
}

TEST_CASE("a user's suite without risk levels or foci works") {
    SuiteFile const file{std::string{head} + std::string{component}};
    auto const loaded = catalogue::load_suite(file.path.string());
    CHECK(loaded.suite.components.size() == 1);
    CHECK(loaded.text == std::string{head} + std::string{component});
    CHECK(catalogue::load_suite_text("kept", loaded.text, loaded.vocabulary_text).suite ==
          loaded.suite);
}

TEST_CASE("a suite may bring a vocabulary of its own beside it") {
    SuiteFile const file{"code = \"mine\"\ntitle = \"Mine\"\nvocabulary = \"words.toml\"\n"
                         "[[tier]]\ncode = \"t\"\nlabel = \"T\"\n" +
                         std::string{component}};
    std::ofstream{file.folder / "words.toml"}
        << "code = \"w\"\ntitle = \"W\"\n[[type]]\ncode = \"dapp\"\nlabel = \"D\"\n";
    CHECK(catalogue::load_suite(file.path.string()).vocabulary.types.size() == 1);
}

TEST_CASE("an unknown type, risk, focus, group and tier are named with their lines") {
    CHECK(said_of(R"([[component]]
code = "d"
tier = "u"
label = "D"
types = ["dap"]
risk = "hihg"
focus = ["XX"]
groups = ["chldren"]
works_with = ["men"]
source = "s"
)") == Said{"row 15, tier: 'u' is not a tier of this suite; add a [[tier]] with this code and a "
            "label.",
            "row 17, types: 'dap' is not an intervention type of the vocabulary "
            "people-causing-harm-2023; the nearest is 'dapp'.",
            "row 18, risk: 'hihg' is not a risk level of the vocabulary people-causing-harm-2023; "
            "the nearest is 'high'.",
            "row 19, focus: 'XX' is not a focus of the vocabulary people-causing-harm-2023; use a "
            "code of the vocabulary.",
            "row 20, groups: 'chldren' is not a group of the vocabulary people-causing-harm-2023; "
            "the nearest is 'children'.",
            "row 21, works_with: 'men' is not one whom services work with; expected "
            "person_causing_harm, victim_survivor or both."});
}

TEST_CASE("a component that occurs twice is named with both lines") {
    CHECK(said_of(std::string{component}) ==
          Said{"row 14, code: the component 'c' is already on line 8; give each component a code "
               "of its own."});
}

TEST_CASE("a wrong key is named with the nearest right one") {
    CHECK(said_of("tpyes = [\"dapp\"]\n") ==
          Said{"row 13, tpyes: there is no key 'tpyes' here; the nearest is 'types'."});
}

TEST_CASE("a value of the wrong kind and a missing key are named") {
    CHECK(said_of("risk = 3\nadults = \"yes\"\nminimum = \"2\"\nfocus = \"DA\"\n") ==
          Said{"row 13, risk: 'risk' holds another kind of value; expected a text in quotes.",
               "row 14, adults: 'adults' holds another kind of value; expected true or false, "
               "without quotes.",
               "row 15, minimum: 'minimum' holds another kind of value; expected a whole number, "
               "without quotes.",
               "row 16, focus: 'focus' holds another kind of value; expected a list of texts in "
               "square brackets."});
    CHECK(said_of("[[component]]\ncode = \"d\"\ntier = \"t\"\nlabel = \"D\"\nsource = \"s\"\n") ==
          Said{"row 13, types: no intervention type is given that satisfies the component; add "
               "types = [\"...\"]."});
}

TEST_CASE("a minimum is at least 1") {
    CHECK(said_of("minimum = 1\n").empty());
    CHECK(said_of("minimum = 0\n") == Said{"row 13, minimum: 0 services cannot be asked for; "
                                           "expected 1 to 1000."});
}

TEST_CASE("an age that is asked for is one of 0 to 120") {
    CHECK(said_of("youngest = 16\n").empty());
    CHECK(said_of("youngest = 0\n").empty());
    CHECK(said_of("youngest = 120\n").empty());
    CHECK(said_of("youngest = 121\n") ==
          Said{"row 13, youngest: 121 is not an age in years; expected 0 to 120."});
    CHECK(said_of("youngest = -1\n") ==
          Said{"row 13, youngest: -1 is not an age in years; expected 0 to 120."});
}

TEST_CASE("an empty suite and an unknown vocabulary are said") {
    CHECK(said(std::string{head}) == Said{"row 1, component: the suite has no components; add a "
                                          "[[component]] with code, tier, label and types."});
    CHECK(said("code = \"m\"\ntitle = \"M\"\nvocabulary = \"none\"\n[[tier]]\ncode = \"t\"\n"
               "label = \"T\"\n" +
               std::string{component}) ==
          Said{"vocabulary: there is no vocabulary 'none'; expected people-causing-harm-2023 or a "
               "file beside it."});
}

TEST_CASE("broken TOML stops the check with line and column") {
    SuiteFile const file{"code = \"mine\"\ntitle = = 2\n"};
    try {
        catalogue::check_suite(file.path.string());
        FAIL("no error");
    } catch (base::Error const& error) {
        std::string const text = error.what();
        CAPTURE(text);
        CHECK(text.starts_with(file.path.string() + ", line 2, column 9: this is not TOML ("));
        CHECK(text.ends_with("); correct it there."));
    }
}

TEST_CASE("a suite that is not there is named with the nearest that is") {
    CHECK_THROWS_WITH_AS(catalogue::check_suite("west-yorkshir"),
                         "There is no suite or file 'west-yorkshir' (the nearest is "
                         "'west-yorkshire'); the built-in suites are west-yorkshire, "
                         "home-office-2023, respect-seven.",
                         base::Error);
    CHECK_THROWS_WITH_AS(catalogue::check_suite("none/x.toml"),
                         "none/x.toml: there is no such file; check the path.", base::Error);
}

TEST_CASE("a suite with an error is not used") {
    SuiteFile const file{std::string{head} + std::string{component} + "minimum = 0\n"};
    CHECK_THROWS_WITH_AS(catalogue::load_suite(file.path.string()),
                         (file.path.string() + ", row 13, minimum: 0 services cannot be asked "
                                               "for; expected 1 to 1000.")
                             .c_str(),
                         base::Error);
}
