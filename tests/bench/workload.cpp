#include "tests/bench/workload.hpp"

#include <fmt/format.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <random>

namespace bench {

namespace {

constexpr std::size_t side = 18;
constexpr double district_m = 20000;
constexpr double origin_m = 100000;

template <typename T>
T pick(std::mt19937& random, std::vector<T> const& from) {
    return from[random() % from.size()];
}

double between(std::mt19937& random, double least, double most) {
    return least + (most - least) * static_cast<double>(random()) / std::mt19937::max();
}

/// The border from one corner of the grid to the next, the same from either side of it.
std::vector<geodata::Point> border(std::size_t column, std::size_t row, bool along_x,
                                   std::size_t points) {
    std::vector<geodata::Point> line;
    geodata::Point const from{origin_m + static_cast<double>(column) * district_m,
                              origin_m + static_cast<double>(row) * district_m};
    for (std::size_t i = 0; i < points; ++i) {
        double const part = static_cast<double>(i) / static_cast<double>(points);
        double const wave = 800 * std::sin(part * 6.283185307179586 * 3) * std::sin(part * 3.14159);
        line.push_back(along_x ? geodata::Point{from.x + part * district_m, from.y + wave}
                               : geodata::Point{from.x + wave, from.y + part * district_m});
    }
    return line;
}

void append_bytes(std::vector<std::byte>& wkb, void const* value, std::size_t size) {
    auto const* bytes = static_cast<std::byte const*>(value);
    wkb.insert(wkb.end(), bytes, bytes + size);
}

std::vector<std::byte> polygon_wkb(std::vector<geodata::Point> const& ring) {
    static_assert(std::endian::native == std::endian::little);
    std::vector<std::byte> wkb{std::byte{1}};
    for (std::uint32_t const number : {3U, 1U, static_cast<std::uint32_t>(ring.size())}) {
        append_bytes(wkb, &number, sizeof number);
    }
    for (auto const& point : ring) {
        append_bytes(wkb, &point.x, sizeof point.x);
        append_bytes(wkb, &point.y, sizeof point.y);
    }
    return wkb;
}

geodata::Geometry district_shape(std::size_t column, std::size_t row, std::size_t points) {
    auto ring = border(column, row, true, points);
    auto add = [&ring](std::vector<geodata::Point> const& line) {
        ring.insert(ring.end(), line.begin(), line.end());
    };
    auto add_backwards = [&ring](std::vector<geodata::Point> const& line, geodata::Point corner) {
        ring.push_back(corner);
        ring.insert(ring.end(), line.rbegin(), std::prev(line.rend()));
    };
    add(border(column + 1, row, false, points));
    add_backwards(border(column, row + 1, true, points),
                  border(column + 1, row + 1, true, 1).front());
    add_backwards(border(column, row, false, points), border(column, row + 1, true, 1).front());
    ring.push_back(ring.front());
    return geodata::geometry_from_wkb(polygon_wkb(ring));
}

} // namespace

std::string made_up_catalogue(std::size_t services, catalogue::Vocabulary const& vocabulary) {
    std::mt19937 random{42};
    std::vector<std::string> const answers{"yes", "no", "unknown", "", "yes"};
    std::vector<std::string> const foci{"DA", "SV", "DA;SV"};
    fmt::memory_buffer out;
    auto const end = std::back_inserter(out);
    fmt::format_to(end, "service_id,provider,programme,focus,interventions,children,"
                        "ethnic_minority,lgbtqia,risk_high,risk_medium,risk_low,easting,northing,"
                        "start_date,source_date\n");
    for (std::size_t i = 0; i < services; ++i) {
        fmt::format_to(
            end,
            "S{:07},Provider {},\"Service {}, made up\",{},{},{},{},{},{},{},{},{:.2f},{:.2f},"
            "20{}-0{}-15,2024-05-15\n",
            i, random() % 3000, i, pick(random, foci), pick(random, vocabulary.types).code,
            pick(random, answers), pick(random, answers), pick(random, answers),
            pick(random, answers), pick(random, answers), pick(random, answers),
            between(random, origin_m, origin_m + district_m * side),
            between(random, origin_m, origin_m + district_m * side), 15 + random() % 9,
            1 + random() % 9);
    }
    return fmt::to_string(out);
}

geodata::Boundaries made_up_districts(std::size_t vertices_a_side) {
    geodata::Boundaries boundaries;
    boundaries.crs = boundaries.source_crs = "EPSG:27700";
    for (std::size_t row = 0; row < side; ++row) {
        for (std::size_t column = 0; column < side; ++column) {
            auto const number = row * side + column;
            boundaries.districts.push_back({.code = {fmt::format("E{:08}", 7000000 + number)},
                                            .name = fmt::format("District {}", number),
                                            .population = 100000});
            boundaries.shapes.push_back(district_shape(column, row, vertices_a_side));
        }
    }
    return boundaries;
}

std::vector<geodata::Point> made_up_points(std::size_t count) {
    std::mt19937 random{7};
    std::vector<geodata::Point> points;
    double const most = origin_m + district_m * (side + 1);
    for (std::size_t i = 0; i < count; ++i) {
        points.push_back({between(random, origin_m - district_m, most),
                          between(random, origin_m - district_m, most)});
    }
    return points;
}

} // namespace bench
