#include "geodata/geometry/shape.hpp"
#include "tests/geodata/builders.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstring>

using geodata::make_shape;
using geodata::Projection;
using geodata::Shape;
using geodata::ShapeState;

namespace {

Shape shape_of(std::string const& wkt) {
    return make_shape(to_wkb(from_wkt(wkt)), Projection{"EPSG:27700", "EPSG:27700"});
}

/// The bytes of a polygon of one ring, closed or not.
std::vector<std::byte> polygon_wkb(std::vector<geodata::Point> const& ring) {
    std::array<std::uint32_t, 3> const head{3, 1, static_cast<std::uint32_t>(ring.size())};
    std::size_t const body = ring.size() * sizeof(geodata::Point);
    std::vector<std::byte> wkb(1 + sizeof head + body);
    wkb[0] = std::byte{1}; // little-endian
    std::memcpy(wkb.data() + 1, head.data(), sizeof head);
    std::memcpy(wkb.data() + 1 + sizeof head, ring.data(), body);
    return wkb;
}

} // namespace

TEST_CASE("a sound shape stays as it is") {
    auto const shape = shape_of(square(0, 0));
    CHECK(shape.state == ShapeState::sound);
    CHECK(shape.fault.empty());
    CHECK(rings(shape.geometry) == rings(from_wkt(square(0, 0))));
}

TEST_CASE("a bow tie keeps both wings, and its fault is told to the metre") {
    auto const shape = shape_of("POLYGON((0 0,10 10,10 0,0 10,0 0))");
    CHECK(shape.state == ShapeState::repaired);
    CHECK(shape.fault == "Self-intersection at (5, 5)");
    CHECK(area_km2(shape.geometry) == doctest::Approx(50e-6));
}

TEST_CASE("parts that overlap are joined, not cut out") {
    auto const shape = shape_of("MULTIPOLYGON(((0 0,20 0,20 10,0 10,0 0)),"
                                "((10 0,30 0,30 10,10 10,10 0)))");
    CHECK(shape.state == ShapeState::repaired);
    CHECK(area_km2(shape.geometry) == doctest::Approx(300e-6));
}

TEST_CASE("what is no area is left out, and said") {
    auto const mixed = shape_of("GEOMETRYCOLLECTION(" + square(0, 0) + ",LINESTRING(0 0,9 90))");
    CHECK(mixed.state == ShapeState::repaired);
    CHECK(mixed.fault == "Points or lines among its polygons");
    CHECK(area_km2(mixed.geometry) == doctest::Approx(100e-6));
    CHECK(shape_of("LINESTRING(0 0,9 9)").state == ShapeState::empty);
    CHECK(shape_of("POLYGON((0 0,9 9,0 0,0 0))").state == ShapeState::empty);
}

TEST_CASE("a ring that is not closed is closed, and said") {
    auto const shape = make_shape(polygon_wkb({{0, 0}, {10, 0}, {10, 10}, {0, 10}}),
                                  Projection{"EPSG:27700", "EPSG:27700"});
    CHECK(shape.state == ShapeState::repaired);
    CHECK_FALSE(shape.fault.empty());
    CHECK(area_km2(shape.geometry) == doctest::Approx(100e-6));
}

TEST_CASE("positions that are no numbers or have no image are not guessed") {
    auto const nan = std::nan("");
    auto const unknown = make_shape(polygon_wkb({{0, 0}, {10, nan}, {10, 10}, {0, 0}}),
                                    Projection{"EPSG:27700", "EPSG:27700"});
    CHECK(unknown.state == ShapeState::not_projected);
    auto const beyond = make_shape(polygon_wkb({{0, 0}, {10, 400}, {10, 10}, {0, 0}}),
                                   Projection{"EPSG:4326", "EPSG:3395"});
    CHECK(beyond.state == ShapeState::not_projected);
}

TEST_CASE("positions that two shapes share stay the same to the last digit when projected") {
    Projection const projection{"EPSG:4326", "EPSG:27700"};
    auto const west =
        make_shape(to_wkb(from_wkt("POLYGON((-1.6 53.8,-1.5 53.8,-1.5 53.9,-1.6 53.9,-1.6 53.8))")),
                   projection);
    auto const east =
        make_shape(to_wkb(from_wkt("POLYGON((-1.5 53.8,-1.4 53.8,-1.4 53.9,-1.5 53.9,-1.5 53.8))")),
                   Projection{"EPSG:4326", "EPSG:27700"});
    CHECK(rings(west.geometry)[0][1] == rings(east.geometry)[0][0]);
    CHECK(rings(west.geometry)[0][2] == rings(east.geometry)[0][3]);
}
