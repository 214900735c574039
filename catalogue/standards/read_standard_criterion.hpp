#pragma once

#include "catalogue/standards/standards.hpp"
#include "catalogue/toml/toml_fields.hpp"

#include <optional>

namespace catalogue {

/// Reads one entry of a rule's `when` or `met_by`: a column and one of any_of, all_of, none_of,
/// at_least. None, and reported, where that is not what it holds.
std::optional<StandardCriterion> read_standard_criterion(TomlFields& fields,
                                                         Vocabulary const& vocabulary);

} // namespace catalogue
