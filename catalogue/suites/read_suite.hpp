#pragma once

#include "base/problem.hpp"
#include "catalogue/suites/suite.hpp"
#include "catalogue/toml/toml_document.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <string>
#include <vector>

namespace catalogue {

/// Reads a suite in the words of its vocabulary, adding everything wrong with it to `problems`
/// (row: the line).
Suite read_suite(std::string const& name, TomlTable const& document, Vocabulary const& vocabulary,
                 std::vector<base::Problem>& problems);

} // namespace catalogue
