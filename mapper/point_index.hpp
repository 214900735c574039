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

    [[nodiscard]] std::int64_t cell_of(double value) const;
    [[nodiscard]] bool may_have(std::vector<std::uint64_t> const& cells, double value,
                                double tolerance) const;

    double cell_;
    std::vector<Entry> points_;          ///< sorted by key
    std::vector<std::uint64_t> x_cells_; ///< a bit for each cell that holds some x
    std::vector<std::uint64_t> y_cells_;
};

} // namespace mapper
