#pragma once

#include "mapper/findings.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace mapper {

CellCounts counted(std::span<CellStatus const> statuses);
CellCounts operator+(CellCounts const& a, CellCounts const& b);

/// Both look at the cells of one suite, by district and then component. Provided locally means met.
Consistency consistency_of(std::span<Cell const> cells, std::size_t component_count);
std::vector<Comprehensiveness> comprehensiveness_of(std::span<Cell const> cells,
                                                    std::size_t component_count);

} // namespace mapper
