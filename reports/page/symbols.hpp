#pragma once

#include "geodata/boundaries/boundaries.hpp"
#include "reports/paper/map_canvas.hpp"

#include <cstddef>
#include <string>

namespace reports {

/// Whether so many districts are few enough for a little map of all of them, many times over.
bool has_small_maps(std::size_t districts);

/// The canvas that the page's district symbols are drawn on: the size of a little map, or, where
/// there are too many districts for those, large enough to show a part of it.
MapCanvas symbol_canvas(geodata::Boundaries const& boundaries);

/// The patterns of the page, and each district's shape as "#shape-0", to be drawn again by its
/// name.
std::string symbols_part(geodata::Boundaries const& boundaries);

} // namespace reports
