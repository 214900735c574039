#pragma once

#include "catalogue/programmes/programme.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace catalogue {

/// Reads a programme's plan in the words of an outline: a table of sessions where the file's name
/// ends in .csv, else TOML. Everything that is not understood is among its problems. Throws
/// base::Error when the file cannot be read or is no such text.
Programme load_programme(std::filesystem::path const& file, Outline const& outline);

/// The same for a text in memory.
Programme read_programme(std::string const& name, std::string_view bytes, Outline const& outline);

} // namespace catalogue
