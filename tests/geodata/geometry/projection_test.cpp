#include "geodata/geometry/projection.hpp"
#include "tests/geodata/builders.hpp"

#include <doctest/doctest.h>

using geodata::Point;
using geodata::Projection;

TEST_CASE("longitude comes before latitude, both ways") {
    Projection const to_grid{"EPSG:4326", "EPSG:27700"};
    auto const leeds = to_grid({-1.5437, 53.7974}); // Leeds Town Hall, about SE 300 339
    REQUIRE(leeds);
    CHECK(leeds->x == doctest::Approx(430140).epsilon(0.001));
    CHECK(leeds->y == doctest::Approx(433600).epsilon(0.001));
    Projection const back{"EPSG:27700", "EPSG:4326"};
    auto const again = back(*leeds);
    REQUIRE(again);
    CHECK(again->x == doctest::Approx(-1.5437).epsilon(1e-6));
    CHECK(again->y == doctest::Approx(53.7974).epsilon(1e-6));
}

TEST_CASE("a position keeps every digit when both CRS are one") {
    Point const position{430000.125, 433000.0625};
    CHECK(Projection("EPSG:27700", "EPSG:27700")(position) == position);
    Point const degrees{-1.5, 53.8};
    CHECK(Projection("EPSG:4326", "OGC:CRS84")(degrees) == degrees);
}

TEST_CASE("a position without an image has none") {
    Projection const to_mercator{"EPSG:4326", "EPSG:3395"};
    CHECK(!to_mercator({0, 400}));
    CHECK(to_mercator({0, 40}));
}

TEST_CASE("a CRS that PROJ does not know is an error that shows it") {
    CHECK(contains(error_of([] { Projection("EPSG:4326", "EPSG:0"); }), "'EPSG:0' is not"));
    CHECK(contains(error_of([] { Projection("nonsense", "nonsense"); }), "'nonsense' is not"));
    CHECK(contains(error_of([] { Projection("+proj=pipeline +step +proj=noop", "EPSG:4326"); }),
                   "is not a coordinate reference system"));
}

TEST_CASE("a CRS is known by what it is, not by its name") {
    CHECK(geodata::is_crs("EPSG:27700"));
    CHECK_FALSE(geodata::is_crs("27700"));
    CHECK(geodata::is_geographic("EPSG:4326"));
    CHECK_FALSE(geodata::is_geographic("EPSG:27700"));
    CHECK(geodata::same_crs("EPSG:4326", "OGC:CRS84"));
    CHECK_FALSE(geodata::same_crs("EPSG:4326", "EPSG:4277")); // WGS 84 and OSGB36
    CHECK_FALSE(geodata::same_crs("EPSG:4326", "nonsense"));
}
