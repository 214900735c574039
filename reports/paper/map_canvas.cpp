#include "reports/paper/map_canvas.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace reports {

namespace {

constexpr double margin = 4;
constexpr double visible = 0.5; ///< detail below this many units is left out

/// A ring's corners in tenths of a unit, repeated ones left out.
std::vector<std::pair<long, long>> in_tenths(geodata::Ring const& ring, MapCanvas const& canvas) {
    std::vector<std::pair<long, long>> corners;
    corners.reserve(ring.size());
    for (geodata::Point const point : ring) {
        geodata::Point const at = canvas(point);
        std::pair const corner{std::lround(at.x * 10), std::lround(at.y * 10)};
        if (corners.empty() || corners.back() != corner) {
            corners.push_back(corner);
        }
    }
    if (corners.size() > 1 && corners.front() == corners.back()) {
        corners.pop_back();
    }
    return corners;
}

void append(std::string& path, std::vector<std::pair<long, long>> const& corners) {
    char command = 'M';
    for (auto const& [x, y] : corners) {
        fmt::format_to(std::back_inserter(path), "{}{:.1f} {:.1f}", command,
                       static_cast<double>(x) / 10, static_cast<double>(y) / 10);
        command = 'L';
    }
    path += 'Z';
}

} // namespace

MapCanvas fitted_canvas(geodata::Boundaries const& boundaries, double most_width,
                        double most_height) {
    geodata::Envelope const all = envelope(boundaries);
    double const width_m = all.most.x - all.least.x;
    double const height_m = all.most.y - all.least.y;
    double const scale =
        std::min((most_width - 2 * margin) / width_m, (most_height - 2 * margin) / height_m);
    return {.origin = {all.least.x - margin / scale, all.most.y + margin / scale},
            .units_per_metre = scale,
            .width = width_m * scale + 2 * margin,
            .height = height_m * scale + 2 * margin};
}

std::string path_data(std::vector<geodata::Ring> const& rings, MapCanvas const& canvas) {
    std::string path;
    for (geodata::Ring const& ring : rings) {
        auto const corners = in_tenths(ring, canvas);
        if (corners.size() > 2) {
            append(path, corners);
        }
    }
    if (path.empty()) {
        geodata::Point const at = canvas(rings.front().front());
        path = fmt::format("M{:.1f} {:.1f}h1v1h-1Z", at.x - visible, at.y - visible);
    }
    return path;
}

std::vector<std::string> all_path_data(geodata::Boundaries const& boundaries,
                                       MapCanvas const& canvas) {
    auto const drawn = outlines(boundaries, visible / canvas.units_per_metre);
    std::vector<std::string> paths;
    paths.reserve(drawn.rings.size());
    for (auto const& rings : drawn.rings) {
        paths.push_back(path_data(rings, canvas));
    }
    return paths;
}

double round_length_m(double most_m) {
    double const power = std::pow(10, std::floor(std::log10(most_m)));
    double const times = most_m / power;
    return power * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
}

} // namespace reports
