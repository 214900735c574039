#include "catalogue/risk_definitions/load_risk_definitions.hpp"

#include "base/error.hpp"
#include "catalogue/risk_definitions/read_risk_definitions.hpp"
#include "catalogue/toml/named_toml.hpp"
#include "catalogue/vocabularies/find_vocabulary.hpp"
#include "catalogue/vocabularies/read_vocabulary.hpp"

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
    auto const document = parse_toml(toml.name, toml.text);
    auto const vocabulary = required_vocabulary(toml.name, document, checked.problems);
    if (vocabulary) {
        checked.vocabulary = read_vocabulary(vocabulary->name, vocabulary->text, checked.problems);
        checked.definitions =
            read_risk_definitions(toml.name, toml.text, checked.vocabulary, checked.problems);
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
