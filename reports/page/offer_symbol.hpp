#pragma once

#include "mapper/groups/group_offer.hpp"
#include "reports/wording/cell_symbol.hpp"

namespace reports {

/// How the page draws what a cell offers a group: made for it and open to it are told apart.
CellSymbol offer_symbol(mapper::GroupOffer offer);

} // namespace reports
