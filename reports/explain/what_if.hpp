#pragma once

#include "reports/json/cell_record.hpp"

#include <string>
#include <vector>

namespace reports {

/// What a cell would be if one answer of one service were another, a sentence each: of each service
/// that may fill it, of each near miss, and of those without which it would not be provided. Of a
/// confidential service nothing is said.
std::vector<std::string> what_one_answer_changes(CellRecord const& cell);

} // namespace reports
