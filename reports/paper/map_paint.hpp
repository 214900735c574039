#pragma once

#include "mapper/cells/cell.hpp"
#include "reports/paper/picture.hpp"

#include <string_view>

namespace reports {

// The colours of the page, for the maps that are drawn apart from it.

inline constexpr std::string_view ink = "#1d2a33";
inline constexpr std::string_view quiet_ink = "#54616b";
inline constexpr std::string_view pale_line = "#cfd6db";
inline constexpr std::string_view paper_white = "#ffffff";

/// How a cell is painted: its status told by colour and, where it is not plain, by a pattern. What
/// is not known is hatched; unanswered is hatched the other way. Both are hatched over a shade, as
/// an area may be too small for any line of the hatch to cross it.
Paint paint_of(mapper::Cell const& cell);
Paint paint_of(mapper::CellStatus status);
inline constexpr Paint unanswered_paint{.fill = "#9391aa", .pattern = Pattern::back_hatch};

/// The colour of letters and of the hatch on such a paint.
std::string_view ink_on(Paint const& paint);

} // namespace reports
