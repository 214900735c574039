#pragma once

#include "reports/terminal/colours.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace reports {

/// What a text is written for.
struct Terminal {
    Colour colour = Colour::off;
    int columns = 80;
};

/// A heading on a line of its own, with an empty line before it.
std::string heading(std::string_view text, Terminal const& terminal);
/// Sentences, in lines short enough to be read.
std::string paragraph(std::string_view text, Terminal const& terminal);
/// One item of a list.
std::string item(std::string_view text, Terminal const& terminal);
/// "and 12 more: see gaps.csv", or nothing where all were shown.
std::string and_more(std::size_t all, std::size_t shown, std::string_view see,
                     Terminal const& terminal);

/// One entry of a list in two columns.
struct Entry {
    std::string what;
    std::string about;
    std::optional<mapper::CellStatus> status; ///< whose sign stands before it
};

/// Entries side by side with what there is about them where the terminal is wide enough, else with
/// that below them.
std::string entries(std::span<Entry const> list, Terminal const& terminal);

} // namespace reports
