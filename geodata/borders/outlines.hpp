#pragma once

#include "geodata/boundaries/boundaries.hpp"

#include <vector>

namespace geodata {

/// For drawing only. rings[d] are district d's closed rings in the analysis CRS, each polygon's
/// outer ring before its holes; never empty.
struct Outlines {
    std::vector<std::vector<Ring>> rings;
};

/// The districts without detail smaller than `tolerance_m`. A border that two districts share to
/// the last digit is simplified once, so that they neither part nor overlap along it. Islands that
/// touch no other district go when they are smaller than the square of the tolerance; a district's
/// largest polygon never does.
Outlines outlines(Boundaries const& boundaries, double tolerance_m);

} // namespace geodata
