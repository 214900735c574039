#pragma once

#include <string>
#include <string_view>

namespace tests {

/// What is said of a cell of a findings.json, which messages call `name`.
std::string explained(std::string_view findings_json, std::string const& name,
                      std::string_view district, std::string_view component, int columns);

/// A text as one line, for what may be said across several.
std::string unwrapped(std::string_view text);

} // namespace tests
