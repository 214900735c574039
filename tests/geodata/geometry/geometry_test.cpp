#include "base/error.hpp"
#include "geodata/geometry/geometry.hpp"
#include "tests/geodata/builders.hpp"

#include <doctest/doctest.h>

using geodata::Point;

namespace {

constexpr char const* with_hole =
    "MULTIPOLYGON(((0 0,30 0,30 30,0 30,0 0),(10 10,10 20,20 20,20 10,10 10)),"
    "((40 0,50 0,50 10,40 10,40 0)))";

} // namespace

TEST_CASE("rings come polygon by polygon, the outer one first, and are closed") {
    auto const all = rings(from_wkt(with_hole));
    REQUIRE(all.size() == 3);
    CHECK(all[0] == geodata::Ring{{0, 0}, {30, 0}, {30, 30}, {0, 30}, {0, 0}});
    CHECK(all[1].front() == Point{10, 10});
    CHECK(all[1].front() == all[1].back());
    CHECK(all[2].front() == Point{40, 0});
}

TEST_CASE("polygons keep their own rings") {
    auto const all = polygons(from_wkt(with_hole));
    REQUIRE(all.size() == 2);
    CHECK(all[0].size() == 2);
    REQUIRE(all[1].size() == 1);
    CHECK(all[1][0] == geodata::Ring{{40, 0}, {50, 0}, {50, 10}, {40, 10}, {40, 0}});
}

TEST_CASE("well-known binary comes back as it went") {
    auto const geometry = from_wkt(with_hole);
    auto const again = geodata::geometry_from_wkb(to_wkb(geometry));
    CHECK(rings(again) == rings(geometry));
    CHECK(rings(clone(geometry)) == rings(geometry));
    std::vector<std::byte> const nonsense(12);
    CHECK_THROWS_AS(geodata::geometry_from_wkb(nonsense), base::Error);
    CHECK_THROWS_AS(geodata::geometry_from_wkb({}), base::Error);
}

TEST_CASE("measures are in the geometry's own terms") {
    auto const geometry = from_wkt(with_hole);
    auto const box = envelope(geometry);
    CHECK(box.least == Point{0, 0});
    CHECK(box.most == Point{50, 30});
    CHECK(area_km2(geometry) == doctest::Approx(900e-6)); // 900 - 100 + 100 square metres
}

TEST_CASE("a label lies inside, not in the hole") {
    auto const at = label_point(from_wkt("POLYGON((0 0,30 0,30 30,0 30,0 0),(5 5,5 25,25 25,25 "
                                         "5,5 5))"));
    bool const in_outer = at.x > 0 && at.x < 30 && at.y > 0 && at.y < 30;
    bool const in_hole = at.x > 5 && at.x < 25 && at.y > 5 && at.y < 25;
    CHECK(in_outer);
    CHECK_FALSE(in_hole);
}
