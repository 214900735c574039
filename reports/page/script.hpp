#pragma once

#include <string>

namespace reports {

/// The library that draws the page's map, with its licence, and the script of the page itself.
std::string map_library();
std::string page_script();

/// The style of both.
std::string page_style();

} // namespace reports
