#pragma once

#include "catalogue/toml/toml_fields.hpp"

#include <vector>

namespace catalogue {

/// The numbers under "months", the least first and each once; those that cannot be months are
/// reported.
std::vector<int> read_months(TomlFields& fields);

} // namespace catalogue
