#include "tests/reports/explained.hpp"

#include "reports/explain/parts.hpp"

#include <sstream>

namespace tests {

std::string explained(std::string_view findings_json, std::string const& name,
                      std::string_view district, std::string_view component, int columns) {
    reports::JsonDocument const document{findings_json, name};
    reports::ExplainedLines lines{{.columns = columns}};
    reports::explain_cells({.root = document.root(), .name = name}, district, component, lines);
    return lines.text();
}

std::string unwrapped(std::string_view text) {
    std::istringstream words{std::string(text)};
    std::string line;
    for (std::string word; words >> word;) {
        line += line.empty() ? word : " " + word;
    }
    return line;
}

} // namespace tests
