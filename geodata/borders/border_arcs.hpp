#pragma once

#include "geodata/boundaries/boundaries.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace geodata {

enum class Direction { forward, backward };

/// A stretch of border as one ring runs along it.
struct ArcRun {
    std::uint32_t arc = 0;
    Direction direction = Direction::forward;
};

using ArcRing = std::vector<ArcRun>;

struct ArcPolygon {
    std::size_t district = 0;
    double area_m2 = 0;         ///< within its outer ring
    std::vector<ArcRing> rings; ///< the outer one first
};

/// The borders of all districts, cut where rings part: a stretch that several rings run along is
/// one arc. Every ring is also cut at three of its corners, well apart and not in a line, so that
/// it encloses an area as long as the ends of its arcs stay where they are.
struct BorderArcs {
    std::vector<std::vector<Point>> arcs; ///< open lines, the ends included
    std::vector<std::uint32_t> runs;      ///< how many times rings run along each
    std::vector<ArcPolygon> polygons;     ///< district by district
};

/// Corners are the same when they are so to the last digit; a border whose corners differ on its
/// two sides is two arcs.
BorderArcs border_arcs(Boundaries const& boundaries);

} // namespace geodata
