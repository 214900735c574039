#pragma once

#include "mapper/findings.hpp"
#include "reports/terminal/colours.hpp"

#include <string>

namespace reports {

/// The run as it reads in a terminal of `columns` columns (80 or more are used as they come):
/// headline with its bounds, district x component matrix with a legend, the widest gaps in words,
/// duplications and joint commissioning in short, and what could not be placed or understood.
std::string terminal_report(mapper::Findings const& findings, Colour colour, int columns);

} // namespace reports
