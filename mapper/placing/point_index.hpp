#pragma once

#include "geodata/point.hpp"

#include <cstdint>
#include <vector>

namespace mapper {

/// Finds out quickly whether a pair of numbers is near one of many points. `cell` is the unit that
/// points are sorted into, and the largest tolerance that may be asked.
class PointIndex {
public:
    PointIndex(std::vector<geodata::Point> points, double cell);

    [[nodiscard]] bool empty() const { return points_.empty(); }

    /// Whether some point may have this coordinate: seldom yes when none has, never no when one
    /// has.
    [[nodiscard]] bool may_have_x(double value, double tolerance) const;
    [[nodiscard]] bool may_have_y(double value, double tolerance) const;

    /// Whether a point lies less than the tolerance away in both coordinates.
    [[nodiscard]] bool has_near(geodata::Point point, double tolerance) const;

private:
    struct Entry {
        std::uint64_t key;
        geodata::Point point;
    };

    /// The values of one coordinate: their range, and a bit for each cell that holds some.
    struct Axis {
        double least = 0;
        double most = 0;
        std::vector<std::uint64_t> cells;
    };

    [[nodiscard]] std::int64_t cell_of(double value) const;
    void add(Axis& axis, double value) const;
    [[nodiscard]] bool may_have(Axis const& axis, double value, double tolerance) const;

    double cells_per_unit_;
    std::vector<Entry> points_; ///< sorted by key
    Axis x_;
    Axis y_;
};

} // namespace mapper
