#pragma once

#include "base/problem.hpp"
#include "catalogue/risk_definitions/risk_definition.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// What `gapmap risk check` says of a file: everything wrong with it, each problem's row being the
/// line in the file. The vocabulary is the one that the file names, or none where that is unknown.
struct RiskDefinitionsCheck {
    RiskDefinitions definitions;
    Vocabulary vocabulary;
    std::vector<base::Problem> problems;
};

/// The codes of the definitions that are built into the program.
std::vector<std::string> builtin_risk_definition_codes();

/// Definitions of a built-in code or a TOML file, in the words of the built-in vocabulary that they
/// name. Throws base::Error when there is no such code or file, or when it is no TOML at all.
RiskDefinitionsCheck check_risk_definitions(std::string const& code_or_path);

/// The same in the words of a run's vocabulary, for definitions that are to be used: throws
/// base::Error naming the first error in them.
RiskDefinitions load_risk_definitions(std::string const& code_or_path,
                                      Vocabulary const& vocabulary);

/// Reads definitions from a text in memory (what a workspace kept). Throws as
/// load_risk_definitions.
RiskDefinitions load_risk_definitions_text(std::string const& name, std::string_view text,
                                           Vocabulary const& vocabulary);

} // namespace catalogue
