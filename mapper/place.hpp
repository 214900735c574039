#pragma once

#include "base/problem.hpp"
#include "catalogue/catalogue.hpp"
#include "geodata/boundaries.hpp"
#include "mapper/disclosed.hpp"

#include <optional>
#include <vector>

namespace mapper {

/// Where one service of a catalogue is available, and where it stands in the analysis CRS. Still
/// undisclosed: the area of a confidential service names what its row declared.
struct Placed {
    Area area;
    std::optional<geodata::Point> site;
};

/// The places of a catalogue's services, in their order, and what was wrong with them. The problems
/// are fit to be told: a confidential row's show none of its values, a district row's no site.
struct Placing {
    std::vector<Placed> services;
    std::vector<base::Problem> problems;
};

/// Places every service: the declared districts, region-wide or national; else the districts that
/// its radius touches; else the one its site stands in; else nowhere, with the reason. A
/// declaration always stands, even when none of its districts is known or the site denies it.
Placing place(catalogue::Catalogue const& catalogue, geodata::Boundaries const& boundaries);

} // namespace mapper
