#include "mapper/placing/site_frame.hpp"

#include "geodata/geometry/projection.hpp"

#include <algorithm>

namespace mapper {

namespace {

using geodata::Point;

constexpr double metre_cell = 1;
constexpr double metre_binary_tolerance = 0.005;
constexpr double degree_cell = 0.001; // about 100 m: the coarsest pair that counts
constexpr double degree_binary_tolerance = 5e-8;
constexpr double range_margin = 0.2; // degrees: more than edges bend between the points looked at

template <typename Coordinates>
std::vector<Point> points_of(std::vector<KnownSite> const& sites, Coordinates coordinates) {
    std::vector<Point> points;
    points.reserve(sites.size());
    for (auto const& site : sites) {
        if (std::optional<Point> const point = coordinates(site)) {
            points.push_back(*point);
        }
    }
    return points;
}

std::vector<double> values_of(std::vector<Point> const& points) {
    std::vector<double> values;
    values.reserve(points.size() * 2);
    for (auto const point : points) {
        values.push_back(point.x);
        values.push_back(point.y);
    }
    std::ranges::sort(values);
    return values;
}

template <typename Coordinates>
SiteFrame frame_of(Secrets const& secrets, Coordinates coordinates, double cell,
                   double binary_tolerance) {
    auto const confidential = points_of(secrets.confidential_sites, coordinates);
    auto const told = points_of(secrets.told_sites, coordinates);
    auto secret = points_of(secrets.district_sites, coordinates);
    secret.insert(secret.end(), confidential.begin(), confidential.end());
    return {.secret = {std::move(secret), cell},
            .told = {told, cell},
            .single = values_of(confidential),
            .told_single = confidential.empty() ? std::vector<double>{} : values_of(told),
            .binary_tolerance = binary_tolerance};
}

bool has_near(std::vector<double> const& sorted, double value, double tolerance) {
    auto const after = std::ranges::upper_bound(sorted, value - tolerance);
    return after != sorted.end() && *after < value + tolerance;
}

} // namespace

bool SiteFrame::may_be_half(double value, double tolerance) const {
    return secret.may_have_x(value, tolerance) || secret.may_have_y(value, tolerance);
}

bool SiteFrame::is_secret_pair(Point point, double tolerance) const {
    return secret.has_near(point, tolerance) && !told.has_near(point, tolerance);
}

bool SiteFrame::is_secret_single(double value, double tolerance) const {
    return has_near(single, value, tolerance) && !has_near(told_single, value, tolerance);
}

bool SiteFrame::is_secret_single(double value) const {
    return std::ranges::binary_search(single, value) &&
           !std::ranges::binary_search(told_single, value);
}

std::vector<SiteFrame> metre_frames(Secrets const& secrets) {
    auto const analysis = [](KnownSite const& site) { return std::optional{site.analysis}; };
    auto const grid = [](KnownSite const& site) { return site.grid; };
    auto const differs = [](KnownSite const& site) {
        return site.grid && *site.grid != site.analysis;
    };
    std::vector<SiteFrame> frames;
    frames.push_back(frame_of(secrets, analysis, metre_cell, metre_binary_tolerance));
    if (std::ranges::any_of(secrets.confidential_sites, differs) ||
        std::ranges::any_of(secrets.district_sites, differs)) {
        frames.push_back(frame_of(secrets, grid, metre_cell, metre_binary_tolerance));
    }
    return frames;
}

DegreeFrame::DegreeFrame(Secrets const& secrets)
    : sites_{.texts = {},
             .localities = {},
             .confidential_ids = {},
             .crs = secrets.crs,
             .confidential_sites = secrets.confidential_sites,
             .district_sites = secrets.district_sites,
             .told_sites = secrets.told_sites,
             .largest_row = 0,
             .told_numbers = {}} {}

bool DegreeFrame::empty() const {
    return sites_.confidential_sites.empty() && sites_.district_sites.empty();
}

bool DegreeFrame::may_be_half(double value) const {
    std::call_once(ranged_, [this] { find_ranges(); });
    return longitudes_.contains(value) || latitudes_.contains(value);
}

/// Carries a net of points over the sites' extent into degrees instead of every site.
void DegreeFrame::find_ranges() const {
    Range x{.least = 1e12, .most = -1e12};
    auto y = x;
    auto longitudes = x;
    auto latitudes = x;
    auto const widen = [](Range& range, double value) {
        range.least = std::min(range.least, value);
        range.most = std::max(range.most, value);
    };
    auto const add = [&](Point degrees) {
        widen(longitudes, degrees.x);
        widen(latitudes, degrees.y);
    };
    for (auto const* sites : {&sites_.confidential_sites, &sites_.district_sites}) {
        for (auto const& site : *sites) {
            widen(x, site.analysis.x);
            widen(y, site.analysis.y);
            if (site.degrees) {
                add(*site.degrees);
            }
        }
    }
    geodata::Projection const to_degrees{sites_.crs, geodata::wgs84};
    constexpr int steps = 8;
    for (int column = 0; column <= steps; ++column) {
        for (int row = 0; row <= steps; ++row) {
            if (auto const degrees =
                    to_degrees({.x = x.least + (x.most - x.least) * column / steps,
                                .y = y.least + (y.most - y.least) * row / steps})) {
                add(*degrees);
            }
        }
    }
    longitudes_ = {.least = longitudes.least - range_margin,
                   .most = longitudes.most + range_margin};
    latitudes_ = {.least = latitudes.least - range_margin, .most = latitudes.most + range_margin};
}

SiteFrame const& DegreeFrame::get() const {
    std::call_once(made_, [this] {
        geodata::Projection const to_degrees{sites_.crs, geodata::wgs84};
        auto const degrees = [&](KnownSite const& site) {
            return site.degrees ? site.degrees : to_degrees(site.analysis);
        };
        frame_ = frame_of(sites_, degrees, degree_cell, degree_binary_tolerance);
    });
    return *frame_;
}

} // namespace mapper
