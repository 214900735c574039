#include "geodata/borders/outlines.hpp"
#include "geodata/geometry/geos_context.hpp"
#include "tests/geodata/builders.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <geos_c.h>

#include <algorithm>
#include <cmath>
#include <iterator>

using geodata::Geometry;
using geodata::Outlines;
using geodata::outlines;
using geodata::Ring;

namespace {

std::string text_of(Ring const& ring) {
    std::string text;
    for (auto const& [x, y] : ring) {
        text += fmt::format("{}{} {}", text.empty() ? "" : ",", x, y);
    }
    return fmt::format("POLYGON(({}))", text);
}

/// What the rings enclose an odd number of times, as it is painted.
Geometry painted(std::vector<Ring> const& rings) {
    auto all = from_wkt("POLYGON EMPTY");
    for (Ring const& ring : rings) {
        all.reset(
            GEOSSymDifference_r(geodata::geos_context(), all.get(), from_wkt(text_of(ring)).get()));
        REQUIRE(all != nullptr);
    }
    return all;
}

struct Painted {
    double summed_km2 = 0;
    double united_km2 = 0;
    std::size_t parts = 0; ///< polygons of the union
    std::size_t holes = 0; ///< of which none is left by a sliver
};

Painted painted(Outlines const& drawn) {
    auto* const context = geodata::geos_context();
    Painted sums;
    std::vector<GEOSGeometry*> shapes;
    for (auto const& rings : drawn.rings) {
        auto shape = painted(rings);
        sums.summed_km2 += area_km2(shape);
        shapes.push_back(shape.release());
    }
    Geometry const all{GEOSGeom_createCollection_r(context, GEOS_GEOMETRYCOLLECTION, shapes.data(),
                                                   static_cast<unsigned>(shapes.size()))};
    Geometry const united{GEOSUnaryUnion_r(context, all.get())};
    REQUIRE(united != nullptr);
    sums.united_km2 = area_km2(united);
    auto const polygons_of_union = polygons(united);
    sums.parts = polygons_of_union.size();
    for (auto const& polygon : polygons_of_union) {
        sums.holes += polygon.size() - 1;
    }
    return sums;
}

/// A border that wanders by up to 300 m between two places, the same either way round.
std::string border(double from_x, double from_y, double to_x, double to_y) {
    std::string text;
    constexpr int steps = 40;
    for (int i = 0; i < steps; ++i) {
        double const part = static_cast<double>(i) / steps;
        double const aside = 300 * std::sin(part * 9.42477796) * std::cos(part * 47);
        double const x = from_x + (to_x - from_x) * part;
        double const y = from_y + (to_y - from_y) * part;
        text += fmt::format("{:.3f} {:.3f},", i == 0 ? x : x + aside, i == 0 ? y : y - aside);
    }
    return text;
}

std::string backwards(std::string const& line, std::string const& end) {
    std::vector<std::string> places;
    std::string place;
    for (char const letter : line) {
        if (letter == ',') {
            places.push_back(place);
            place.clear();
        } else {
            place += letter;
        }
    }
    std::string text = end + ",";
    for (auto it = places.rbegin(); it + 1 != places.rend(); ++it) {
        text += *it + ",";
    }
    return text;
}

/// Made up: three districts of 20 km round one corner, the third with an island beside it and
/// around a fourth that is an enclave.
std::vector<NamedShape> coverage() {
    auto const west = border(20000, 20000, 0, 20000);
    auto const east = border(20000, 20000, 40000, 20000);
    auto const south = border(20000, 20000, 20000, 0);
    std::string const middle = "20000.000 20000.000";
    std::string const enclave = "19000 30000,21000 30500,21500 32000,20500 33500,19000 33000,18500 "
                                "31000,19000 30000";
    return {
        {"A", "POLYGON((0 20000,0 0," + backwards(south, "20000 0") + west + "0 20000))"},
        {"B", "POLYGON((20000 0,40000 0," + backwards(east, "40000 20000") + south + "20000 0))"},
        {"C", "MULTIPOLYGON(((40000 20000,40000 40000,0 40000," + backwards(west, "0 20000") +
                  east + "40000 20000),(" + enclave +
                  ")),((50000 30000,50900 30100,50500 30800,50000 "
                  "30000)))"},
        {"D", "POLYGON((" + enclave + "))"},
    };
}

std::size_t corners(Outlines const& drawn) {
    std::size_t count = 0;
    for (auto const& rings : drawn.rings) {
        for (Ring const& ring : rings) {
            count += ring.size();
        }
    }
    return count;
}

} // namespace

TEST_CASE("neighbours neither part nor overlap, however much is left out") {
    auto const boundaries = boundaries_of(coverage());
    for (auto const& shape : boundaries.shapes) {
        REQUIRE(GEOSisValid_r(geodata::geos_context(), shape.get()) == 1);
    }
    std::size_t most = 1000;
    for (double const tolerance_m : {1.0, 100.0, 400.0, 2000.0}) {
        CAPTURE(tolerance_m);
        auto const drawn = outlines(boundaries, tolerance_m);
        auto const sums = painted(drawn);
        CHECK(sums.united_km2 == doctest::Approx(sums.summed_km2).epsilon(1e-9));
        CHECK(sums.holes == 0);
        CHECK(sums.parts == (tolerance_m < 560 ? 2 : 1)); // the island, of 0.31 square km
        CHECK(corners(drawn) < most);
        most = corners(drawn);
    }
}

TEST_CASE("districts drawn one by one would part, so that the test above can fail") {
    auto const boundaries = boundaries_of(coverage());
    Outlines alone;
    for (auto const& [code, wkt] : coverage()) {
        alone.rings.push_back(outlines(boundaries_of({{code, wkt}}), 400).rings.front());
    }
    auto const sums = painted(alone);
    CHECK(sums.summed_km2 - sums.united_km2 > 0.001);
}

TEST_CASE("an island goes when it is smaller than the square of the tolerance, and not before") {
    auto const boundaries = boundaries_of(
        {{"A", "MULTIPOLYGON(((0 0,100 0,100 100,0 100,0 0)),((200 0,210 0,210 10,200 10,200 "
               "0)))"}});
    CHECK(outlines(boundaries, 10).rings[0].size() == 2);
    CHECK(outlines(boundaries, 10.01).rings[0].size() == 1);
}

TEST_CASE("a piece that touches another district stays, however small") {
    auto const boundaries = boundaries_of(
        {{"A", "MULTIPOLYGON(((0 0,100 0,100 100,0 100,0 0)),((200 0,210 0,210 10,200 10,200 0)))"},
         {"B", "POLYGON((210 0,300 0,300 100,200 100,200 10,210 10,210 0))"}});
    CHECK(outlines(boundaries, 50).rings[0].size() == 2);
}

TEST_CASE("a district never disappears: its largest polygon keeps an area") {
    auto const boundaries = boundaries_of(
        {{"A", "POLYGON((0 0,4 -1,8 0,9 4,8 8,4 9,0 8,-1 4,0 0))"}, {"B", square(5, 5)}});
    auto const drawn = outlines(boundaries, 1e6);
    REQUIRE(drawn.rings.size() == 2);
    for (auto const& rings : drawn.rings) {
        REQUIRE(rings.size() == 1);
        CHECK(rings[0].size() == 4);
        CHECK(rings[0].front() == rings[0].back());
        CHECK(area_km2(painted(rings)) > 10e-6);
    }
}

TEST_CASE("neighbours whose borders have other corners are drawn within the tolerance of theirs") {
    auto const one = "POLYGON((0 0,1000 0,1000 1000,0 1000,0 0))";
    auto const other = "POLYGON((1000 0,2000 0,2000 1000,1000 1000,1003 700,998 400,1000 0))";
    auto const boundaries = boundaries_of({{"A", one}, {"B", other}});
    for (double const tolerance_m : {1.0, 10.0, 100.0}) {
        CAPTURE(tolerance_m);
        auto const drawn = outlines(boundaries, tolerance_m);
        auto const sums = painted(drawn);
        CHECK(sums.united_km2 == doctest::Approx(sums.summed_km2).epsilon(0.005));
        CHECK(sums.united_km2 == doctest::Approx(2).epsilon(0.005));
    }
}

TEST_CASE("the example's five districts stay one area without slivers") {
    auto const boundaries = geodata::read_boundaries(
        GAPMAP_SOURCE_DIR "/examples/west-yorkshire/districts.geojson", {});
    for (double const tolerance_m : {50.0, 200.0, 1000.0, 5000.0}) {
        CAPTURE(tolerance_m);
        auto const sums = painted(outlines(boundaries, tolerance_m));
        CHECK(sums.united_km2 == doctest::Approx(sums.summed_km2).epsilon(1e-9));
        CHECK(sums.parts == 1);
        CHECK(sums.holes == 0);
    }
}

TEST_CASE("all the districts of the United Kingdom are drawn, none over another") {
    std::filesystem::path const file = GAPMAP_SHARED "/data/boundaries/ltla24_uk_27700.gpkg";
    if (!std::filesystem::exists(file)) {
        MESSAGE("skipped: there is no " << file.string());
        return;
    }
    auto const boundaries = geodata::read_boundaries(file, {});
    auto const drawn = outlines(boundaries, 1000);
    CHECK(std::ranges::none_of(drawn.rings, [](auto const& rings) { return rings.empty(); }));
    auto const sums = painted(drawn);
    CHECK(sums.united_km2 == doctest::Approx(sums.summed_km2).epsilon(1e-6));
}
