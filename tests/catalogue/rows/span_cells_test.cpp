#include "tests/catalogue/reading.hpp"

#include <doctest/doctest.h>

namespace {

catalogue::Profile profile_of(catalogue::Catalogue const& catalogue) {
    return catalogue.services.at(0).profile;
}

} // namespace

TEST_CASE("the four dates of a row are read") {
    auto const catalogue = read_row("start_date,end_date,funding_end_date,source_date",
                                    "2023-01-01,31/12/2024,2024-06-30,2023-03-31");
    CHECK(message(catalogue).empty());
    auto const dates = profile_of(catalogue).dates;
    CHECK(base::to_text(dates.start.value()) == "2023-01-01");
    CHECK(base::to_text(dates.end.value()) == "2024-12-31");
    CHECK(base::to_text(dates.funding_end.value()) == "2024-06-30");
    CHECK(base::to_text(dates.source.value()) == "2023-03-31");
}

TEST_CASE("a date that is no date is said and left out") {
    auto const catalogue = read_row("start_date,end_date", "2023-02-30,?");
    CHECK(message(catalogue) == "s.csv, row 2, start_date: '2023-02-30' is not a date; expected "
                                "one like '2024-03-31' or '31/03/2024'.");
    CHECK(profile_of(catalogue).dates == catalogue::Dates{});
}

TEST_CASE("an end before the start is said and left out, the same day is not") {
    auto const catalogue = read_row("start_date,end_date", "2024-01-02,2024-01-01");
    CHECK(message(catalogue) ==
          "s.csv, row 2, end_date: '2024-01-01' is before the start, so the end is left out; the "
          "start is 2024-01-02; correct the one or the other.");
    CHECK(profile_of(catalogue).dates.start);
    CHECK_FALSE(profile_of(catalogue).dates.end);

    auto const same = read_row("start_date,end_date", "2024-01-01,2024-01-01");
    CHECK(message(same).empty());
    CHECK(profile_of(same).dates.end);
}

TEST_CASE("ages are whole years from 0 to 120") {
    auto const catalogue = read_row("minimum_age,maximum_age", "0,120");
    CHECK(message(catalogue).empty());
    CHECK(profile_of(catalogue).ages == catalogue::Ages{.minimum = 0, .maximum = 120});
    CHECK(message(read_row("maximum_age", "121")) ==
          "s.csv, row 2, maximum_age: '121' is not an age; expected whole years from 0 to 120.");
    CHECK(message(read_row("minimum_age", "-1")).find("not an age") != std::string::npos);
    CHECK(message(read_row("minimum_age", "16.5")).find("not an age") != std::string::npos);
}

TEST_CASE("a minimum age above the maximum leaves out both") {
    auto const catalogue = read_row("minimum_age,maximum_age", "25,16");
    CHECK(message(catalogue) == "s.csv, row 2, minimum_age: '25' is above the maximum age, so both "
                                "are left out; correct the one or the other.");
    CHECK(profile_of(catalogue).ages == catalogue::Ages{});
    CHECK(message(read_row("minimum_age,maximum_age", "16,16")).empty());
}
