#include "catalogue/files/source_columns.hpp"
#include "tests/catalogue/reading.hpp"

#include <doctest/doctest.h>

using catalogue::SourceColumn;

TEST_CASE("a sheet says from which column each answer was read, by position and as written") {
    auto const catalogue = read("Organisation,programme,Risk - High,website,Focus\nP,Q,yes,w,DA\n");
    REQUIRE(catalogue.sheets.size() == 1);
    CHECK(
        catalogue.sheets[0].columns ==
        std::vector<SourceColumn>{{.answer = "risk_high", .position = 2, .written = "Risk - High"},
                                  {.answer = "focus", .position = 4, .written = "Focus"}});
}

TEST_CASE("a row's basis is kept for what has no basis of its own") {
    CHECK(read_row("source", "desk").services[0].profile.row_basis == catalogue::Basis::desk);
    CHECK(read_row("focus", "DA").services[0].profile.row_basis == catalogue::Basis::not_known);
}
