#pragma once

#include "geodata/geometry/geometry.hpp"

#include <vector>

namespace geodata {

/// What of the area within a closed ring lies in the box, as closed rings; none where nothing does.
/// Throws base::Error where GEOS can make nothing of the ring.
std::vector<Ring> clipped(Ring const& ring, Envelope const& box);

} // namespace geodata
