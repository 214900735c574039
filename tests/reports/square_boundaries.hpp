#pragma once

#include "geodata/boundaries/boundaries.hpp"
#include "geodata/district.hpp"

#include <vector>

namespace tests {

/// The districts as squares of 10 km in a row from west to east, so that each borders on the next:
/// the first from (400000, 400000) to (410000, 410000), in EPSG:27700.
geodata::Boundaries square_boundaries(std::vector<geodata::District> const& districts);

/// One such square, its south-west corner at this point.
geodata::Geometry square_at(geodata::Point corner);

/// The same from south to north.
geodata::Boundaries stacked_boundaries(std::vector<geodata::District> const& districts);

} // namespace tests
