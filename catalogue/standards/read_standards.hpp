#pragma once

#include "base/problem.hpp"
#include "catalogue/standards/standards.hpp"
#include "catalogue/toml/toml_document.hpp"

#include <string>
#include <vector>

namespace catalogue {

/// Reads standards from a TOML document. What is wrong with it is reported with the line; `name` is
/// the file as messages call it.
Standards read_standards(std::string const& name, TomlTable const& document,
                         Vocabulary const& vocabulary, std::vector<base::Problem>& problems);

} // namespace catalogue
