#pragma once

#include "geodata/boundaries/boundaries.hpp"
#include "reports/paper/lettering.hpp"
#include "reports/paper/map_canvas.hpp"
#include "reports/paper/paper.hpp"
#include "reports/paper/picture.hpp"

#include <string>
#include <vector>

namespace reports {

/// Every district's outline on the canvas, without what is smaller than paper shows.
std::vector<std::vector<geodata::Ring>> shapes_on(geodata::Boundaries const& boundaries,
                                                  MapCanvas const& canvas);

/// How fine patterns are, so that they are seen in all but the smallest of these shapes; 1 where
/// they are large.
double pattern_scale_for(std::vector<std::vector<geodata::Ring>> const& shapes);

/// One map of the picture's shapes from the first on, moved by `offset`: `paints[d]` is district
/// d's. In a district that is too small for its hatch a single line stands for it.
void add_map(Picture& picture, std::vector<Paint> const& paints, geodata::Point offset,
             std::size_t first = 0);

struct LegendEntry {
    Paint paint;
    std::string symbol; ///< within the swatch; may be empty
    std::string words;
};

/// Entries under a title, which may be empty.
struct Legend {
    std::string title;
    std::vector<LegendEntry> entries;
};

/// The entries below each other from the corner, their words wrapped to the width. Returns where
/// the legend ends.
double add_legend_column(Picture& picture, Lettering const& lettering,
                         std::vector<LegendEntry> const& entries, geodata::Point corner,
                         double width, double type);

/// How high the entries are beside each other below their title, wrapped to the width; drawn from
/// the corner unless the picture is null.
double add_legend_row(Picture* picture, Lettering const& lettering, Legend const& legend,
                      geodata::Point corner, double width, double type);

/// A bar of a round length of about a quarter of the canvas and no wider than `most_width`, with an
/// arrow to the north; its lower left corner is given.
void add_scale_and_north(Picture& picture, Lettering const& lettering, MapCanvas const& canvas,
                         geodata::Point corner, double most_width, double type);

} // namespace reports
