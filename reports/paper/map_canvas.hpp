#pragma once

#include "geodata/borders/outlines.hpp"
#include "geodata/boundaries/boundaries.hpp"
#include "geodata/point.hpp"

#include <string>
#include <vector>

namespace reports {

/// How a map of all districts is laid on paper: the analysis CRS scaled evenly to units of an SVG,
/// y downwards.
struct MapCanvas {
    geodata::Point origin; ///< the upper left corner, in the analysis CRS
    double units_per_metre = 1;
    double width = 0;
    double height = 0;

    [[nodiscard]] geodata::Point operator()(geodata::Point point) const {
        return {(point.x - origin.x) * units_per_metre, (origin.y - point.y) * units_per_metre};
    }
};

/// The canvas that holds every district with a small margin, no larger than given.
MapCanvas fitted_canvas(geodata::Boundaries const& boundaries, double most_width,
                        double most_height);

/// A district's outline as the data of an SVG path, in units of one decimal. Never empty.
std::string path_data(std::vector<geodata::Ring> const& rings, MapCanvas const& canvas);

/// The path data of every district without what is smaller than can be seen; the borders of
/// neighbours are the same on both sides.
std::vector<std::string> all_path_data(geodata::Boundaries const& boundaries,
                                       MapCanvas const& canvas);

/// The longest length of 1, 2 or 5 times a power of ten that is no more than `most_m`.
double round_length_m(double most_m);

} // namespace reports
