#pragma once

#include "base/problem.hpp"
#include "catalogue/programmes/outline.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// Reads an outline's TOML, adding everything wrong with it to `problems` (row: the line). Throws
/// base::Error when it is no TOML.
Outline read_outline(std::string const& name, std::string_view text,
                     std::vector<base::Problem>& problems);

} // namespace catalogue
