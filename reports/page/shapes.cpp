#include "reports/page/shapes.hpp"

#include "geodata/borders/outlines.hpp"
#include "geodata/geometry/projection.hpp"

#include <algorithm>
#include <cmath>

namespace reports {

namespace {

constexpr double most_steps = 20'000; ///< from one side of the map to the other
constexpr double details = 4'000;     ///< what is smaller than this part of the map is left out

/// The rings in degrees; a corner that has no place on the globe is left out.
std::vector<geodata::Ring> in_degrees(std::vector<geodata::Ring> const& rings,
                                      geodata::Projection const& to_degrees) {
    std::vector<geodata::Ring> result;
    for (auto const& ring : rings) {
        auto& degrees = result.emplace_back();
        for (auto const corner : ring) {
            if (auto const at = to_degrees(corner)) {
                degrees.push_back(*at);
            }
        }
    }
    return result;
}

std::vector<std::int64_t> steps_of(geodata::Ring const& ring, PageShapes const& shapes) {
    std::vector<std::int64_t> steps;
    std::int64_t x = 0;
    std::int64_t y = 0;
    for (auto const corner : ring) {
        std::int64_t const to_x =
            std::llround((corner.x - shapes.origin.x) * shapes.steps_per_degree);
        std::int64_t const to_y =
            std::llround((corner.y - shapes.origin.y) * shapes.steps_per_degree);
        if (steps.empty() || to_x != x || to_y != y) {
            steps.insert(steps.end(), {to_x - x, to_y - y});
        }
        x = to_x;
        y = to_y;
    }
    return steps;
}

double to_four_decimals(double degrees) {
    return std::floor(degrees * 10'000) / 10'000;
}

} // namespace

PageShapes page_shapes(geodata::Boundaries const& boundaries) {
    geodata::Envelope const all = envelope(boundaries);
    double const width_m = std::max(all.most.x - all.least.x, all.most.y - all.least.y);
    auto const drawn = geodata::outlines(boundaries, width_m / details);
    geodata::Projection const to_degrees{boundaries.crs, geodata::wgs84};
    std::vector<std::vector<geodata::Ring>> districts;
    geodata::Envelope extent{.least = {180, 90}, .most = {-180, -90}};
    for (auto const& rings : drawn.rings) {
        for (auto const& ring : districts.emplace_back(in_degrees(rings, to_degrees))) {
            for (auto const at : ring) {
                extent.least = {std::min(extent.least.x, at.x), std::min(extent.least.y, at.y)};
                extent.most = {std::max(extent.most.x, at.x), std::max(extent.most.y, at.y)};
            }
        }
    }
    double const degrees =
        std::max({extent.most.x - extent.least.x, extent.most.y - extent.least.y, 1e-4});
    PageShapes shapes{
        .origin = {to_four_decimals(extent.least.x), to_four_decimals(extent.least.y)},
        .steps_per_degree = std::floor(most_steps / degrees),
        .rings = {}};
    for (auto const& rings : districts) {
        auto& shape = shapes.rings.emplace_back();
        for (auto const& ring : rings) {
            shape.push_back(steps_of(ring, shapes));
        }
    }
    return shapes;
}

} // namespace reports
