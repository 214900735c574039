#pragma once

#include <string>
#include <string_view>

namespace reports {

/// How many letters a line of a page has room for, in the tables that Pandoc makes of Markdown.
inline constexpr double letters_across = 72;

/// How many letters wide a column must be so that no word of a cell is broken. Digits and capitals
/// are wider than other letters.
double letters_needed(std::string_view cell);

/// Markdown with the dashes below the head of each table in proportion to what its columns hold:
/// Pandoc takes widths from them. No word is broken where the page has room for the longest of
/// each column; what is left goes to the columns that would be wrapped.
std::string with_fitted_tables(std::string_view markdown);

} // namespace reports
