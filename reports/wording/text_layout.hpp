#pragma once

#include <string>
#include <string_view>

namespace reports {

// Text in a terminal, where a letter may take two columns or none. All text is UTF-8.

/// However wide the terminal is, sentences are not: longer lines are lost on the way back.
int prose_columns(int terminal_columns);

/// The columns that a text takes.
int display_width(std::string_view text);

/// The text as it may be shown: control characters, which could steer a terminal, become spaces,
/// and bytes that are no UTF-8 become "?".
std::string printable(std::string_view text);

/// At most `columns` wide, with "…" where something was cut off.
std::string truncated(std::string_view text, int columns);

/// Exactly `columns` wide: truncated, or with spaces after it.
std::string padded(std::string_view text, int columns);

/// Exactly `columns` wide, with spaces on both sides.
std::string centred(std::string_view text, int columns);

/// How a paragraph stands on the page: before its first line and before the others.
struct Indent {
    std::string_view first;
    std::string_view others;
};

/// A paragraph in lines of at most `columns`, broken between words (within one only when it is
/// wider than a line), each line ended. Made printable.
std::string wrapped(std::string_view paragraph, int columns, Indent indent = {});

} // namespace reports
