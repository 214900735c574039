#include "geodata/borders/border_arcs.hpp"
#include "tests/geodata/builders.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using geodata::border_arcs;
using geodata::BorderArcs;
using geodata::Point;

namespace {

using Arc = std::vector<Point>;
using Arcs = std::vector<Arc>;

/// The arcs that more than one ring runs along, each from its lesser end.
Arcs shared_arcs(BorderArcs const& borders) {
    Arcs shared;
    for (std::size_t i = 0; i < borders.arcs.size(); ++i) {
        if (borders.runs[i] > 1) {
            shared.push_back(borders.arcs[i]);
            if (shared.back().back() < shared.back().front()) {
                std::ranges::reverse(shared.back());
            }
        }
    }
    std::ranges::sort(shared);
    return shared;
}

} // namespace

TEST_CASE("a border that two districts share is one arc, run along once by each") {
    auto const borders = border_arcs(boundaries_of({{"A", square(0, 0)}, {"B", square(1, 0)}}));
    CHECK(shared_arcs(borders) == Arcs{Arc{{10, 0}, {10, 10}}});
    REQUIRE(borders.polygons.size() == 2);
    CHECK(borders.polygons[1].district == 1);
    CHECK(borders.polygons[1].area_m2 == 100);
}

TEST_CASE("corners on a shared border where no other ring comes in stay inside its arc") {
    auto const borders =
        border_arcs(boundaries_of({{"A", "POLYGON((0 0,90 0,93 4,91 8,90 90,0 90,0 0))"},
                                   {"B", "POLYGON((90 0,180 0,180 90,90 90,91 8,93 4,90 0))"}}));
    CHECK(shared_arcs(borders) == Arcs{Arc{{90, 0}, {93, 4}, {91, 8}, {90, 90}}});
}

TEST_CASE("arcs end where three districts meet") {
    auto const borders = border_arcs(boundaries_of({{"A", square(0, 0)},
                                                    {"B", square(1, 0)},
                                                    {"C", "POLYGON((0 10,10 10,20 10,20 20,0 "
                                                          "20,0 10))"}}));
    CHECK(shared_arcs(borders) ==
          Arcs{Arc{{0, 10}, {10, 10}}, Arc{{10, 0}, {10, 10}}, Arc{{10, 10}, {20, 10}}});
}

TEST_CASE("a hole and the district that fills it are cut at the same corners") {
    auto const borders = border_arcs(
        boundaries_of({{"A", "POLYGON((0 0,30 0,30 30,0 30,0 0),(10 10,10 20,20 20,20 10,10 10))"},
                       {"B", "POLYGON((20 20,10 20,10 10,20 10,20 20))"}}));
    CHECK(shared_arcs(borders).size() == 3);
    CHECK(borders.arcs.size() == 6);
    CHECK(std::ranges::count(borders.runs, 2U) == 3);
}

TEST_CASE("a ring is cut at corners that enclose an area") {
    auto const borders =
        border_arcs(boundaries_of({{"A", "POLYGON((0 0,10 1,20 0,20 10,10 12,0 10,0 0))"}}));
    REQUIRE(borders.arcs.size() == 3);
    std::vector<Point> ends;
    for (auto const& arc : borders.arcs) {
        ends.push_back(arc.front());
    }
    std::ranges::sort(ends);
    CHECK(ends == std::vector<Point>{{0, 0}, {20, 0}, {20, 10}});
}

TEST_CASE("a border with other corners on its other side is two arcs") {
    auto const borders = border_arcs(
        boundaries_of({{"A", square(0, 0)}, {"B", "POLYGON((10 0,20 0,20 10,10 10,10 4,10 0))"}}));
    CHECK(shared_arcs(borders).empty());
}
