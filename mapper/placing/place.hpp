#pragma once

#include "base/problem.hpp"
#include "catalogue/catalogue.hpp"
#include "geodata/boundaries/boundaries.hpp"
#include "mapper/disclosing/disclosed.hpp"
#include "mapper/placing/place_site.hpp"

#include <vector>

namespace mapper {

/// Where the services of a catalogue are available and stand, in their order, and what was wrong
/// with that. Areas and sites are still undisclosed: the area of a confidential service names what
/// its row declared. The problems are fit to be told: a confidential row's show none of its values,
/// a district row's no site.
struct Placing {
    std::vector<Area> areas;
    std::vector<ServiceSite> sites;
    std::vector<base::Problem> problems;
};

/// Places every service: the declared districts, region-wide or national; else the districts that
/// its radius touches; else the one its site stands in; else nowhere, with the reason. A
/// declaration always stands, even when none of its districts is known or the site denies it. The
/// site is where the coordinates say, else where the postcode stands; `postcodes` may be null.
Placing place(catalogue::Catalogue const& catalogue, geodata::Boundaries const& boundaries,
              geodata::PostcodeLookup const* postcodes = nullptr);

} // namespace mapper
