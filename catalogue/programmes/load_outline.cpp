#include "catalogue/programmes/load_outline.hpp"

#include "base/error.hpp"
#include "catalogue/programmes/read_outline.hpp"
#include "catalogue/toml/named_toml.hpp"

#include <algorithm>

namespace catalogue {

std::vector<std::string> builtin_outline_codes() {
    return codes_of(builtin_outlines());
}

Outline load_outline(std::string const& code_or_path) {
    auto const toml = find_toml(builtin_outlines(), "outline", code_or_path);
    std::vector<base::Problem> problems;
    auto outline = read_outline(toml.name, toml.text, problems);
    if (!problems.empty()) {
        throw base::Error(to_text(std::ranges::min(
            problems, {}, [](base::Problem const& problem) { return problem.where.row; })));
    }
    return outline;
}

} // namespace catalogue
