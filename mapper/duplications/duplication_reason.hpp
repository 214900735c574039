#pragma once

#include "mapper/duplications/overlaps.hpp"

#include <string>

namespace mapper {

/// One sentence for people: what the services of a likeness have in common, what decides where it
/// is open, and which reach is region-wide. It names no service.
std::string reason_of(Likeness const& likeness, Region const& region, ReachClasses const& classes);

} // namespace mapper
