#include "catalogue/vocabularies/find_vocabulary.hpp"

#include "catalogue/toml/toml_fields.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <variant>

namespace catalogue {

std::string vocabulary_of(TomlTable const& document) {
    auto const entry = std::ranges::find(document, "vocabulary", &TomlEntry::key);
    auto const* const text =
        entry == document.end() ? nullptr : std::get_if<std::string>(&entry->value.data);
    return text == nullptr ? std::string{} : *text;
}

std::optional<NamedToml> find_vocabulary(std::string const& file, std::string const& name,
                                         std::vector<base::Problem>& problems) {
    if (name.empty()) {
        return std::nullopt;
    }
    if (auto const text = find_builtin(builtin_vocabularies(), name)) {
        return NamedToml{.name = name, .text = std::string{*text}};
    }
    auto const path = std::filesystem::path{file}.parent_path() / name;
    if (std::filesystem::is_regular_file(path)) {
        return read_toml_file(path);
    }
    problems.push_back({.severity = base::Severity::error,
                        .rule = "unknown-vocabulary",
                        .where = {.file = file, .sheet = "", .row = 0, .column = "vocabulary"},
                        .message = fmt::format("there is no vocabulary '{}'", name),
                        .hint = fmt::format("expected {} or a file beside it",
                                            fmt::join(codes_of(builtin_vocabularies()), ", "))});
    return std::nullopt;
}

std::optional<NamedToml> required_vocabulary(std::string const& file, TomlTable const& document,
                                             std::vector<base::Problem>& problems) {
    TomlReport report{file, problems};
    auto const name = TomlFields{document, 1, report}.required_text("vocabulary").text;
    return find_vocabulary(file, name, problems);
}

} // namespace catalogue
