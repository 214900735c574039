#pragma once

#include "geodata/point.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mapper {

/// One spot in the analysis CRS and, where its row gives it so, as written: in degrees (x is the
/// longitude) or in metres of the British National Grid.
struct KnownSite {
    geodata::Point analysis;
    std::optional<geodata::Point> degrees;
    std::optional<geodata::Point> grid;
};

/// Everything of the rows that are not public that no output may hold, less what other rows tell
/// anyway. It exists so that the final check can look for it, and goes nowhere else.
struct Secrets {
    std::vector<std::string> texts; ///< names, postcodes, contacts, free text: distinct, sorted
    /// Addresses without a number, which may be no more than a town or a county: distinct, sorted.
    std::vector<std::string> localities;
    std::vector<std::string> confidential_ids; ///< however short and however told
    std::string crs;                           ///< of the sites' analysis points
    std::vector<KnownSite> confidential_sites;
    std::vector<KnownSite> district_sites;
    /// What a run prints anyway and what is therefore no secret: sites of public rows (kept only
    /// where there are secret sites), row numbers up to the largest, and populations.
    std::vector<KnownSite> told_sites;
    std::int64_t largest_row = 0;
    std::vector<std::int64_t> told_numbers;
};

} // namespace mapper
