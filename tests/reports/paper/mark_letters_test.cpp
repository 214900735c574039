#include "reports/paper/mark_letters.hpp"
#include "tests/reports/findings_fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

std::vector<reports::MarkLetter> letters() {
    auto const findings = tests::small_findings();
    return reports::mark_letters(findings.suites[0], findings.run.policy);
}

reports::MarkLetter const& letter(std::vector<reports::MarkLetter> const& of, char const* wanted) {
    return *std::ranges::find(of, wanted, &reports::MarkLetter::letter);
}

} // namespace

TEST_CASE("only marks that some provided cell carries are in the legend, with their number") {
    auto const all = letters();
    REQUIRE(all.size() == 4);
    CHECK(letter(all, "S").cells == 4);
    CHECK(letter(all, "U").cells == 3);
    CHECK(letter(all, "D").cells == 1);
    CHECK(letter(all, "Vi").cells == 1);
}

TEST_CASE("an end that funding decides has a letter of its own") {
    auto findings = tests::small_findings();
    findings.suites[0].cells[1].marks.ends_by = mapper::EndsBy::funding_end_date;
    auto const all = reports::mark_letters(findings.suites[0], findings.run.policy);
    CHECK(std::ranges::find(all, "D", &reports::MarkLetter::letter) == all.end());
    CHECK(letter(all, "F").cells == 1);
    CHECK(letter(all, "F").meaning.find("if funding is not renewed") != std::string::npos);
}

TEST_CASE("a mark that every provided cell carries is left out of the cells") {
    auto const findings = tests::small_findings();
    auto const all = letters();
    CHECK(letter(all, "S").on_every_cell);
    CHECK_FALSE(letter(all, "U").on_every_cell);
    CHECK(reports::letters_of(findings.suites[0].cells[1].marks, all) == "D Vi");
}
