#pragma once

#include "geodata/boundaries.hpp"
#include "reports/map_canvas.hpp"

#include <cstddef>
#include <vector>

namespace reports {

struct MapLabel {
    std::size_t district = 0;
    geodata::Point at; ///< the middle of the label, in units of the canvas
};

/// Labels of two lines in the districts that have room for one, the largest districts first, none
/// over another. A map of few districts labels them all that do not collide.
std::vector<MapLabel> placed_labels(geodata::Boundaries const& boundaries, MapCanvas const& canvas);

} // namespace reports
