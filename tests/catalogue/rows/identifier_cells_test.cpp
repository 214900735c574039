#include "catalogue/rows/identifier_cells.hpp"
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

TEST_CASE("only a yes lets a directory list a service, and it is written in one way") {
    auto const publish = [](std::string const& cell) {
        auto const catalogue = read_row("publish,location_visibility", cell + ",public");
        CHECK(messages(catalogue).size() == (cell == "perhaps" ? 1 : 0));
        auto const& details = catalogue.services.at(0).details;
        return details.empty() ? "" : details[0].text;
    };
    for (auto const* const yes : {"yes", "Y", "✓", "1", "1.0", "x"}) {
        CHECK(publish(yes) == "yes");
    }
    CHECK(publish("no") == "no");
    CHECK(publish("?") == "not known");
    CHECK(publish("perhaps") == "not known");
    CHECK(publish("").empty());
}

TEST_CASE("a district row that is marked publish=yes is said, and of a confidential one nothing") {
    auto const said = [](std::string const& cells) {
        return messages(read_row("publish,location_visibility", cells));
    };
    CHECK(said("yes,district") ==
          std::vector<std::string>{
              "s.csv, row 2, publish: the row is marked publish=yes and its location_visibility is "
              "district, so no directory lists it; say location_visibility=public if everyone may "
              "know where it stands, or publish=no."});
    CHECK(said("yes,").size() == 1);
    CHECK(said("no,district").empty());
    CHECK(said("yes,confidential").empty());
}
