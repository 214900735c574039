#include "reports/paper/panel_grid.hpp"

#include <algorithm>

namespace reports {

namespace {

constexpr double least_side = 72; ///< the longer side of a map that can be read, an inch

PanelGrid grid_of(geodata::Boundaries const& boundaries, Room const& room, std::size_t columns,
                  std::size_t rows, double type) {
    PanelGrid grid{.columns = columns,
                   .rows = rows,
                   .width = (room.width() + panel_gap) / static_cast<double>(columns),
                   .height = (room.height() + panel_gap) / static_cast<double>(rows),
                   .canvas = {}};
    double const map_height = grid.height - panel_gap - words_height(type);
    if (map_height > 2 * panel_gap) {
        grid.canvas = fitted_canvas(boundaries, grid.width - panel_gap, map_height);
        grid.height -= map_height - grid.canvas.height;
    }
    return grid;
}

/// The grid of so many panels on which the maps are largest.
PanelGrid largest(geodata::Boundaries const& boundaries, Room const& room, std::size_t panels,
                  double type) {
    PanelGrid best;
    for (std::size_t columns = 1; columns <= panels; ++columns) {
        auto const grid =
            grid_of(boundaries, room, columns, (panels + columns - 1) / columns, type);
        if (grid.canvas.width > best.canvas.width) {
            best = grid;
        }
    }
    return best;
}

} // namespace

double words_height(double type) {
    return 70 * type;
}

PanelGrid panel_grid(geodata::Boundaries const& boundaries, Room const& room, std::size_t panels,
                     double type) {
    for (std::size_t pages = 1; pages < panels; ++pages) {
        auto const grid = largest(boundaries, room, (panels + pages - 1) / pages, type);
        if (std::max(grid.canvas.width, grid.canvas.height) >= least_side) {
            return grid;
        }
    }
    return grid_of(boundaries, room, 1, 1, type);
}

} // namespace reports
