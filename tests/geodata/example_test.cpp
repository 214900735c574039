#include "geodata/borders/neighbours.hpp"
#include "geodata/boundaries/boundaries.hpp"

#include "builders.hpp"
#include <doctest/doctest.h>

#include <set>

TEST_CASE("the example has the five districts, who borders whom, and how many live there") {
    std::filesystem::path const folder = GAPMAP_SOURCE_DIR "/examples/west-yorkshire";
    auto boundaries = geodata::read_boundaries(folder / "districts.geojson", {});
    read_populations(folder / "populations.csv", boundaries);
    CHECK(boundaries.problems.empty());
    CHECK(boundaries.crs == "EPSG:27700");
    REQUIRE(boundaries.districts.size() == 5);
    CHECK(boundaries.districts.front().code.text == "E08000032");
    CHECK(boundaries.districts.front().name == "Bradford");
    CHECK(boundaries.districts.front().population == 542128);

    std::set<std::string> pairs;
    for (auto const& [first, second, border_m] : find_neighbours(boundaries)) {
        pairs.insert(boundaries.districts[first.value].name + "-" +
                     boundaries.districts[second.value].name);
        CHECK(border_m > 1000);
    }
    CHECK(pairs == std::set<std::string>{"Bradford-Calderdale", "Bradford-Kirklees",
                                         "Bradford-Leeds", "Calderdale-Kirklees", "Kirklees-Leeds",
                                         "Kirklees-Wakefield", "Leeds-Wakefield"});
}
