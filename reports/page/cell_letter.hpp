#pragma once

#include "mapper/groups/group_offer.hpp"

namespace reports {

/// The letters by which the page's script knows what a cell is: m, r, u, g and n for the statuses,
/// and these.
inline constexpr char unanswered_letter = 'x';
inline constexpr char by_design_letter = 'd';
inline constexpr char open_to_letter = 'o';

char letter_of(mapper::CellStatus status);
char letter_of(mapper::CellStatus status, mapper::Heard heard);

/// What a cell offers a group: by design and open to are told apart, a district's own service and a
/// region-wide one are not.
char letter_of(mapper::GroupCell const& cell, mapper::Heard heard);

} // namespace reports
