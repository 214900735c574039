#pragma once

#include "geodata/borders/border_segments.hpp"
#include "geodata/geometry/geometry.hpp"

#include <span>

namespace geodata {

/// How many metres the borders of two districts run along each other, wherever their corners are:
/// a GEOS intersection of the segments that come near. A mere touch has none.
double mismatched_border_m(std::span<Segment const> one, std::span<Segment const> other,
                           Envelope const& envelope_of_one, Envelope const& envelope_of_other);

} // namespace geodata
