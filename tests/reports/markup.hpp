#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

/// Whether a text is one well-formed XML element, read by GDAL's XML reader.
bool well_formed(std::string const& xml);

std::size_t count(std::string_view text, std::string_view part);

bool contains(std::string_view text, std::string_view part);

/// The text that a reader of HTML sees, near enough: no tags, one space between words.
std::string text_of(std::string_view html);

/// What stands between each `before` and the next `end`.
std::vector<std::string> all_between(std::string_view text, std::string_view before, char end);

/// The element that has this id, from its opening tag to the closing tag of the same name.
std::string element_of_id(std::string const& html, std::string_view id);

} // namespace tests
