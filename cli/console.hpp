#pragma once

#include "cli/progress.hpp"
#include "reports/terminal/lines.hpp"
#include "reports/wording/wording.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cli {

/// --color.
enum class ColourChoice : std::uint8_t { automatic, always, never };

/// How a run shows itself, beside its results and messages.
struct Console {
    ColourChoice colour = ColourChoice::automatic;
    Progress progress{standard_error_screen()};
};

/// A line on standard error, after "gapmap: ".
void message(std::string_view text);

/// Results, on standard output.
void print(std::string_view text);

using reports::counted;

/// Throws base::Error when what was printed could not be written.
void flush_output();

/// What standard output is: its width, and colour where it is a terminal and NO_COLOR is not set,
/// unless the command line says otherwise.
reports::Terminal output_terminal(Console const& console);

/// The width alone, for what has no colour.
int output_columns();

/// The width where standard output is a terminal; none elsewhere, where what has a line of its own
/// stays on it for whoever reads line by line.
std::optional<int> terminal_columns();

/// A line of results, broken into several where standard output is a terminal.
void print_line(std::string_view text);

/// A list in two columns, as wide as standard output.
void print_entries(std::span<reports::Entry const> list);

} // namespace cli
