#include "tests/reports/explained.hpp"

#include "reports/explain/parts.hpp"

namespace tests {

std::string explained(std::string_view findings_json, std::string const& name,
                      std::string_view district, std::string_view component, int columns) {
    reports::JsonDocument const document{findings_json, name};
    reports::ExplainedLines lines{{.columns = columns}};
    reports::explain_cells({.root = document.root(), .name = name}, district, component, lines);
    return lines.text();
}

} // namespace tests
