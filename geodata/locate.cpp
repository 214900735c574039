#include "geodata/locate.hpp"

#include "geodata/geometry/geos_context.hpp"
#include "geodata/threads.hpp"

#include <geos_c.h>

#include <atomic>

namespace geodata {

namespace {

struct TreeDeleter {
    void operator()(GEOSSTRtree* tree) const { GEOSSTRtree_destroy_r(geos_context(), tree); }
};

struct PreparedDeleter {
    void operator()(GEOSPreparedGeometry const* prepared) const {
        GEOSPreparedGeom_destroy_r(geos_context(), prepared);
    }
};

using Tree = std::unique_ptr<GEOSSTRtree, TreeDeleter>;
using Prepared = std::unique_ptr<GEOSPreparedGeometry const, PreparedDeleter>;
using PointIndices = std::vector<std::uint32_t>;

Geometry as_geometry(Point point) {
    return Geometry{GEOSGeom_createPointFromXY_r(geos_context(), point.x, point.y)};
}

/// For each district, the points within its envelope. GEOS's tree hands out what was put in, so a
/// district goes in as the address of its list.
std::vector<PointIndices> find_candidates(Boundaries const& boundaries,
                                          std::span<Point const> points) {
    constexpr std::size_t node_capacity = 10;
    auto* const context = geos_context();
    std::vector<PointIndices> candidates(boundaries.shapes.size());
    Tree const tree{GEOSSTRtree_create_r(context, node_capacity)};
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        GEOSSTRtree_insert_r(context, tree.get(), boundaries.shapes[i].get(), &candidates[i]);
    }
    for (std::uint32_t i = 0; i < points.size(); ++i) {
        auto const add = [](void* list, void* index) {
            static_cast<PointIndices*>(list)->push_back(*static_cast<std::uint32_t*>(index));
        };
        GEOSSTRtree_query_r(context, tree.get(), as_geometry(points[i]).get(), add, &i);
    }
    return candidates;
}

/// Those of the candidates that the closed shape holds.
PointIndices keep_inside(Geometry const& shape, PointIndices const& candidates,
                         std::span<Point const> points) {
    auto* const context = geos_context();
    PointIndices inside;
    if (candidates.empty()) {
        return inside;
    }
    Prepared const prepared{GEOSPrepare_r(context, shape.get())};
    for (auto const i : candidates) {
        if (GEOSPreparedIntersects_r(context, prepared.get(), as_geometry(points[i]).get()) == 1) {
            inside.push_back(i);
        }
    }
    return inside;
}

} // namespace

std::vector<Located> locate(Boundaries const& boundaries, std::span<Point const> points) {
    constexpr std::size_t points_worth_a_thread = 1000;
    auto const candidates = find_candidates(boundaries, points);
    std::vector<PointIndices> inside(candidates.size());
    std::atomic<std::size_t> next = 0;
    on_threads(points.size() < points_worth_a_thread ? 1U : thread_count(), [&] {
        for (std::size_t i = next++; i < inside.size(); i = next++) {
            inside[i] = keep_inside(boundaries.shapes[i], candidates[i], points);
        }
    });

    std::vector<Located> located(points.size());
    for (std::uint32_t district = 0; district < inside.size(); ++district) {
        for (auto const point : inside[district]) {
            if (located[point].district) {
                located[point].shared = Shared::yes;
            } else {
                located[point].district = DistrictIndex{district};
            }
        }
    }
    return located;
}

std::vector<DistrictIndex> districts_within(Boundaries const& boundaries, Point centre,
                                            double radius_m) {
    auto* const context = geos_context();
    auto const point = as_geometry(centre);
    std::vector<DistrictIndex> within;
    for (std::uint32_t i = 0; i < boundaries.shapes.size(); ++i) {
        auto const [least, most] = envelope(boundaries.shapes[i]);
        bool const near = centre.x >= least.x - radius_m && centre.x <= most.x + radius_m &&
                          centre.y >= least.y - radius_m && centre.y <= most.y + radius_m;
        if (near &&
            GEOSDistanceWithin_r(context, boundaries.shapes[i].get(), point.get(), radius_m) == 1) {
            within.push_back(DistrictIndex{i});
        }
    }
    return within;
}

} // namespace geodata
