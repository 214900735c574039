#pragma once

#include "mapper/cells/cell.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace reports {

enum class Colour : std::uint8_t { off, on };

/// The sign in the colour of a status. The colours are of the palette that no theme changes, and of
/// a lightness that stands out from white and from black alike (a contrast of 4 to 1 and more).
/// What needs no look has no colour of its own, and what is not known is as strong as a gap.
std::string coloured(std::string_view sign, mapper::CellStatus status, Colour colour);

/// A line that the eye is to find first.
std::string strong(std::string_view text, Colour colour);

} // namespace reports
