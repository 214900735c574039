#include "mapper/point_index.hpp"

#include <algorithm>
#include <cmath>

namespace mapper {

namespace {

constexpr std::uint64_t filter_bits = std::uint64_t{1} << 20U;

std::uint64_t slot(std::int64_t cell) {
    return static_cast<std::uint64_t>(cell) % filter_bits;
}

std::uint64_t key_of(std::int64_t x_cell, std::int64_t y_cell) {
    return static_cast<std::uint64_t>(x_cell) << 32U ^
           (static_cast<std::uint64_t>(y_cell) & 0xffffffffU);
}

} // namespace

PointIndex::PointIndex(std::vector<geodata::Point> points, double cell)
    : cell_{cell} {
    if (points.empty()) {
        return;
    }
    x_cells_.resize(filter_bits / 64);
    y_cells_.resize(filter_bits / 64);
    points_.reserve(points.size());
    for (auto const point : points) {
        auto const x = cell_of(point.x);
        auto const y = cell_of(point.y);
        points_.push_back({.key = key_of(x, y), .point = point});
        x_cells_[slot(x) / 64] |= std::uint64_t{1} << slot(x) % 64;
        y_cells_[slot(y) / 64] |= std::uint64_t{1} << slot(y) % 64;
    }
    std::ranges::sort(points_, {}, &Entry::key);
}

std::int64_t PointIndex::cell_of(double value) const {
    return static_cast<std::int64_t>(std::floor(value / cell_));
}

bool PointIndex::may_have(std::vector<std::uint64_t> const& cells, double value,
                          double tolerance) const {
    if (cells.empty()) {
        return false;
    }
    for (auto cell = cell_of(value - tolerance); cell <= cell_of(value + tolerance); ++cell) {
        if ((cells[slot(cell) / 64] >> slot(cell) % 64 & 1U) != 0) {
            return true;
        }
    }
    return false;
}

bool PointIndex::may_have_x(double value, double tolerance) const {
    return may_have(x_cells_, value, tolerance);
}

bool PointIndex::may_have_y(double value, double tolerance) const {
    return may_have(y_cells_, value, tolerance);
}

bool PointIndex::has_near(geodata::Point point, double tolerance) const {
    if (!may_have_x(point.x, tolerance) || !may_have_y(point.y, tolerance)) {
        return false;
    }
    for (auto x = cell_of(point.x - tolerance); x <= cell_of(point.x + tolerance); ++x) {
        for (auto y = cell_of(point.y - tolerance); y <= cell_of(point.y + tolerance); ++y) {
            for (auto entry = std::ranges::lower_bound(points_, key_of(x, y), {}, &Entry::key);
                 entry != points_.end() && entry->key == key_of(x, y); ++entry) {
                if (std::abs(entry->point.x - point.x) < tolerance &&
                    std::abs(entry->point.y - point.y) < tolerance) {
                    return true;
                }
            }
        }
    }
    return false;
}

} // namespace mapper
