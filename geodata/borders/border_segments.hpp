#pragma once

#include "geodata/boundaries/boundaries.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace geodata {

/// A straight piece of a border, its lesser end first, whichever way round the ring went.
struct Segment {
    Point least;
    Point most;

    friend bool operator==(Segment const&, Segment const&) = default;
};

double length(Segment const& segment);

/// All pieces of all borders, district by district.
struct BorderSegments {
    std::vector<Segment> all;
    std::vector<std::size_t> starts; ///< of each district, and the end of the last

    [[nodiscard]] std::span<Segment const> of(std::size_t district) const {
        return std::span{all}.subspan(starts[district], starts[district + 1] - starts[district]);
    }
};

BorderSegments border_segments(Boundaries const& boundaries);

/// Positions of two districts, the lower first.
using DistrictPair = std::pair<std::uint32_t, std::uint32_t>;

/// How many metres of border any two districts share, segments being the same to the last digit.
std::map<DistrictPair, double> shared_lengths(BorderSegments const& segments);

} // namespace geodata
