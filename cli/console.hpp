#pragma once

#include "reports/terminal/terminal.hpp"
#include "reports/wording/wording.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace cli {

/// A line on standard error, after "gapmap: ".
void message(std::string_view text);

/// Results, on standard output.
void print(std::string_view text);

using reports::counted;

/// Throws base::Error when what was printed could not be written.
void flush_output();

/// Colour only where standard output is a terminal and NO_COLOR is not set.
reports::Colour output_colour();

/// The width of the terminal on standard output, else 80.
int output_columns();

} // namespace cli
