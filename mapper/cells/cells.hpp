#pragma once

#include "mapper/cells/candidates.hpp"
#include "mapper/cells/cell.hpp"

#include <span>
#include <vector>

namespace mapper {

/// How each candidate counts under the run's policy.
Kinds kinds_of(std::span<Candidate const> candidates);

/// The cells of one component, one a district, without group cells.
std::vector<Cell> cells_of(Region const& region, catalogue::ComponentIndex index,
                           catalogue::Component const& component,
                           std::span<Candidate const> candidates);

/// The status of a component's cells under the policies of which a candidate's `kind` is.
std::vector<CellStatus> statuses_under(MatchKind Candidate::*kind, Region const& region,
                                       catalogue::Component const& component,
                                       std::span<Candidate const> candidates);

} // namespace mapper
