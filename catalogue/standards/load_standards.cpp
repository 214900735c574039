#include "catalogue/standards/load_standards.hpp"

#include "base/error.hpp"
#include "catalogue/standards/read_standards.hpp"
#include "catalogue/vocabularies/find_vocabulary.hpp"
#include "catalogue/vocabularies/read_vocabulary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace catalogue {

namespace {

NamedToml find_standards(std::string const& name_or_path) {
    return find_toml(builtin_standards(), "standard", name_or_path);
}

/// Reads them in the words of `result.loaded.vocabulary`, and orders their problems by their lines.
void read(NamedToml toml, TomlTable const& document, StandardsCheck& result) {
    std::vector<base::Problem> problems;
    auto& loaded = result.loaded;
    loaded.standards = read_standards(toml.name, document, loaded.vocabulary, problems);
    std::ranges::stable_sort(problems, {}, [](base::Problem const& p) { return p.where.row; });
    std::ranges::move(problems, std::back_inserter(result.problems));
    loaded.name = std::move(toml.name);
    loaded.text = std::move(toml.text);
}

LoadedStandards usable(StandardsCheck checked) {
    auto const error =
        std::ranges::find(checked.problems, base::Severity::error, &base::Problem::severity);
    if (error != checked.problems.end()) {
        throw base::Error(base::to_text(*error));
    }
    return std::move(checked.loaded);
}

} // namespace

std::vector<std::string> builtin_standards_codes() {
    return codes_of(builtin_standards());
}

StandardsCheck check_standards(std::string const& name_or_path) {
    auto toml = find_standards(name_or_path);
    auto const document = parse_toml(toml.name, toml.text);
    StandardsCheck result;
    auto const vocabulary = required_vocabulary(toml.name, document, result.problems);
    if (vocabulary) {
        result.loaded.vocabulary =
            read_vocabulary(vocabulary->name, vocabulary->text, result.problems);
        read(std::move(toml), document, result);
    }
    return result;
}

LoadedStandards load_standards(std::string const& name_or_path) {
    return usable(check_standards(name_or_path));
}

LoadedStandards load_standards(std::string const& name_or_path, Vocabulary const& vocabulary) {
    auto toml = find_standards(name_or_path);
    auto const document = parse_toml(toml.name, toml.text);
    if (auto const asked = vocabulary_of(document); asked != vocabulary.code && !asked.empty()) {
        throw base::Error(fmt::format("{}: the standards are in the words of the vocabulary '{}', "
                                      "and the suite is in those of '{}'; choose a suite of the "
                                      "same vocabulary.",
                                      toml.name, asked, vocabulary.code));
    }
    StandardsCheck result;
    result.loaded.vocabulary = vocabulary;
    read(std::move(toml), document, result);
    return usable(std::move(result));
}

} // namespace catalogue
