#include "geodata/geometry/geometry.hpp"

#include "base/error.hpp"
#include "geodata/geometry/geos_context.hpp"

#include <fmt/format.h>
#include <geos_c.h>

#include <algorithm>
#include <iterator>

namespace geodata {

namespace {

/// What GEOS returns of a valid geometry is null only when it fails; its words become the error.
Geometry owned(GEOSGeometry* geometry) {
    if (geometry == nullptr) {
        throw base::Error(fmt::format("a geometry cannot be used: {}.", take_geos_message()));
    }
    return Geometry{geometry};
}

} // namespace

void GeosDeleter::operator()(GEOSGeom_t* geometry) const {
    GEOSGeom_destroy_r(geos_context(), geometry);
}

Geometry geometry_from_wkb(std::span<std::byte const> wkb) {
    auto* const context = geos_context();
    auto* const reader = GEOSWKBReader_create_r(context);
    auto* const geometry = GEOSWKBReader_read_r(
        context, reader, reinterpret_cast<unsigned char const*>(wkb.data()), wkb.size());
    GEOSWKBReader_destroy_r(context, reader);
    return owned(geometry);
}

std::vector<std::byte> to_wkb(Geometry const& geometry) {
    auto* const context = geos_context();
    auto* const writer = GEOSWKBWriter_create_r(context);
    std::size_t size = 0;
    auto* const bytes = GEOSWKBWriter_write_r(context, writer, geometry.get(), &size);
    GEOSWKBWriter_destroy_r(context, writer);
    auto const* const first = reinterpret_cast<std::byte const*>(bytes);
    std::vector<std::byte> wkb(first, first + size);
    GEOSFree_r(context, bytes);
    return wkb;
}

Geometry clone(Geometry const& geometry) {
    return owned(GEOSGeom_clone_r(geos_context(), geometry.get()));
}

std::vector<Point> line_points(GEOSGeom_t const* line) {
    auto* const context = geos_context();
    auto const* const sequence = GEOSGeom_getCoordSeq_r(context, line);
    unsigned int size = 0;
    GEOSCoordSeq_getSize_r(context, sequence, &size);
    static_assert(sizeof(Point) == 2 * sizeof(double));
    std::vector<Point> points(size);
    if (size > 0) {
        GEOSCoordSeq_copyToBuffer_r(context, sequence, &points.front().x, 0, 0);
    }
    return points;
}

std::vector<std::vector<Ring>> polygons(Geometry const& geometry) {
    auto* const context = geos_context();
    std::vector<std::vector<Ring>> all;
    int const parts = GEOSGetNumGeometries_r(context, geometry.get());
    for (int part = 0; part < parts; ++part) {
        auto const* const polygon = GEOSGetGeometryN_r(context, geometry.get(), part);
        auto& own = all.emplace_back();
        own.push_back(line_points(GEOSGetExteriorRing_r(context, polygon)));
        int const holes = GEOSGetNumInteriorRings_r(context, polygon);
        for (int hole = 0; hole < holes; ++hole) {
            own.push_back(line_points(GEOSGetInteriorRingN_r(context, polygon, hole)));
        }
    }
    return all;
}

std::vector<Ring> rings(Geometry const& geometry) {
    std::vector<Ring> all;
    for (auto& polygon : polygons(geometry)) {
        std::move(polygon.begin(), polygon.end(), std::back_inserter(all));
    }
    return all;
}

Envelope envelope(Geometry const& geometry) {
    auto* const context = geos_context();
    Envelope box;
    GEOSGeom_getXMin_r(context, geometry.get(), &box.least.x);
    GEOSGeom_getYMin_r(context, geometry.get(), &box.least.y);
    GEOSGeom_getXMax_r(context, geometry.get(), &box.most.x);
    GEOSGeom_getYMax_r(context, geometry.get(), &box.most.y);
    return box;
}

double area_km2(Geometry const& geometry) {
    double area_m2 = 0;
    GEOSArea_r(geos_context(), geometry.get(), &area_m2);
    return area_m2 / 1e6;
}

Point label_point(Geometry const& geometry) {
    auto* const context = geos_context();
    auto const inside = owned(GEOSPointOnSurface_r(context, geometry.get()));
    Point point;
    GEOSGeomGetX_r(context, inside.get(), &point.x);
    GEOSGeomGetY_r(context, inside.get(), &point.y);
    return point;
}

} // namespace geodata
