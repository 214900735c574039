#include "base/date.hpp"

#include <doctest/doctest.h>

using base::parse_date;
using base::to_text;

TEST_CASE("a date is read in the two orders that the UK writes") {
    CHECK(to_text(parse_date("2024-02-29").value()) == "2024-02-29");
    CHECK(to_text(parse_date("29/02/2024").value()) == "2024-02-29");
    CHECK(to_text(parse_date("1.2.2024").value()) == "2024-02-01");
    CHECK(to_text(parse_date("2024-02-29T12:30:00Z").value()) == "2024-02-29");
    CHECK(to_text(parse_date("2024-02-29 12:30").value()) == "2024-02-29");
}

TEST_CASE("a day that does not exist is no date") {
    CHECK_FALSE(parse_date("2024-02-30"));
    CHECK_FALSE(parse_date("2023-02-29"));
    CHECK_FALSE(parse_date("2024-13-01"));
    CHECK_FALSE(parse_date("31/04/2024"));
    CHECK_FALSE(parse_date("0/1/2024"));
}

TEST_CASE("what is no date is not guessed at") {
    for (auto const* text : {"", "soon", "2024", "2024-02", "03-04", "2024-02/03", "20240203",
                             "-2024-02-03", "2024-2-003", "1/2/24", "2024-02-29x", "2024-02-29 x",
                             "2024--1-01", "99999999999-01-01"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_date(text));
    }
}

TEST_CASE("months are added to the same day or the month's last") {
    CHECK(to_text(base::plus_months(parse_date("2024-01-31").value(), 1)) == "2024-02-29");
    CHECK(to_text(base::plus_months(parse_date("2024-03-31").value(), -12)) == "2023-03-31");
    CHECK(to_text(base::next_day(parse_date("2023-12-31").value())) == "2024-01-01");
}

TEST_CASE("the day before a day is the one whose next day it is") {
    using namespace std::chrono;
    CHECK(base::day_before(year{2024} / 3 / 1) == year{2024} / 2 / 29);
    CHECK(base::day_before(year{2024} / 1 / 1) == year{2023} / 12 / 31);
    CHECK(base::next_day(base::day_before(year{2024} / 3 / 1)) == year{2024} / 3 / 1);
}
