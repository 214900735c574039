#include "base/error.hpp"
#include "catalogue/columns/column_rule.hpp"
#include "tests/catalogue/checking.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using Said = std::vector<std::string>;

namespace {

std::string error_of(std::string_view toml) {
    try {
        catalogue::read_column_rules("rules.toml", toml);
    } catch (base::Error const& error) {
        return error.what();
    }
    return {};
}

/// What a rule about the column "ref" says of its cells.
Said said_of(std::string const& rule, std::string const& cells,
             std::string const& visibility = "public") {
    std::string csv = "provider,programme,location_visibility,ref\n";
    std::size_t begin = 0;
    while (begin <= cells.size()) {
        auto const end = std::min(cells.find('|', begin), cells.size());
        csv += "P,Q," + visibility + "," + cells.substr(begin, end - begin) + "\n";
        begin = end + 1;
    }
    auto said = checked(
        csv, catalogue::read_column_rules("rules.toml", "[[column]]\nname = 'ref'\n" + rule));
    std::erase_if(said, [](auto const& text) { return !text.starts_with("rule-"); });
    return said;
}

} // namespace

TEST_CASE("a required cell is not blank") {
    CHECK(said_of("required = true", "a|") ==
          Said{"rule-required: s.csv, row 3, ref: the cell is blank; fill it in."});
}

TEST_CASE("a pattern is of the whole cell") {
    CHECK(said_of("pattern = '[A-Z]{2}\\d+'", "AB1|AB1x|xAB1|é") ==
          Said{"rule-pattern: s.csv, row 3, ref: 'AB1x' does not fit the column's pattern; the "
               "pattern is [A-Z]{2}\\d+.",
               "rule-pattern: s.csv, row 4, ref: 'xAB1' does not fit the column's pattern; the "
               "pattern is [A-Z]{2}\\d+.",
               "rule-pattern: s.csv, row 5, ref: 'é' does not fit the column's pattern; the "
               "pattern is [A-Z]{2}\\d+."});
    CHECK(said_of("pattern = '.'", "é").empty());
}

TEST_CASE("a pattern that would take for ever is given up") {
    CHECK(said_of("pattern = '(a+)+b'", std::string(5000, 'a')).size() == 1);
}

TEST_CASE("a range holds its ends") {
    std::string const rule = "minimum = 1\nmaximum = 2.5";
    CHECK(said_of(rule, "1|2.5").empty());
    CHECK(said_of(rule, "0.99|2.51|x").size() == 3);
}

TEST_CASE("an enumeration suggests the nearest word") {
    CHECK(said_of("one_of = ['spring', 'autumn']", "spring; autum") ==
          Said{"rule-enumeration: s.csv, row 2, ref: 'autum' is not one of the column's words; the "
               "nearest is 'autumn'."});
}

TEST_CASE("a unique value stands in one row, of those that may be compared") {
    CHECK(said_of("unique = true", "a|b|a") ==
          Said{"rule-unique: s.csv, row 4, ref: 'a' stands in row 2 already; the column's values "
               "are to be different from one another."});
    CHECK(said_of("unique = true", "a|a", "confidential").empty());
}

TEST_CASE("kinds of values") {
    CHECK(said_of("kind = 'date'", "2023-02-28|2023-02-29").size() == 1);
    CHECK(said_of("kind = 'postcode'", "LS1 4AP|LS1").size() == 1);
    CHECK(said_of("kind = 'number'", "12|twelve").size() == 1);
    CHECK(said_of("kind = 'email'", "a@example.org|a").size() == 1);
    CHECK(said_of("kind = 'phone'", "0113 496 0000|a").size() == 1);
    CHECK(said_of("kind = 'website'", "example.org|a").size() == 1);
}

TEST_CASE("a rule has a severity and a way out of its own") {
    auto const said = said_of("required = true\nseverity = 'warning'\nhint = 'ask the team'", "");
    CHECK(said == Said{"rule-required: s.csv, row 2, ref: the cell is blank; ask the team."});
}

TEST_CASE("no value of a confidential row is shown") {
    for (auto const& rule :
         {"pattern = 'x'", "minimum = 1", "one_of = ['secrets']", "kind = 'date'"}) {
        CAPTURE(rule);
        auto const said = said_of(rule, "secret", "confidential");
        REQUIRE(said.size() == 1);
        CHECK(said[0].find("'secret'") == std::string::npos);
        CHECK(said[0].find("the nearest") == std::string::npos);
    }
}

TEST_CASE("a rule for a column that is not there") {
    auto const said =
        checked("provider,programme,reff\nP,Q,x\n",
                catalogue::read_column_rules("rules.toml", "[[column]]\nname = 'ref'"));
    CHECK(std::ranges::find(said,
                            "rule-column: s.csv: there is no column 'ref', for which there is "
                            "a rule; the nearest is 'reff'.") != said.end());
}

TEST_CASE("a file of rules says what is wrong with it") {
    CHECK(error_of("[[column]]\nname = 'a'\npatern = 'x'") ==
          "rules.toml, row 3, patern: there is no key 'patern' here; the nearest is 'pattern'.");
    CHECK(error_of("[[column]]\nname = 'a'\npattern = '('")
              .find("rules.toml, row 3, pattern: '(' is "
                    "no pattern (missing closing") == 0);
    CHECK(error_of("[[column]]\nname = 'a'\nminimum = 2\nmaximum = 1").find("minimum is above") !=
          std::string::npos);
    CHECK(error_of("[[column]]\nname = 'a'\nkind = 'colour'").find("no kind of value") !=
          std::string::npos);
    CHECK(error_of("") ==
          "rules.toml: the file holds no rule; begin each with [[column]] and a name.");
}
