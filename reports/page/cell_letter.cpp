#include "reports/page/cell_letter.hpp"

namespace reports {

char letter_of(mapper::CellStatus status) {
    switch (status) {
    case mapper::CellStatus::met:
        return 'm';
    case mapper::CellStatus::met_regionally:
        return 'r';
    case mapper::CellStatus::unclear:
        return 'u';
    case mapper::CellStatus::gap:
        return 'g';
    case mapper::CellStatus::not_assessed:
        break;
    }
    return 'n';
}

char letter_of(mapper::CellStatus status, mapper::Heard heard) {
    bool const silent = heard == mapper::Heard::unanswered && status == mapper::CellStatus::unclear;
    return silent ? unanswered_letter : letter_of(status);
}

char letter_of(mapper::GroupCell const& cell, mapper::Heard heard) {
    switch (mapper::offer_of(cell)) {
    case mapper::GroupOffer::by_design:
        return by_design_letter;
    case mapper::GroupOffer::open_to:
        return open_to_letter;
    default:
        return letter_of(cell.status, heard);
    }
}

} // namespace reports
