#include "geodata/borders/outlines.hpp"

#include "base/error.hpp"
#include "geodata/borders/border_arcs.hpp"
#include "geodata/geometry/geos_context.hpp"

#include <fmt/format.h>
#include <geos_c.h>

#include <algorithm>
#include <iterator>

namespace geodata {

namespace {

bool is_shared(ArcPolygon const& polygon, BorderArcs const& borders) {
    return std::ranges::any_of(polygon.rings, [&](ArcRing const& ring) {
        return std::ranges::any_of(ring, [&](ArcRun run) { return borders.runs[run.arc] > 1; });
    });
}

std::vector<ArcPolygon const*> drawn_polygons(BorderArcs const& borders, std::size_t districts,
                                              double tolerance_m) {
    std::vector<ArcPolygon const*> largest(districts);
    for (ArcPolygon const& polygon : borders.polygons) {
        auto& so_far = largest[polygon.district];
        if (so_far == nullptr || polygon.area_m2 > so_far->area_m2) {
            so_far = &polygon;
        }
    }
    std::vector<ArcPolygon const*> drawn;
    for (ArcPolygon const& polygon : borders.polygons) {
        if (&polygon == largest[polygon.district] || polygon.area_m2 >= tolerance_m * tolerance_m ||
            is_shared(polygon, borders)) {
            drawn.push_back(&polygon);
        }
    }
    return drawn;
}

GEOSGeometry* line(std::vector<Point> const& points) {
    auto* const context = geos_context();
    return GEOSGeom_createLineString_r(
        context, GEOSCoordSeq_copyFromBuffer_r(context, &points.front().x,
                                               static_cast<unsigned>(points.size()), 0, 0));
}

/// Takes small detail from the arcs that are not empty, their ends where they were and none across
/// another. All are simplified together, since each must know where the others run.
void simplify(std::vector<std::vector<Point>>& arcs, double tolerance_m) {
    auto* const context = geos_context();
    std::vector<std::vector<Point>*> drawn;
    std::vector<GEOSGeometry*> lines;
    for (std::vector<Point>& arc : arcs) {
        if (!arc.empty()) {
            drawn.push_back(&arc);
            lines.push_back(line(arc));
        }
    }
    Geometry const all{GEOSGeom_createCollection_r(context, GEOS_MULTILINESTRING, lines.data(),
                                                   static_cast<unsigned>(lines.size()))};
    Geometry const simple{GEOSTopologyPreserveSimplify_r(context, all.get(), tolerance_m)};
    if (!simple ||
        GEOSGetNumGeometries_r(context, simple.get()) != static_cast<int>(drawn.size())) {
        throw base::Error(fmt::format(
            "the districts' borders cannot be simplified for drawing: {}.", take_geos_message()));
    }
    int next = 0;
    for (std::vector<Point>* const arc : drawn) {
        *arc = line_points(GEOSGetGeometryN_r(context, simple.get(), next++));
    }
}

template <typename Points>
void append(Ring& ring, Points const& points) {
    ring.insert(ring.end(), std::begin(points) + (ring.empty() ? 0 : 1), std::end(points));
}

Ring joined(ArcRing const& runs, std::vector<std::vector<Point>> const& arcs) {
    Ring ring;
    for (ArcRun const run : runs) {
        if (run.direction == Direction::forward) {
            append(ring, arcs[run.arc]);
        } else {
            append(ring, std::ranges::subrange(arcs[run.arc].rbegin(), arcs[run.arc].rend()));
        }
    }
    return ring;
}

} // namespace

Outlines outlines(Boundaries const& boundaries, double tolerance_m) {
    BorderArcs borders = border_arcs(boundaries);
    auto const drawn = drawn_polygons(borders, boundaries.shapes.size(), tolerance_m);
    std::vector<bool> is_drawn(borders.arcs.size());
    for (ArcPolygon const* const polygon : drawn) {
        for (ArcRing const& ring : polygon->rings) {
            for (ArcRun const run : ring) {
                is_drawn[run.arc] = true;
            }
        }
    }
    for (std::size_t i = 0; i < borders.arcs.size(); ++i) {
        if (!is_drawn[i]) {
            borders.arcs[i].clear();
        }
    }
    simplify(borders.arcs, tolerance_m);

    Outlines result{.rings = std::vector<std::vector<Ring>>(boundaries.shapes.size())};
    for (ArcPolygon const* const polygon : drawn) {
        for (ArcRing const& ring : polygon->rings) {
            result.rings[polygon->district].push_back(joined(ring, borders.arcs));
        }
    }
    return result;
}

} // namespace geodata
