#include "base/error.hpp"
#include "catalogue/standards/load_standards.hpp"
#include "catalogue/standards/particular.hpp"
#include "catalogue/standards/read_standards.hpp"
#include "catalogue/vocabularies/find_vocabulary.hpp"
#include "catalogue/vocabularies/read_vocabulary.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

using catalogue::Strength;

namespace {

using Said = std::vector<std::string>;

catalogue::Standards home_office() {
    return catalogue::load_standards("home-office-2023").standards;
}

catalogue::StandardRule const& rule_of(catalogue::Standards const& standards,
                                       std::string_view code) {
    auto const rule = std::ranges::find(standards.rules, code, &catalogue::StandardRule::code);
    REQUIRE(rule != standards.rules.end());
    return *rule;
}

/// Made up: two types, a particular of each kind that a criterion can look at.
constexpr std::string_view words = R"(code = "small"
title = "Small"
[[type]]
code = "dapp"
label = "DAPP"
[[focus]]
code = "DA"
label = "Domestic abuse"
[[particular]]
code = "model"
label = "Model"
kind = "yes_no"
[[particular]]
code = "weeks"
label = "Weeks"
kind = "number"
[[particular]]
code = "kind"
label = "Kind"
kind = "list"
[[particular.option]]
code = "change"
label = "Change"
[[particular.option]]
code = "other"
label = "Other"
)";

constexpr std::string_view head = R"(code = "mine"
title = "Mine"
source = "made up"
vocabulary = "small"
[scope]
focus = ["DA"]
works_with = ["both"]
youngest = 16
kind_column = "kind"
[[kind]]
code = "change"
label = "Change"
types = ["dapp"]
source = "page 1"
[[standard]]
number = 1
title = "First"
source = "page 2"
[[standard.guideline]]
code = "1.1"
title = "Guideline"
)";

constexpr std::string_view rule_head = R"([[standard.guideline.rule]]
code = "1.1"
asks = "A model"
strength = "should"
)";

Said said(std::string const& text) {
    std::vector<base::Problem> problems;
    auto const vocabulary = catalogue::read_vocabulary("small", words, problems);
    REQUIRE(problems.empty());
    catalogue::read_standards("my.toml", catalogue::parse_toml("my.toml", text), vocabulary,
                              problems);
    Said texts;
    for (auto const& problem : problems) {
        texts.push_back(to_text(problem));
    }
    return texts;
}

Said said_of_rule(std::string const& rest) {
    return said(std::string{head} + std::string{rule_head} + rest);
}

constexpr auto decided = "met_by = [{ column = \"model\", any_of = [\"yes\"] }]\n";

} // namespace

TEST_CASE("the built-in standards hold every guideline of their source") {
    CHECK(catalogue::builtin_standards_codes() == Said{"home-office-2023"});
    CHECK(catalogue::check_standards("home-office-2023").problems.empty());
    auto const standards = home_office();
    std::map<int, int> guidelines;
    for (auto const& guideline : standards.guidelines) {
        ++guidelines[standards.standards[guideline.standard].number];
        CHECK_MESSAGE((guideline.rules > 0 || !guideline.not_carried.empty()), guideline.code);
    }
    CHECK(guidelines == std::map<int, int>{{1, 5}, {2, 6}, {3, 6}, {4, 6}, {5, 5}, {6, 5}, {7, 4}});
    for (auto const& standard : standards.standards) {
        CHECK(standard.source.starts_with("Table " + std::to_string(standard.number)));
    }
}

TEST_CASE("each rule keeps the strength of its source, and only must and should can fall short") {
    auto const standards = home_office();
    CHECK(rule_of(standards, "1.2").strength == Strength::must);
    CHECK(rule_of(standards, "1.2-by-and-for").strength == Strength::where_possible);
    CHECK(rule_of(standards, "2.6").strength == Strength::should);
    CHECK(rule_of(standards, "3.3-group").strength == Strength::could);
    CHECK(rule_of(standards, "3.3-group").otherwise == "shorter than the suggested minimum");
    CHECK(rule_of(standards, "3.4").strength == Strength::where_possible);
    CHECK(rule_of(standards, "3.5").strength == Strength::where_possible);
    CHECK(rule_of(standards, "3.6").strength == Strength::should);
    CHECK(rule_of(standards, "5.5").strength == Strength::could);
    CHECK(rule_of(standards, "7.4-new").strength == Strength::must);
    CHECK(rule_of(standards, "7.4-existing").strength == Strength::could);
    CHECK(can_fall_short(Strength::must));
    CHECK(can_fall_short(Strength::should));
    CHECK_FALSE(can_fall_short(Strength::where_possible));
    CHECK_FALSE(can_fall_short(Strength::could));
}

TEST_CASE("the kinds are the vocabulary's types of each Home Office type") {
    auto const loaded = catalogue::load_standards("home-office-2023");
    std::map<std::string, std::string> const names{
        {"help_seeking", "Help-seeking"},
        {"early_response", "Early responses"},
        {"behaviour_change", "Behaviour change work"},
        {"case_management", "Intensive multi-agency case management"}};
    std::set<std::uint32_t> of_a_kind;
    for (auto const& kind : loaded.standards.kinds) {
        for (auto const type : kind.types) {
            CHECK(loaded.vocabulary.types[type.value].home_office_type == names.at(kind.code));
            of_a_kind.insert(type.value);
        }
    }
    for (std::uint32_t i = 0; i < loaded.vocabulary.types.size(); ++i) {
        CHECK(loaded.vocabulary.types[i].home_office_type.empty() == !of_a_kind.contains(i));
    }
    for (auto const type : loaded.standards.scope.outside_types) {
        CHECK_FALSE(of_a_kind.contains(type.value));
    }
}

TEST_CASE(
    "every particular that a questionnaire asks on the sheet of the standards decides a rule") {
    auto const loaded = catalogue::load_standards("home-office-2023");
    std::set<std::string> used{"home_office_type"};
    for (auto const& rule : loaded.standards.rules) {
        for (auto const& criteria : {rule.when, rule.met_by}) {
            for (auto const& criterion : criteria) {
                used.insert(criterion.name);
            }
        }
    }
    int asked = 0;
    for (auto const& particular : loaded.vocabulary.particulars) {
        if (particular.sheet == "Standards") {
            ++asked;
            CHECK_MESSAGE(used.contains(particular.code), particular.code);
        }
    }
    CHECK(asked == 46);
}

TEST_CASE("standards of one's own are read as the built-in ones are") {
    CHECK(said_of_rule(decided).empty());
    CHECK(
        said_of_rule("kinds = [\"change\"]\n"
                     "when = [{ column = \"kind\", none_of = [\"other\"], among = [\"change\"] }]\n"
                     "met_by = [{ column = \"weeks\", at_least = 2 }, "
                     "{ column = \"victim_support\", any_of = [\"integrated\"] }, "
                     "{ column = \"sex\", any_of = [\"female\"] }, "
                     "{ column = \"kind\", all_of = [\"change\", \"other\"] }]\n")
            .empty());
}

TEST_CASE("what is wrong with a rule is said with its line and the way out") {
    CHECK(said_of_rule("") ==
          Said{"my.toml, row 22, met_by: nothing decides the rule; add met_by = [{ column = "
               "\"...\", any_of = [\"yes\"] }]."});
    CHECK(said_of_rule("kinds = [\"chnge\"]\n" + std::string{decided}) ==
          Said{"my.toml, row 26, kinds: 'chnge' is no kind of these standards; the nearest is "
               "'change'."});
    CHECK(said_of_rule("met_by = [{ column = \"modle\", any_of = [\"yes\"] }]\n") ==
          Said{"my.toml, row 26, column: 'modle' is no column that a rule can look at; the nearest "
               "is 'model'."});
    CHECK(said_of_rule("met_by = [{ column = \"model\", any_of = [\"perhaps\"] }]\n") ==
          Said{"my.toml, row 26, any_of: 'perhaps' is no answer of the column model; use the words "
               "that the column holds."});
    CHECK(said_of_rule("met_by = [{ column = \"model\", any_of = [\"not known\"] }]\n") ==
          Said{"my.toml, row 26, any_of: 'not known' is no answer of the column model; use the "
               "words that the column holds."});
    CHECK(said_of_rule("met_by = [{ column = \"weeks\", any_of = [\"2\"] }]\n").size() == 2);
    CHECK(said_of_rule("met_by = [{ column = \"model\", at_least = 2 }]\n") ==
          Said{"my.toml, row 26, column: at_least compares numbers, and this column holds none; "
               "give any_of, all_of or none_of."});
    CHECK(said_of_rule("met_by = [{ column = \"model\" }]\n") ==
          Said{"my.toml, row 26, any_of: a criterion asks one question, and this one asks 0; give "
               "one of any_of, all_of, none_of and at_least."});
    CHECK(said(std::string{head} +
               "[[standard.guideline.rule]]\ncode = \"1.1\"\nasks = \"A\"\n"
               "strength = \"shall\"\n" +
               decided) == Said{"my.toml, row 25, strength: 'shall' is no strength; expected must, "
                                "should, where_possible or could."});
    CHECK(said_of_rule(std::string{decided} + std::string{rule_head} + decided) ==
          Said{"my.toml, row 28, code: the rule '1.1' is already on line 23; give each rule a code "
               "of its own."});
}

TEST_CASE("a guideline has rules or says why not") {
    CHECK(
        said(std::string{head}) ==
        Said{"my.toml, row 19, not_carried: the guideline has no rule and does not say why; add a "
             "[[standard.guideline.rule]], or not_carried with the reason.",
             "my.toml, row 1, standard: no guideline has a rule; add a "
             "[[standard.guideline.rule]] with code, asks, strength and met_by."});
    CHECK(said(std::string{head} + "not_carried = \"It is seen in practice.\"\n") ==
          Said{"my.toml, row 1, standard: no guideline has a rule; add a "
               "[[standard.guideline.rule]] with code, asks, strength and met_by."});
}

TEST_CASE("the column of the kinds has each kind among its options") {
    auto text = std::string{head} + std::string{rule_head} + decided;
    auto const replaced = [&text](std::string_view from, std::string_view to) {
        auto changed = text;
        return changed.replace(changed.find(from), from.size(), to);
    };
    CHECK(said(replaced("kind_column = \"kind\"", "kind_column = \"model\"")) ==
          Said{"my.toml, row 9, kind_column: the kind 'change' is no option of the column model; "
               "give the kind the code of an option."});
    CHECK(
        said(replaced("kind_column = \"kind\"", "kind_column = \"knd\"")) ==
        Said{"my.toml, row 9, kind_column: 'knd' is no particular of the vocabulary small; name a "
             "choice or a list."});
    CHECK(said(replaced("youngest = 16", "youngest = 121")) ==
          Said{"my.toml, row 8, youngest: 121 is no age; expected 0 to 120."});
}

TEST_CASE("standards in the words of another vocabulary are refused") {
    std::vector<base::Problem> problems;
    auto const small = catalogue::read_vocabulary("small", words, problems);
    CHECK_THROWS_WITH_AS(
        catalogue::load_standards("home-office-2023", small),
        "home-office-2023: the standards are in the words of the vocabulary "
        "'people-causing-harm-2023', and the suite is in those of 'small'; choose a suite of the "
        "same vocabulary.",
        base::Error);
    CHECK_THROWS_WITH_AS(catalogue::load_standards("home-ofice-2023"),
                         "There is no standard or file 'home-ofice-2023' (the nearest is "
                         "'home-office-2023'); the built-in standards are home-office-2023.",
                         base::Error);
}
