#pragma once

#include "geodata/point.hpp"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

struct GEOSGeom_t;

namespace geodata {

struct GeosDeleter {
    void operator()(GEOSGeom_t* geometry) const;
};

/// A polygon or multipolygon in the analysis CRS, valid and not empty. Owns its GEOS handle.
/// GEOS 3.11 caches inside a geometry while it is read, so one Geometry must not be used by two
/// threads at once, not even for reading.
using Geometry = std::unique_ptr<GEOSGeom_t, GeosDeleter>;

/// A closed ring of a polygon, first point repeated at the end.
using Ring = std::vector<Point>;

struct Envelope {
    Point least;
    Point most;
};

/// Reads well-known binary. Throws base::Error when it is none.
Geometry geometry_from_wkb(std::span<std::byte const> wkb);

std::vector<std::byte> to_wkb(Geometry const& geometry);

/// A copy of the geometry, for another thread or another owner.
Geometry clone(Geometry const& geometry);

/// The positions of a line or a ring.
std::vector<Point> line_points(GEOSGeom_t const* line);

/// Each polygon's rings, the outer one before its holes.
std::vector<std::vector<Ring>> polygons(Geometry const& geometry);

/// All rings, each polygon's outer ring before its holes.
std::vector<Ring> rings(Geometry const& geometry);

Envelope envelope(Geometry const& geometry);

double area_km2(Geometry const& geometry);

/// A point inside the geometry, fit to carry a label.
Point label_point(Geometry const& geometry);

} // namespace geodata
