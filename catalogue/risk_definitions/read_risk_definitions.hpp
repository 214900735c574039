#pragma once

#include "base/problem.hpp"
#include "catalogue/risk_definitions/risk_definition.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// Reads the TOML of risk definitions in the words of a vocabulary, adding everything wrong with it
/// to `problems` (row: the line). Throws base::Error when it is no TOML.
RiskDefinitions read_risk_definitions(std::string const& name, std::string_view text,
                                      Vocabulary const& vocabulary,
                                      std::vector<base::Problem>& problems);

} // namespace catalogue
