#include "reports/paper/panel_grid.hpp"

#include <algorithm>
#include <vector>

namespace reports {

namespace {

constexpr double least_side = 72; ///< the longer side of a map that can be read, an inch

constexpr double narrowest = 60; ///< a panel whose counts need not be broken

/// Whether the panels leave little of the room's height empty.
bool is_full(PanelGrid const& grid, Room const& room) {
    constexpr double full = 0.8;
    return grid.height * static_cast<double>(grid.rows) - panel_gap >= full * room.height();
}

/// Grids of one room; the words of its panels are measured once for each number of columns.
class Grids {
public:
    Grids(geodata::Boundaries const& boundaries, Room const& room, WordsHeight const& words_height)
        : boundaries_(boundaries)
        , room_(room) {
        for (std::size_t columns = 1; columns == 1 || width_of(columns) >= narrowest; ++columns) {
            words_.push_back(words_height(width_of(columns)));
        }
    }

    [[nodiscard]] PanelGrid of(std::size_t columns, std::size_t rows) const {
        PanelGrid grid{.columns = columns,
                       .rows = rows,
                       .width = width_of(columns) + panel_gap,
                       .height = (room_.height() + panel_gap) / static_cast<double>(rows),
                       .words = words_[columns - 1],
                       .canvas = {}};
        double const map_height = grid.height - panel_gap - grid.words;
        if (map_height > 2 * panel_gap) {
            grid.canvas = fitted_canvas(boundaries_, width_of(columns), map_height);
            grid.height -= map_height - grid.canvas.height;
        }
        return grid;
    }

    /// The grid of so many panels on which the maps are largest.
    [[nodiscard]] PanelGrid largest(std::size_t panels) const {
        PanelGrid best;
        for (std::size_t columns = 1; columns <= std::min(panels, words_.size()); ++columns) {
            auto const grid = of(columns, (panels + columns - 1) / columns);
            if (grid.canvas.width > best.canvas.width) {
                best = grid;
            }
        }
        return best;
    }

private:
    [[nodiscard]] double width_of(std::size_t columns) const {
        return (room_.width() + panel_gap) / static_cast<double>(columns) - panel_gap;
    }

    geodata::Boundaries const& boundaries_;
    Room const& room_;
    std::vector<double> words_;
};

} // namespace

PanelGrid panel_grid(geodata::Boundaries const& boundaries, Room const& room, std::size_t panels,
                     WordsHeight const& words_height) {
    Grids const grids(boundaries, room, words_height);
    auto const on = [&](std::size_t pages) { return grids.largest((panels + pages - 1) / pages); };
    for (std::size_t pages = 1; pages < panels; ++pages) {
        auto const grid = on(pages);
        if (std::max(grid.canvas.width, grid.canvas.height) < least_side) {
            continue;
        }
        for (std::size_t more = pages; 2 * more <= 3 * pages; ++more) {
            if (auto const larger = on(more); is_full(larger, room)) {
                return larger;
            }
        }
        return grid;
    }
    return grids.of(1, 1);
}

} // namespace reports
