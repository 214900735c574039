#pragma once

#include <string>

namespace reports {

/// A zip archive of one file, the same bytes for the same text.
std::string zipped(std::string const& file_name, std::string const& text);

} // namespace reports
