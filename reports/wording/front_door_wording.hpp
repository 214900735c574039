#pragma once

#include "mapper/findings.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace reports {

/// A front door in words: one line for each district, and one for the whole region.
struct FrontDoorWords {
    std::string where;
    std::string door;    ///< names, "none found in this catalogue", "not known: ..."
    std::string reached; ///< "in 1 step: A; in 2 steps: B, C; outside it or of no known place: D"
    std::string apart;   ///< to which no way was found
    std::string unclear; ///< to which a way is not known
};

/// FrontDoorWords::door where there is none.
inline constexpr std::string_view none_found_words = "none found in this catalogue";

/// "has 1 referral that may not be told": to a confidential service, or with a place in its words.
std::string untold_in_words(std::size_t referrals);

/// "3 services do not say whether they are a front door"; empty where all say.
std::string doors_not_stated_in_words(std::size_t services);

std::vector<FrontDoorWords> front_doors_in_words(mapper::Findings const& findings);

} // namespace reports
