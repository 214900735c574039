#include "mapper/placing/point_index.hpp"

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
    : cells_per_unit_{1 / cell} {
    if (points.empty()) {
        return;
    }
    for (auto* axis : {&x_, &y_}) {
        axis->cells.resize(filter_bits / 64);
    }
    x_.least = x_.most = points.front().x;
    y_.least = y_.most = points.front().y;
    points_.reserve(points.size());
    for (auto const point : points) {
        points_.push_back({.key = key_of(cell_of(point.x), cell_of(point.y)), .point = point});
        add(x_, point.x);
        add(y_, point.y);
    }
    std::ranges::sort(points_, {}, &Entry::key);
}

std::int64_t PointIndex::cell_of(double value) const {
    return static_cast<std::int64_t>(std::floor(value * cells_per_unit_));
}

void PointIndex::add(Axis& axis, double value) const {
    auto const bit = slot(cell_of(value));
    axis.cells[bit / 64] |= std::uint64_t{1} << bit % 64;
    axis.least = std::min(axis.least, value);
    axis.most = std::max(axis.most, value);
}

bool PointIndex::may_have(Axis const& axis, double value, double tolerance) const {
    bool const in_range = value > axis.least - tolerance && value < axis.most + tolerance;
    if (!in_range || points_.empty()) {
        return false;
    }
    auto const last = cell_of(value + tolerance);
    for (auto cell = cell_of(value - tolerance); cell <= last; ++cell) {
        if ((axis.cells[slot(cell) / 64] >> slot(cell) % 64 & 1U) != 0) {
            return true;
        }
    }
    return false;
}

bool PointIndex::may_have_x(double value, double tolerance) const {
    return may_have(x_, value, tolerance);
}

bool PointIndex::may_have_y(double value, double tolerance) const {
    return may_have(y_, value, tolerance);
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
