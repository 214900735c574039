#include "reports/page/offer_symbol.hpp"

namespace reports {

CellSymbol offer_symbol(mapper::GroupOffer offer) {
    switch (offer) {
    case mapper::GroupOffer::by_design:
        return {.style = "met", .symbol = "◆", .word = label(offer)};
    case mapper::GroupOffer::open_to:
        return {.style = "regional", .symbol = "●", .word = label(offer)};
    case mapper::GroupOffer::not_known:
        return cell_symbol(mapper::CellStatus::unclear);
    case mapper::GroupOffer::none_found:
        return cell_symbol(mapper::CellStatus::gap);
    case mapper::GroupOffer::not_assessed:
        break;
    }
    return cell_symbol(mapper::CellStatus::not_assessed);
}

} // namespace reports
