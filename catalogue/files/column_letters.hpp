#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace catalogue {

/// A column's position, from 0, as a spreadsheet names it: "A", "Z", "AA".
std::string column_letters(std::size_t position);

/// The position that capital letters name, from 0; none for anything but one to three of them.
std::optional<std::size_t> column_position(std::string_view letters);

} // namespace catalogue
