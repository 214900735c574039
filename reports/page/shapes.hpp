#pragma once

#include "geodata/boundaries/boundaries.hpp"

#include <cstdint>
#include <vector>

namespace reports {

/// The districts' shapes for the page's map: whole steps of a degree east and north from corner to
/// corner, the first from `origin`. Steps are few, so that the largest number has five digits and
/// none looks like a grid reference.
struct PageShapes {
    geodata::Point origin; ///< longitude and latitude, to four decimals
    double steps_per_degree = 1;
    std::vector<std::vector<std::vector<std::int64_t>>> rings; ///< by district: x, y, x, y ...
};

PageShapes page_shapes(geodata::Boundaries const& boundaries);

} // namespace reports
