#include "geodata/borders/clipped.hpp"

#include "base/error.hpp"
#include "geodata/geometry/geos_context.hpp"

#include <fmt/format.h>
#include <geos_c.h>

namespace geodata {

std::vector<Ring> clipped(Ring const& ring, Envelope const& box) {
    constexpr std::size_t fewest = 4; // of a triangle, closed
    if (ring.size() < fewest) {
        return {};
    }
    auto* const context = geos_context();
    Geometry const area{GEOSGeom_createPolygon_r(
        context,
        GEOSGeom_createLinearRing_r(
            context, GEOSCoordSeq_copyFromBuffer_r(context, &ring.front().x,
                                                   static_cast<unsigned>(ring.size()), 0, 0)),
        nullptr, 0)};
    Geometry const kept{area ? GEOSClipByRect_r(context, area.get(), box.least.x, box.least.y,
                                                box.most.x, box.most.y)
                             : nullptr};
    if (!kept) {
        throw base::Error(
            fmt::format("an enlarged part of the map cannot be cut out: {}.", take_geos_message()));
    }
    std::vector<Ring> rings;
    int const parts = GEOSGetNumGeometries_r(context, kept.get());
    for (int i = 0; i < parts; ++i) {
        auto const* const part = GEOSGetGeometryN_r(context, kept.get(), i);
        if (GEOSGeomTypeId_r(context, part) == GEOS_POLYGON && GEOSisEmpty_r(context, part) == 0) {
            rings.push_back(line_points(GEOSGetExteriorRing_r(context, part)));
        }
    }
    return rings;
}

} // namespace geodata
