#include "reports/wording/cell_symbol.hpp"

namespace reports {

CellSymbol cell_symbol(mapper::CellStatus status) {
    switch (status) {
    case mapper::CellStatus::met:
        return {.style = "met", .symbol = "●", .word = "provided"};
    case mapper::CellStatus::met_regionally:
        return {.style = "regional", .symbol = "◐", .word = "region-wide"};
    case mapper::CellStatus::unclear:
        return {.style = "unclear", .symbol = "?", .word = "not known"};
    case mapper::CellStatus::gap:
        return {.style = "gap", .symbol = "○", .word = "none found"};
    case mapper::CellStatus::not_assessed:
        return {.style = "confirm", .symbol = "◇", .word = "confirm"};
    }
    return {};
}

CellSymbol cell_symbol(mapper::Cell const& cell) {
    return cell.heard == mapper::Heard::unanswered ? unanswered_symbol : cell_symbol(cell.status);
}

std::optional<mapper::CellStatus> status_of_code(std::string_view code) {
    for (auto const status : all_statuses) {
        if (mapper::code(status) == code) {
            return status;
        }
    }
    return std::nullopt;
}

} // namespace reports
