#pragma once

#include "reports/paper/picture.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace reports {

using Shapes = std::vector<std::vector<geodata::Ring>>;

/// How far the broadest part of an area reaches across the lines of a hatch, in units.
double breadth(std::vector<geodata::Ring> const& rings, Pattern hatch);

/// The line that stands for the hatch in an area so small that none of the hatch's lines need cross
/// it, through its middle as the hatch runs. None for paints without a hatch, and in other areas.
std::optional<PictureLine> hatch_line(std::vector<geodata::Ring> const& rings, Paint const& paint,
                                      double pattern_scale);

/// Of the shapes, which have such a line, and of which even that is shorter than is seen, a third
/// of a millimetre.
struct SmallHatches {
    std::vector<std::size_t> all;
    std::vector<std::size_t> unseen;
};

SmallHatches small_hatches(Shapes const& shapes, std::vector<Paint> const& paints,
                           double pattern_scale);

/// What a map with such lines says of them, and of the districts in which not even they are seen.
std::string words_on_small(std::vector<std::string> const& unseen_districts);

} // namespace reports
