#include "geodata/boundaries/boundaries.hpp"

#include "builders.hpp"
#include "temporary_folder.hpp"
#include <doctest/doctest.h>

using geodata::Boundaries;
using geodata::read_populations;

namespace {

Boundaries with_populations(std::string const& csv) {
    TemporaryFolder const folder;
    auto boundaries = boundaries_of({{"E01", square(0, 0)}, {"E02", square(1, 0)}});
    read_populations(folder.file("p.csv", csv), boundaries);
    return boundaries;
}

void check_both(Boundaries const& boundaries) {
    CHECK(boundaries.districts[0].population == 536280);
    CHECK(boundaries.districts[1].population == 1);
    CHECK(boundaries.problems.empty());
}

std::string error_with(std::string const& csv) {
    return error_of([&] { with_populations(csv); });
}

} // namespace

TEST_CASE("populations are found whatever the columns are called, others are passed over") {
    check_both(with_populations("code,name,population\nE01,x,536280\nE99,z,7\nE02,y,1\n"));
    check_both(with_populations("LAD24NM,LAD24CD,All ages\nx,E01,536280\ny,E02,1\n"));
    check_both(with_populations("ltla21_code,total_population\r\nE01,536280\r\nE02,1\r\n"));
    check_both(with_populations("place,mid_2020_population\nE02,1\nE01,536280"));
    check_both(with_populations("\xEF\xBB\xBF"
                                "code,POP\n\nE01,\"536,280\"\nE02,1.0\n"));
}

TEST_CASE("thousands may be set off, but only as thousands") {
    auto const population = [](std::string const& text) {
        return with_populations("code,population\nE01,\"" + text + "\"\nE02,1\n")
            .districts[0]
            .population;
    };
    CHECK(population("1,234,567") == 1234567);
    CHECK(population("1 234") == 1234);
    CHECK(population("0") == 0);
    for (char const* text : {"12,34", "1234,567", ",123", "1,2345", "1,234,", "12.5", "-4", "many",
                             "", "99999999999999999999"}) {
        CAPTURE(text);
        CHECK_FALSE(population(text));
    }
}

TEST_CASE("a number that is none is a problem with its row, column and value") {
    auto const boundaries = with_populations("code,population\n\nE01,\"about\n6\"\nE02,many\n");
    REQUIRE(boundaries.problems.size() == 4); // and neither district has one
    auto const& problem = boundaries.problems[1];
    CHECK(problem.rule == "bad-population");
    CHECK(problem.severity == base::Severity::error);
    CHECK(problem.where.row == 4); // as a spreadsheet counts: blank rows do, broken lines do not
    CHECK(problem.where.column == "population");
    CHECK(problem.message == "'many' is not a number of people");
    CHECK_FALSE(boundaries.districts[1].population);
}

TEST_CASE("a district that the file does not name is a problem, and has no population") {
    auto const boundaries = with_populations("code,population\nE01,5\n");
    REQUIRE(boundaries.problems.size() == 1);
    CHECK(boundaries.problems[0].rule == "no-population");
    CHECK(contains(boundaries.problems[0].message, "E02"));
    CHECK_FALSE(boundaries.districts[1].population);
}

TEST_CASE("of two populations of a district the first stays, and that is said") {
    auto const boundaries = with_populations("code,population\nE01,5\nE01,6\nE02,1\nE02,1\n");
    CHECK(boundaries.districts[0].population == 5);
    REQUIRE(boundaries.problems.size() == 1); // the same twice is no contradiction
    CHECK(boundaries.problems[0].rule == "second-population");
    CHECK(boundaries.problems[0].where.row == 3);
}

TEST_CASE("a file that cannot be used stops the run with one sentence") {
    TemporaryFolder const folder;
    auto boundaries = boundaries_of({{"E01", square(0, 0)}});
    CHECK(contains(error_of([&] { read_populations(folder / "none.csv", boundaries); }),
                   "none.csv: there is no such file."));
    CHECK(contains(error_of([&] { read_populations(folder / "", boundaries); }), "is a folder"));
    CHECK(contains(error_with(""), "p.csv: is empty"));
    CHECK(contains(error_with(" \n"), "p.csv: is empty"));
    CHECK(contains(error_with("code,population\n"), "no column (code, population) has codes"));
    CHECK(contains(error_with("code,population\nX,5\n"), "has codes of the districts, like E0"));
    CHECK(contains(error_with("code,people\nE01,5\n"),
                   "no column is called population (columns: code, people)."));
    CHECK(contains(error_with("code,population 2019,population 2020\nE01,5,6\n"),
                   "population 2019 and population 2020 could both be the population"));
    CHECK(contains(error_with("code,population\nE01,\"5\n"), "the quotes of row 2 do not pair"));
}
