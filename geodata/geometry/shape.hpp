#pragma once

#include "geodata/geometry/geometry.hpp"
#include "geodata/geometry/projection.hpp"

#include <cstddef>
#include <span>
#include <string>

namespace geodata {

enum class ShapeState { sound, repaired, not_projected, empty };

/// A feature's polygons in the analysis CRS. `fault` says what was wrong, in GEOS's words; there is
/// no geometry when a position has no image in that CRS or when nothing with an area is left.
struct Shape {
    ShapeState state = ShapeState::sound;
    Geometry geometry;
    std::string fault;
};

/// Reads well-known binary, projects it and makes it valid (GEOS's structure method: parts that
/// overlap are joined, never cut out), keeping polygons only. Equal positions stay equal, so that
/// borders that two features share to the last digit go on doing so.
Shape make_shape(std::span<std::byte const> wkb, Projection const& projection);

} // namespace geodata
