#include "catalogue/load_risk_definitions.hpp"

#include "base/error.hpp"
#include "catalogue/named_toml.hpp"
#include "catalogue/read_risk_definitions.hpp"
#include "catalogue/read_suite.hpp"
#include "catalogue/read_vocabulary.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace catalogue {

namespace {

constexpr std::string_view noun = "risk definition";

void sort_by_line(std::vector<base::Problem>& problems) {
    std::ranges::stable_sort(problems, {},
                             [](base::Problem const& problem) { return problem.where.row; });
}

} // namespace

std::vector<std::string> builtin_risk_definition_codes() {
    return codes_of(builtin_risk_definitions());
}

RiskDefinitionsCheck check_risk_definitions(std::string const& code_or_path) {
    auto const toml = find_toml(builtin_risk_definitions(), noun, code_or_path);
    RiskDefinitionsCheck checked;
    auto const name = vocabulary_of(parse_toml(toml.name, toml.text));
    if (auto const words = find_builtin(builtin_vocabularies(), name)) {
        checked.vocabulary = read_vocabulary(name, *words, checked.problems);
        checked.definitions =
            read_risk_definitions(toml.name, toml.text, checked.vocabulary, checked.problems);
    } else {
        checked.problems.push_back(
            {.severity = base::Severity::error,
             .rule = "unknown-vocabulary",
             .where = {.file = toml.name, .sheet = "", .row = 0, .column = "vocabulary"},
             .message = fmt::format("there is no vocabulary '{}'", name),
             .hint =
                 fmt::format("expected {}", fmt::join(codes_of(builtin_vocabularies()), ", "))});
    }
    sort_by_line(checked.problems);
    return checked;
}

RiskDefinitions load_risk_definitions(std::string const& code_or_path,
                                      Vocabulary const& vocabulary) {
    auto const toml = find_toml(builtin_risk_definitions(), noun, code_or_path);
    return load_risk_definitions_text(toml.name, toml.text, vocabulary);
}

RiskDefinitions load_risk_definitions_text(std::string const& name, std::string_view text,
                                           Vocabulary const& vocabulary) {
    std::vector<base::Problem> problems;
    auto definitions = read_risk_definitions(name, text, vocabulary, problems);
    if (!problems.empty()) {
        sort_by_line(problems);
        throw base::Error(to_text(problems.front()));
    }
    return definitions;
}

} // namespace catalogue
