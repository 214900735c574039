#pragma once

#include "geodata/boundaries/boundaries.hpp"
#include "geodata/district.hpp"

#include <vector>

namespace geodata {

/// Two districts that share a border of more than no length, `first` before `second`.
struct Neighbours {
    DistrictIndex first;
    DistrictIndex second;
    double border_m = 0;

    friend bool operator==(Neighbours const&, Neighbours const&) = default;
};

/// All pairs of neighbours, ascending. Segments that two districts share to the last digit are
/// hashed; only where none is shared and the envelopes meet is the border intersected. Districts
/// that touch in points only are no neighbours.
std::vector<Neighbours> find_neighbours(Boundaries const& boundaries);

} // namespace geodata
