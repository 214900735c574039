#pragma once

#include <filesystem>
#include <string>

namespace catalogue {

/// The bytes of a file. Throws base::Error when it is missing, a directory or cannot be read.
std::string read_text_file(std::filesystem::path const& path);

/// The ending of a file's name in lower case, with its dot; empty where there is none.
std::string file_ending(std::string const& name);

} // namespace catalogue
