#include "geodata/geometry/shape.hpp"

#include "geodata/geometry/geos_context.hpp"

#include <fmt/format.h>
#include <geos_c.h>

#include <cmath>
#include <vector>

namespace geodata {

namespace {

enum class Strictness { as_written, mending_rings };

/// Null when GEOS cannot take it; rings that do not close or have too few points are let pass only
/// when they are to be mended.
Geometry read(std::span<std::byte const> wkb, Strictness strictness) {
    auto* const context = geos_context();
    auto* const reader = GEOSWKBReader_create_r(context);
    GEOSWKBReader_setFixStructure_r(context, reader,
                                    strictness == Strictness::mending_rings ? 1 : 0);
    Geometry geometry{GEOSWKBReader_read_r(
        context, reader, reinterpret_cast<unsigned char const*>(wkb.data()), wkb.size())};
    GEOSWKBReader_destroy_r(context, reader);
    return geometry;
}

int project_position(double* x, double* y, void* projection) {
    auto const image = (*static_cast<Projection const*>(projection))({*x, *y});
    if (!image || !std::isfinite(image->x) || !std::isfinite(image->y)) {
        return 0;
    }
    *x = image->x;
    *y = image->y;
    return 1;
}

/// Null when a position has no image.
Geometry project(Geometry const& geometry, Projection const& projection) {
    return Geometry{GEOSGeom_transformXY_r(geos_context(), geometry.get(), project_position,
                                           const_cast<Projection*>(&projection))};
}

/// What is wrong with a geometry, "Self-intersection at (430000, 433000)"; empty when it is valid.
std::string find_fault(Geometry const& geometry) {
    auto* const context = geos_context();
    char* reason = nullptr;
    GEOSGeometry* place = nullptr;
    if (GEOSisValidDetail_r(context, geometry.get(), 0, &reason, &place) == 1) {
        return {};
    }
    std::string fault = reason == nullptr ? take_geos_message() : reason;
    GEOSFree_r(context, reason);
    Geometry const at{place};
    double x = 0;
    double y = 0;
    if (at && GEOSGeomGetX_r(context, place, &x) == 1 && GEOSGeomGetY_r(context, place, &y) == 1) {
        fault += fmt::format(" at ({:.0f}, {:.0f})", x, y);
    }
    return fault;
}

struct Parts {
    std::vector<GEOSGeometry*> polygons;
    bool others = false; ///< points or lines among them
};

void add_parts(GEOSGeometry const* geometry, Parts& parts) {
    auto* const context = geos_context();
    int const type = GEOSGeomTypeId_r(context, geometry);
    if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
        int const count = GEOSGetNumGeometries_r(context, geometry);
        for (int part = 0; part < count; ++part) {
            add_parts(GEOSGetGeometryN_r(context, geometry, part), parts);
        }
    } else if (type != GEOS_POLYGON) {
        parts.others = true;
    } else if (GEOSisEmpty_r(context, geometry) == 0) {
        parts.polygons.push_back(GEOSGeom_clone_r(context, geometry));
    }
}

/// The polygons of any geometry as one polygon or multipolygon, null when there are none; what else
/// was there is left out, and is a fault.
Geometry polygons_of(Geometry geometry, std::string& fault) {
    if (!geometry) {
        return geometry;
    }
    auto* const context = geos_context();
    int const type = GEOSGeomTypeId_r(context, geometry.get());
    bool const polygonal = type == GEOS_POLYGON || type == GEOS_MULTIPOLYGON;
    if (polygonal && GEOSisEmpty_r(context, geometry.get()) == 0) {
        return geometry;
    }
    Parts parts;
    add_parts(geometry.get(), parts);
    if (parts.others && fault.empty()) {
        fault = "Points or lines among its polygons";
    }
    if (parts.polygons.empty()) {
        return nullptr;
    }
    return Geometry{GEOSGeom_createCollection_r(context, GEOS_MULTIPOLYGON, parts.polygons.data(),
                                                static_cast<unsigned>(parts.polygons.size()))};
}

Geometry make_valid(Geometry const& geometry) {
    auto* const context = geos_context();
    auto* const parameters = GEOSMakeValidParams_create_r(context);
    GEOSMakeValidParams_setMethod_r(context, parameters, GEOS_MAKE_VALID_STRUCTURE);
    GEOSMakeValidParams_setKeepCollapsed_r(context, parameters, 0);
    Geometry valid{GEOSMakeValidWithParams_r(context, geometry.get(), parameters)};
    GEOSMakeValidParams_destroy_r(context, parameters);
    return valid;
}

} // namespace

Shape make_shape(std::span<std::byte const> wkb, Projection const& projection) {
    Shape shape;
    auto source = read(wkb, Strictness::as_written);
    if (!source) {
        shape.fault = take_geos_message();
        source = read(wkb, Strictness::mending_rings);
    }
    source = polygons_of(std::move(source), shape.fault);
    if (!source) {
        shape.state = ShapeState::empty;
        return shape;
    }
    auto projected = project(source, projection);
    if (!projected) {
        shape.state = ShapeState::not_projected;
        return shape;
    }
    if (auto fault = find_fault(projected); !fault.empty()) {
        shape.fault = shape.fault.empty() ? std::move(fault) : std::move(shape.fault);
        projected = polygons_of(make_valid(projected), shape.fault);
    }
    if (!projected) {
        shape.state = ShapeState::empty;
        return shape;
    }
    shape.state = shape.fault.empty() ? ShapeState::sound : ShapeState::repaired;
    shape.geometry = std::move(projected);
    return shape;
}

} // namespace geodata
