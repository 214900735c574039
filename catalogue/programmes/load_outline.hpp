#pragma once

#include "catalogue/programmes/outline.hpp"

#include <string>
#include <vector>

namespace catalogue {

/// The codes of the outlines that are built into the program.
std::vector<std::string> builtin_outline_codes();

/// Loads a built-in outline by its code, or a TOML file by its path. Throws base::Error when there
/// is no such outline or file, when it is no TOML, or naming the first error in it.
Outline load_outline(std::string const& code_or_path);

} // namespace catalogue
