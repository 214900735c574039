#pragma once

#include "geodata/boundaries/boundaries.hpp"
#include "reports/paper/map_canvas.hpp"

#include <cstddef>
#include <vector>

namespace reports {

struct MapLabel {
    std::size_t district = 0;
    geodata::Point at; ///< the middle of the label, in units of the canvas
};

struct LabelSize {
    double width = 0;
    double height = 0;
};

/// Labels of these sizes, one a district, in the districts that have room for theirs, the largest
/// districts first, none over another. A map of few districts labels them all that do not collide.
std::vector<MapLabel> placed_labels(geodata::Boundaries const& boundaries, MapCanvas const& canvas,
                                    std::vector<LabelSize> const& sizes);

/// The same for labels of two lines in the districts that have letters that are about as wide as a
/// browser's.
std::vector<MapLabel> placed_labels(geodata::Boundaries const& boundaries, MapCanvas const& canvas);

} // namespace reports
