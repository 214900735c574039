#pragma once

#include "geodata/point.hpp"

#include <string>
#include <vector>

namespace mapper {

/// A place that no output may give: the same spot in degrees, in metres of the British National
/// Grid and in the analysis CRS.
struct SecretSite {
    geodata::Point degrees; ///< x is the longitude
    geodata::Point grid;
    geodata::Point analysis;
};

/// Everything of the rows that are not public that no output may hold, less what a public row
/// states too. It exists so that the final check can look for it, and goes nowhere else.
struct Secrets {
    std::vector<std::string> texts; ///< names, postcodes, contacts, free text: distinct, sorted
    std::vector<SecretSite> confidential_sites;
    std::vector<SecretSite> district_sites;
};

} // namespace mapper
