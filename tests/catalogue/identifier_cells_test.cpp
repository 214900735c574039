#include "catalogue/identifier_cells.hpp"
#include "tests/catalogue/reading.hpp"

#include <doctest/doctest.h>

TEST_CASE("amounts are numbers or ranges of 0 or more") {
    auto const said = [](std::string_view cells) {
        return messages(read_row("capacity_per_year,sessions", cells));
    };
    CHECK(said("\"1,200\",12-16").empty());
    CHECK(said("0,n/a").empty());
    CHECK(said("lots,12-x").size() == 2);
    CHECK(said("0,-1") ==
          std::vector<std::string>{"s.csv, row 2, sessions: '-1' is below 0; give 0 or more."});
}

TEST_CASE("an amount that a spreadsheet took for a date is left out and said") {
    auto const catalogue = read_row("sessions", "05-Nov");
    CHECK(message(catalogue).find("is a date that a spreadsheet made") != std::string::npos);
    CHECK(catalogue.services.at(0).profile.particulars.empty());
}
