#include "builders.hpp"

#include "geodata/geometry/geos_context.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <geos_c.h>

geodata::Geometry from_wkt(std::string const& wkt) {
    auto* const context = geodata::geos_context();
    auto* const reader = GEOSWKTReader_create_r(context);
    geodata::Geometry geometry{GEOSWKTReader_read_r(context, reader, wkt.c_str())};
    GEOSWKTReader_destroy_r(context, reader);
    REQUIRE(geometry != nullptr);
    return geometry;
}

std::string square(int column, int row) {
    int const x = 10 * column;
    int const y = 10 * row;
    return fmt::format("POLYGON(({0} {1},{2} {1},{2} {3},{0} {3},{0} {1}))", x, y, x + 10, y + 10);
}

geodata::Boundaries boundaries_of(std::vector<NamedShape> const& shapes) {
    geodata::Boundaries boundaries;
    boundaries.crs = "EPSG:27700";
    for (auto const& [code, wkt] : shapes) {
        boundaries.districts.push_back({.code = {code}, .name = code, .population = {}});
        boundaries.shapes.push_back(from_wkt(wkt));
    }
    return boundaries;
}

bool contains(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}
