#pragma once

#include "base/problem.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// Reads a vocabulary's TOML, adding everything wrong with it to `problems` (row: the line).
/// Throws base::Error when it is no TOML.
Vocabulary read_vocabulary(std::string const& name, std::string_view text,
                           std::vector<base::Problem>& problems);

} // namespace catalogue
