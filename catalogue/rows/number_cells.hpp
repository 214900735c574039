#pragma once

#include <optional>
#include <string_view>

namespace catalogue {

/// A finite number that fills the whole cell. None otherwise.
std::optional<double> parse_number(std::string_view cell);

/// A whole number that fills the whole cell. None otherwise.
std::optional<int> parse_whole_number(std::string_view cell);

} // namespace catalogue
