#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// The text without spaces, tabs, line breaks and no-break spaces around it.
std::string_view trimmed(std::string_view text);

/// The text with its ASCII letters in lower case.
std::string in_lower_case(std::string_view text);

/// The parts of a list cell between any of the separators, trimmed, empty ones left out.
std::vector<std::string_view> list_items(std::string_view cell, std::string_view separators);

/// A value as messages quote it: 'one line', shortened when it is long.
std::string quoted(std::string_view value);

} // namespace catalogue
