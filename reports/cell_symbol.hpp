#pragma once

#include "mapper/cell.hpp"

#include <string_view>

namespace reports {

/// How the page draws a status: a style's name, a symbol that tells it without colour, and a word
/// short enough for a matrix.
struct CellSymbol {
    std::string_view style;
    std::string_view symbol;
    std::string_view word;
};

CellSymbol cell_symbol(mapper::CellStatus status);

inline constexpr mapper::CellStatus all_statuses[] = {
    mapper::CellStatus::met, mapper::CellStatus::met_regionally, mapper::CellStatus::unclear,
    mapper::CellStatus::gap, mapper::CellStatus::not_assessed};

} // namespace reports
