#pragma once

#include "base/problem.hpp"
#include "catalogue/helplines/helpline.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// Reads a TOML text of helplines; what is wrong is added to the problems, by line. There must be a
/// number for emergencies. Throws base::Error when it is no TOML.
Helplines read_helplines(std::string const& name, std::string_view text,
                         std::vector<base::Problem>& problems);

/// Loads built-in helplines by their code ("national-2026"), or a TOML file by its path. Throws
/// base::Error when there is neither, when it is no TOML, or naming the first error in it.
Helplines load_helplines(std::string const& code_or_path);

} // namespace catalogue
