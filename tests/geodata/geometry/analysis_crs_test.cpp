#include "geodata/geometry/analysis_crs.hpp"
#include "geodata/geometry/projection.hpp"
#include "tests/geodata/builders.hpp"

#include <doctest/doctest.h>

using geodata::choose_analysis_crs;
using geodata::choose_source_crs;
using geodata::CrsOrigin;
using geodata::Envelope;

TEST_CASE("degrees reach to the edge of the world and no further") {
    Envelope const whole{{-180, -90}, {180, 90}};
    CHECK(choose_source_crs({.given = "", .own = "", .extent = whole}, "f").origin ==
          CrsOrigin::assumed);
    for (Envelope const& beyond : {Envelope{{-180.001, 0}, {0, 1}}, Envelope{{0, 0}, {180.001, 1}},
                                   Envelope{{0, -90.001}, {1, 1}}, Envelope{{0, 0}, {1, 90.001}}}) {
        CHECK(error_of([&] {
                  choose_source_crs({.given = "", .own = "", .extent = beyond}, "f");
              }) != "");
    }
}

TEST_CASE("what a person gives goes over what the file names") {
    Envelope const extent{{0, 0}, {1, 1}};
    auto const chosen =
        choose_source_crs({.given = "EPSG:27700", .own = "EPSG:3857", .extent = extent}, "f");
    CHECK(chosen.crs == "EPSG:27700");
    CHECK(chosen.origin == CrsOrigin::given);
    CHECK(choose_source_crs({.given = "", .own = "EPSG:3857", .extent = extent}, "f").crs ==
          "EPSG:3857");
}

TEST_CASE("the United Kingdom is measured on its grid, other places on an equal-area one") {
    auto const in_degrees = [](double x, double y) {
        return choose_analysis_crs("EPSG:4326", {{x, y}, {x, y}}, "f");
    };
    CHECK(in_degrees(-1.5, 53.8) == "EPSG:27700"); // Leeds
    CHECK(in_degrees(-6.3, 49.9) == "EPSG:27700"); // Scilly
    CHECK(in_degrees(-7.6, 54.3) == "EPSG:27700"); // Enniskillen
    CHECK(in_degrees(-7.9, 53.3) != "EPSG:27700"); // Ireland
    CHECK(in_degrees(2.35, 48.86) == "+proj=laea +lat_0=48.9 +lon_0=2.4 +datum=WGS84 +units=m "
                                     "+no_defs +type=crs"); // Paris
    CHECK(contains(in_degrees(-0.04, 10), "+lon_0=0.0 "));  // never -0.0
    CHECK(geodata::is_crs(in_degrees(2.35, 48.86)));
    CHECK(choose_analysis_crs("EPSG:27700", {{0, 0}, {1, 1}}, "f") == "EPSG:27700");
}
