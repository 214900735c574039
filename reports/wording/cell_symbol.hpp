#pragma once

#include "mapper/cells/cell.hpp"

#include <optional>
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

/// The same for a cell, which may be unanswered besides.
CellSymbol cell_symbol(mapper::Cell const& cell);

inline constexpr CellSymbol unanswered_symbol{
    .style = "unanswered", .symbol = "▨", .word = "unanswered"};

/// What an unanswered cell says, in a legend.
inline constexpr std::string_view unanswered_meaning =
    "unanswered: questionnaires came back, and none from a service of this district";

inline constexpr mapper::CellStatus all_statuses[] = {
    mapper::CellStatus::met, mapper::CellStatus::met_regionally, mapper::CellStatus::unclear,
    mapper::CellStatus::gap, mapper::CellStatus::not_assessed};

/// The status of a code, "met" ...; none where there is no such one.
std::optional<mapper::CellStatus> status_of_code(std::string_view code);

} // namespace reports
