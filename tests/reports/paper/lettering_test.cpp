#include "reports/paper/lettering.hpp"

#include <doctest/doctest.h>

using reports::Lettering;
using reports::wrapped;

TEST_CASE("letters are wider in bold and in proportion to their size") {
    Lettering const lettering;
    double const plain = lettering.width("Calderdale", {.size = 10});
    CHECK(plain > 20);
    CHECK(lettering.width("Calderdale", {.size = 10, .weight = reports::Weight::bold}) > plain);
    CHECK(lettering.width("Calderdale", {.size = 20}) == doctest::Approx(2 * plain).epsilon(0.01));
    CHECK(lettering.width("", {.size = 10}) == 0);
}

TEST_CASE("text is wrapped between words, and no line is wider than asked") {
    Lettering const lettering;
    auto const lines =
        wrapped(lettering, "domestic abuse\nperpetrator  programme", {.size = 10}, 90, 9);
    CHECK(lines == std::vector<std::string>{"domestic abuse", "perpetrator", "programme"});
    for (auto const& line : lines) {
        CHECK(lettering.width(line, {.size = 10}) <= 90);
    }
    CHECK(wrapped(lettering, " ", {.size = 10}, 90, 9).empty());
}

TEST_CASE("what does not fit ends in an ellipsis, by whole letters") {
    Lettering const lettering;
    auto const lines = wrapped(lettering, "one two three four five six", {.size = 10}, 60, 2);
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].ends_with("…"));
    CHECK(lettering.width(lines[1], {.size = 10}) <= 60);
    auto const word = wrapped(lettering, std::string(10000, 'x') + "é", {.size = 10}, 60, 3);
    REQUIRE(word.size() == 3);
    CHECK(word[0].ends_with("x-"));
    CHECK(word[1].ends_with("x-"));
    CHECK(word[2].ends_with("x…"));
    CHECK(wrapped(lettering, "xx", {.size = 10}, 1, 9) == std::vector<std::string>{"…"});
    auto const accented = wrapped(lettering, "éééééééééééééééééééé", {.size = 10}, 60, 1);
    CHECK(accented[0].ends_with("é…"));
}

TEST_CASE("a word that is wider than a line is broken with a hyphen, and nothing of it is lost") {
    Lettering const lettering;
    auto const lines = wrapped(lettering, "Psychothérapeutique treatment", {.size = 10}, 70, 4);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].ends_with("-"));
    CHECK(lines[0].substr(0, lines[0].size() - 1) + lines[1] == "Psychothérapeutique");
    CHECK(lines[2] == "treatment");
    for (auto const& line : lines) {
        CHECK(lettering.width(line, {.size = 10}) <= 70);
    }
}
