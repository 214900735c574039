#pragma once

#include "mapper/cells/candidates.hpp"
#include "mapper/cells/cell.hpp"

#include <span>
#include <vector>

namespace mapper {

/// The cells of one component asked again with each group of the vocabulary: by district, then
/// group. One service must answer yes to the group and to all that the component asks; what two
/// services offer is never put together.
std::vector<GroupCell> group_cells_of(Region const& region, catalogue::ComponentIndex index,
                                      catalogue::Component const& component,
                                      std::span<Candidate const> candidates);

} // namespace mapper
