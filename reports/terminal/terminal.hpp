#pragma once

#include "mapper/findings.hpp"

#include <cstdint>
#include <string>

namespace reports {

enum class Colour : std::uint8_t { off, on };

/// The run as it reads in a terminal of `columns` columns (80 or more are used as they come):
/// headline with its bounds, district x component matrix with a legend, the widest gaps in words,
/// duplications and joint commissioning in short, and what could not be placed or understood.
std::string terminal_report(mapper::Findings const& findings, Colour colour, int columns);

} // namespace reports
