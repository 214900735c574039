#pragma once

#include "geodata/boundaries/boundaries.hpp"
#include "geodata/district.hpp"
#include "geodata/point.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace geodata {

/// Whether a point lies in the closed shapes of two or more districts (a shared border, or an
/// overlap in the data), so that a rule had to decide.
enum class Shared : std::uint8_t { no, yes };

struct Located {
    std::optional<DistrictIndex> district;
    Shared shared = Shared::no;

    friend bool operator==(Located const&, Located const&) = default;
};

/// The district that each point lies in. A point on a border belongs to the district; one in
/// several belongs to that of the lowest code. Same order as `points`; uses both of the machine's
/// threads for large inputs without sharing any geometry between them.
std::vector<Located> locate(Boundaries const& boundaries, std::span<Point const> points);

/// The districts that a circle of `radius_m` round `centre` touches, ascending.
std::vector<DistrictIndex> districts_within(Boundaries const& boundaries, Point centre,
                                            double radius_m);

} // namespace geodata
