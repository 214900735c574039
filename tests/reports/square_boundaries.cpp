#include "tests/reports/square_boundaries.hpp"

#include <cstdint>
#include <cstring>

namespace tests {

namespace {

template <typename T>
void append(std::vector<std::byte>& bytes, T value) {
    auto const end = bytes.size();
    bytes.resize(end + sizeof(T));
    std::memcpy(bytes.data() + end, &value, sizeof(T));
}

constexpr std::uint8_t little_endian = 1;
constexpr std::uint32_t polygon = 3;
constexpr std::uint32_t one_ring = 1;
constexpr std::uint32_t five_corners = 5;

constexpr double side = 10000;

} // namespace

geodata::Geometry square_at(geodata::Point corner) {
    std::vector<std::byte> wkb;
    wkb.reserve(128);
    append(wkb, little_endian);
    append(wkb, polygon);
    append(wkb, one_ring);
    append(wkb, five_corners);
    double const corners[][2] = {
        {0, 0}, {side, 0}, {side, side}, {0, side}, {0, 0},
    };
    for (auto const& one : corners) {
        append(wkb, corner.x + one[0]);
        append(wkb, corner.y + one[1]);
    }
    return geodata::geometry_from_wkb(wkb);
}

namespace {

geodata::Boundaries boundaries_of(std::vector<geodata::District> const& districts,
                                  geodata::Point step) {
    geodata::Boundaries boundaries;
    boundaries.districts = districts;
    boundaries.crs = "EPSG:27700";
    boundaries.source_crs = "EPSG:27700";
    boundaries.layer = "districts";
    boundaries.code_field = "code";
    boundaries.name_field = "name";
    geodata::Point at{400000, 400000};
    for (std::size_t i = 0; i < districts.size(); ++i) {
        boundaries.shapes.push_back(square_at(at));
        at = {at.x + step.x, at.y + step.y};
    }
    return boundaries;
}

} // namespace

geodata::Boundaries square_boundaries(std::vector<geodata::District> const& districts) {
    return boundaries_of(districts, {10000, 0});
}

geodata::Boundaries stacked_boundaries(std::vector<geodata::District> const& districts) {
    return boundaries_of(districts, {0, 10000});
}

} // namespace tests
