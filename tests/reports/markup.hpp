#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tests {

/// Whether a text is one well-formed XML element, read by GDAL's XML reader.
bool well_formed(std::string const& xml);

std::size_t count(std::string_view text, std::string_view part);

bool contains(std::string_view text, std::string_view part);

/// The element that has this id, from its opening tag to the closing tag of the same name.
std::string element_of_id(std::string const& html, std::string_view id);

} // namespace tests
