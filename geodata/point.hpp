#pragma once

#include <compare>

namespace geodata {

/// A position in the run's analysis CRS: metres east and north.
struct Point {
    double x = 0;
    double y = 0;

    friend auto operator<=>(Point const&, Point const&) = default;
};

} // namespace geodata
