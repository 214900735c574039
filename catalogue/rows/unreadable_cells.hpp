#pragma once

#include "catalogue/files/layout.hpp"
#include "catalogue/rows/row_report.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace catalogue {

/// The most bytes of a cell that is read: a spreadsheet's cell holds 32,767 characters, each of at
/// most four bytes.
inline constexpr std::size_t longest_cell = std::size_t{4} * 32'767;

/// Whether any cell is too long or may hold a formula's error; quick, for every row.
bool may_be_unreadable(std::span<std::string_view const> cells);

/// The cells with blanks in the place of what cannot be read, each of which is reported. What says
/// who may see the row is left as it is, since a blank there would mean more.
std::vector<std::string_view> without_unreadable(std::span<std::string_view const> cells,
                                                 Layout const& layout, RowReport& report);

} // namespace catalogue
