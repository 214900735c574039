#pragma once

#include "mapper/cells/candidates.hpp"
#include "mapper/cells/cell.hpp"

#include <span>
#include <vector>

namespace mapper {

/// Adds the near misses to the cells of one component (one a district) that are unclear or a gap:
/// services available there that fail exactly one condition and leave nothing unknown, and services
/// that match in full and are local to a neighbouring district and not available in this one.
void add_near_misses(Region const& region, std::span<Candidate const> candidates,
                     std::vector<Cell>& cells);

} // namespace mapper
