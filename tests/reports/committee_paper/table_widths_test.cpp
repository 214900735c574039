#include "reports/committee_paper/table_widths.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using reports::with_fitted_tables;

namespace {

/// How many dashes each column of the only table has.
std::vector<std::size_t> dashes(std::string const& markdown) {
    auto const fitted = with_fitted_tables(markdown);
    auto const begin = fitted.find("\n|") + 2;
    auto const rule = fitted.substr(begin, fitted.find('\n', begin) - begin);
    std::vector<std::size_t> counts(1, 0);
    for (char const letter : rule) {
        counts.back() += letter == '-' ? std::size_t{1} : std::size_t{0};
        if (letter == '|') {
            counts.push_back(0);
        }
    }
    counts.pop_back();
    return counts;
}

} // namespace

TEST_CASE(
    "a column needs its longest word; digits and capitals are wider, and signs of escape none") {
    CHECK(reports::letters_needed("domestic abuse") == 8 + 2);
    CHECK(reports::letters_needed("self-referral") == 8 + 2);
    CHECK(reports::letters_needed("2,345") == doctest::Approx(4 * 1.2 + 1 + 2));
    CHECK(reports::letters_needed("a\\|b") == 3 + 2);
    CHECK(reports::letters_needed("é") == 1 + 2);
    CHECK(reports::letters_needed("") == 2);
}

TEST_CASE("no column is narrower than its longest word, and every table is as wide as the page") {
    auto const widths = dashes("| Component | Where | People |\n|:--|:--|--:|\n"
                               "| Psychotherapeutic treatment | Calderdale, Kirklees, Leeds and "
                               "Wakefield | 2,345,235 |\n| a\\|b | | |\n");
    REQUIRE(widths.size() == 3);
    CHECK(widths[0] >= 2 * 19);
    CHECK(widths[1] > widths[0]); // the longest cell gets most of what is left
    CHECK(widths[2] >= 2 * 12);
    CHECK(static_cast<double>(widths[0] + widths[1] + widths[2]) ==
          doctest::Approx(2 * reports::letters_across).epsilon(0.05));
}

TEST_CASE("where words need more than the page they share it as they need it") {
    std::string const word(60, 'x');
    auto const widths =
        dashes("| " + word + " | b |\n|:--|--:|\n| " + word + " | " + word + " |\n");
    REQUIRE(widths.size() == 2);
    CHECK(widths[0] == widths[1]);
}

TEST_CASE("alignments stay, and so does what is no table") {
    CHECK(with_fitted_tables("| a | b | c |\n|:--|:--:|--:|\n").find("-:|-") != std::string::npos);
    CHECK(with_fitted_tables("| a | b |\n|:--|--:|\n").ends_with("-:|\n"));
    for (std::string const text :
         {"# Title\n\n- a list\n", "|--|\n", "| a | b |\n| - c | d |\n", ""}) {
        CHECK(with_fitted_tables(text) == text);
    }
}
