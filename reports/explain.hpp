#pragma once

#include "reports/terminal.hpp"

#include <string>
#include <string_view>

namespace reports {

/// Why a cell is what it is, read from a findings.json: its status and marks, each service that
/// fills it or may, with what is unknown, each near miss with its reason, and the file and row of
/// each. `district` is a code or a name, `component` a code; an unknown one throws base::Error with
/// the nearest. `name` is what messages call the document.
std::string explain(std::string_view findings_json, std::string const& name,
                    std::string_view district, std::string_view component, int columns);

} // namespace reports
