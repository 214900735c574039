#pragma once

#include "base/problem.hpp"
#include "catalogue/suite.hpp"
#include "catalogue/toml_document.hpp"
#include "catalogue/vocabulary.hpp"

#include <string>
#include <vector>

namespace catalogue {

/// Reads a suite in the words of its vocabulary, adding everything wrong with it to `problems`
/// (row: the line).
Suite read_suite(std::string const& name, TomlTable const& document, Vocabulary const& vocabulary,
                 std::vector<base::Problem>& problems);

} // namespace catalogue
