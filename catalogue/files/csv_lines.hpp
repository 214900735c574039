#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// The line of a CSV text on which each of its rows begins, the first on line 1; cells may hold
/// line breaks, so that rows are fewer. Throws base::Error as read_csv() does.
std::vector<std::size_t> csv_row_lines(std::string const& name, std::string_view text,
                                       char separator);

} // namespace catalogue
