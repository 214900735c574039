#pragma once

#include "mapper/duplications/overlaps.hpp"

#include <string>
#include <vector>

namespace mapper {

/// Why services are alike: a sentence in words that people use, and the columns that leave it open.
struct DuplicationReason {
    std::string sentence;
    std::vector<std::string> undecided;
};

/// What the services of a likeness have in common, what decides where it is open, and which reach
/// is region-wide. It names no service.
DuplicationReason reason_of(Likeness const& likeness, Region const& region,
                            ReachClasses const& classes);

} // namespace mapper
