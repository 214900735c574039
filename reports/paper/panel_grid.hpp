#pragma once

#include "geodata/boundaries/boundaries.hpp"
#include "reports/paper/map_canvas.hpp"
#include "reports/paper/paper.hpp"

#include <cstddef>
#include <functional>

namespace reports {

/// How small maps are laid out on a page, each below its words.
struct PanelGrid {
    std::size_t columns = 1;
    std::size_t rows = 1;
    double width = 0; ///< of one, with the room to the next
    double height = 0;
    double words = 0; ///< how high those of each are
    MapCanvas canvas; ///< of the map in it

    [[nodiscard]] std::size_t panels() const { return columns * rows; }
};

/// The room between panels.
inline constexpr double panel_gap = 14;

/// How high the words of the panel with most of them are, wrapped to a width.
using WordsHeight = std::function<double(double width)>;

/// The grid that shows `panels` maps in the room; where they would be too small to be read, the one
/// that shows fewer and needs the fewest pages. Half as many pages more are taken where the maps
/// fill them and would leave a good part of the fewer pages empty.
PanelGrid panel_grid(geodata::Boundaries const& boundaries, Room const& room, std::size_t panels,
                     WordsHeight const& words_height);

} // namespace reports
