#pragma once

#include "mapper/findings.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace reports {

/// Of the assessed cells of one district, those of which none was found and those that are not
/// known, which may be more.
struct DistrictGaps {
    std::size_t gaps = 0;
    std::size_t unclear = 0;
    std::size_t assessed = 0;

    friend bool operator==(DistrictGaps const&, DistrictGaps const&) = default;
};

/// One a district, over all components of the suite.
std::vector<DistrictGaps> district_gaps(mapper::SuiteFindings const& suite);

/// The same over some of its components, `first` up to `last`.
std::vector<DistrictGaps> district_gaps(mapper::SuiteFindings const& suite, std::size_t first,
                                        std::size_t last);

/// "9 of 16", or "9 to 11 of 16" where some cells are not known.
std::string bounds(DistrictGaps const& district);

} // namespace reports
