#include "tests/catalogue/checking.hpp"

#include <doctest/doctest.h>

using Said = std::vector<std::string>;

namespace {

Said source_dated(std::string_view rule, std::string_view date) {
    return checked_for(rule, "provider,programme,source_date\nP,Q," + std::string{date} + "\n");
}

Said ended(std::string_view rule, std::string_view end, std::string_view status) {
    return checked_for(rule, "provider,programme,end_date,status\nP,Q," + std::string{end} + "," +
                                 std::string{status} + "\n");
}

} // namespace

TEST_CASE("a source is stale the day after twelve months") {
    CHECK(source_dated("stale-row", "2022-03-31").empty());
    CHECK(source_dated("stale-row", "2022-03-30") ==
          Said{"stale-row: s.csv, row 2, source_date: '2022-03-30' is more than 12 months before "
               "2023-03-31; ask the provider whether the row still holds."});
}

TEST_CASE("a source of tomorrow is warned of, one of today is not") {
    CHECK(source_dated("future-source", "2023-03-31").empty());
    CHECK(source_dated("future-source", "2023-04-01").size() == 1);
}

TEST_CASE("a service that has ended is mentioned, and warned of where it says that it goes on") {
    CHECK(ended("has-ended", "2023-03-31", "").empty());
    CHECK(ended("has-ended", "2023-03-30", "closed").size() == 1);
    CHECK(ended("status-and-dates", "2023-03-30", "active").size() == 1);
    CHECK(ended("status-and-dates", "2023-03-31", "active").empty());
}

TEST_CASE("an end before the start is left out when it is read, and so here") {
    CHECK(checked_for("has-ended", "provider,programme,start_date,end_date\n"
                                   "P,Q,2022-01-01,2021-01-01\n")
              .empty());
}

TEST_CASE("years before 1950 and from 2100 cannot be meant") {
    CHECK(ended("unlikely-year", "1949-12-31", "").size() == 1);
    CHECK(ended("unlikely-year", "1950-01-01", "").empty());
    CHECK(ended("unlikely-year", "2099-12-31", "").empty());
    CHECK(ended("unlikely-year", "2100-01-01", "").size() == 1);
}
