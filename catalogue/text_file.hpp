#pragma once

#include <filesystem>
#include <string>

namespace catalogue {

/// The bytes of a file. Throws base::Error when it is missing, a directory or cannot be read.
std::string read_text_file(std::filesystem::path const& path);

} // namespace catalogue
