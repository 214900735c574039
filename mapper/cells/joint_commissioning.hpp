#pragma once

#include "mapper/findings.hpp"
#include "mapper/region.hpp"

#include <span>
#include <vector>

namespace mapper {

/// Per component the districts where it is a gap: one region-wide record when that is all of two or
/// more, else one a connected run of two or more neighbours. By component, then first district.
/// `cells` are by district, then component.
std::vector<JointCommissioning> joint_commissioning_of(Region const& region,
                                                       std::span<Cell const> cells,
                                                       std::size_t component_count);

} // namespace mapper
