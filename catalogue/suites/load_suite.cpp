#include "catalogue/suites/load_suite.hpp"

#include "base/error.hpp"
#include "catalogue/suites/read_suite.hpp"
#include "catalogue/vocabularies/find_vocabulary.hpp"
#include "catalogue/vocabularies/read_vocabulary.hpp"

#include <algorithm>
#include <optional>

namespace catalogue {

namespace {

/// Reads both, and orders the suite's problems by their lines. Without a vocabulary the words of
/// the suite cannot be judged, so only the missing vocabulary is told.
SuiteCheck check(NamedToml suite, TomlTable const& document, std::optional<NamedToml> vocabulary,
                 std::vector<base::Problem> problems) {
    SuiteCheck result;
    result.problems = std::move(problems);
    result.loaded.name = suite.name;
    std::vector<base::Problem> in_suite;
    if (vocabulary) {
        result.loaded.vocabulary =
            read_vocabulary(vocabulary->name, vocabulary->text, result.problems);
        result.loaded.vocabulary_text = std::move(vocabulary->text);
    }
    result.loaded.suite = read_suite(suite.name, document, result.loaded.vocabulary, in_suite);
    if (!vocabulary) {
        std::erase_if(in_suite,
                      [](base::Problem const& problem) { return problem.rule == "unknown-term"; });
    }
    std::ranges::stable_sort(in_suite, {}, [](base::Problem const& p) { return p.where.row; });
    result.problems.insert(result.problems.end(), in_suite.begin(), in_suite.end());
    result.loaded.text = std::move(suite.text);
    return result;
}

LoadedSuite usable(SuiteCheck checked) {
    auto const error =
        std::ranges::find(checked.problems, base::Severity::error, &base::Problem::severity);
    if (error != checked.problems.end()) {
        throw base::Error(to_text(*error));
    }
    return std::move(checked.loaded);
}

} // namespace

std::vector<std::string> builtin_suite_codes() {
    return codes_of(builtin_suites());
}

SuiteCheck check_suite(std::string const& name_or_path) {
    auto suite = find_toml(builtin_suites(), "suite", name_or_path);
    auto const document = parse_toml(suite.name, suite.text);
    std::vector<base::Problem> problems;
    auto vocabulary = find_vocabulary(suite.name, vocabulary_of(document), problems);
    return check(std::move(suite), document, std::move(vocabulary), std::move(problems));
}

LoadedSuite load_suite(std::string const& name_or_path) {
    return usable(check_suite(name_or_path));
}

LoadedSuite load_suite_text(std::string const& name, std::string_view text,
                            std::string_view vocabulary_text) {
    auto const document = parse_toml(name, text);
    return usable(check(
        {.name = name, .text = std::string{text}}, document,
        NamedToml{.name = vocabulary_of(document), .text = std::string{vocabulary_text}}, {}));
}

} // namespace catalogue
