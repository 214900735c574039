#pragma once

#include "geodata/boundaries/boundaries.hpp"
#include "reports/paper/map_canvas.hpp"
#include "reports/paper/picture.hpp"
#include "reports/paper/small_areas.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace reports {

/// A square of a map that is drawn once more, enlarged, because many of its districts are small.
struct Inset {
    geodata::Point corner; ///< upper left, in units of the map
    double side = 0;
    double times = 1; ///< how much larger it is drawn

    [[nodiscard]] bool holds(std::vector<geodata::Ring> const& shape) const;
};

/// The square in which most districts are too small to be told apart well, for a drawing of that
/// side; none where no square has at least five.
std::optional<Inset> inset_for(Shapes const& shapes, double drawn_side);

/// The districts in the square, cut off at its edge, in units from the corner of its drawing; those
/// outside it have no rings.
Shapes inset_shapes(geodata::Boundaries const& boundaries, MapCanvas const& canvas,
                    Inset const& inset);

/// What stands above it.
std::string inset_name(Inset const& inset);

/// The square of the map that the inset is of, and the inset itself, drawn with the same paints.
void add_inset(Picture& picture, Inset const& inset, geodata::Point corner, Shapes shapes,
               std::vector<Paint> const& paints, geodata::Point map_corner);

} // namespace reports
