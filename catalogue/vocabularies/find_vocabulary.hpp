#pragma once

#include "base/problem.hpp"
#include "catalogue/toml/named_toml.hpp"
#include "catalogue/toml/toml_document.hpp"

#include <optional>
#include <string>
#include <vector>

namespace catalogue {

/// The vocabulary that a document of a suite or of standards points to: a built-in code or a path.
/// Empty where it says none, which reading it reports.
std::string vocabulary_of(TomlTable const& document);

/// The text of the vocabulary of this name, for the document in `file`. None, and a problem, where
/// there is none.
std::optional<NamedToml> find_vocabulary(std::string const& file, std::string const& name,
                                         std::vector<base::Problem>& problems);

/// The same for a document of which nothing can be read without it: that it names none is a problem
/// as well.
std::optional<NamedToml> required_vocabulary(std::string const& file, TomlTable const& document,
                                             std::vector<base::Problem>& problems);

} // namespace catalogue
