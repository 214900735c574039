#include "catalogue/toml/toml_terms.hpp"

#include "catalogue/rows/profile_words.hpp"

#include <fmt/format.h>

#include <string>

namespace catalogue {

template <typename T>
std::optional<std::uint32_t> known_term(TomlText const& word, std::string_view key,
                                        std::string_view noun, std::span<T const> terms,
                                        Vocabulary const& vocabulary, TomlReport& report) {
    auto const index = find_term(terms, word.text);
    if (index) {
        return index;
    }
    report.error(
        "unknown-term", word.line, key,
        fmt::format("'{}' is not {} of the vocabulary {}", word.text, noun, vocabulary.code),
        nearest_code(word.text, terms));
    return std::nullopt;
}

template std::optional<std::uint32_t> known_term(TomlText const&, std::string_view,
                                                 std::string_view, std::span<Term const>,
                                                 Vocabulary const&, TomlReport&);
template std::optional<std::uint32_t> known_term(TomlText const&, std::string_view,
                                                 std::string_view,
                                                 std::span<InterventionType const>,
                                                 Vocabulary const&, TomlReport&);
template std::optional<std::uint32_t> known_term(TomlText const&, std::string_view,
                                                 std::string_view, std::span<RiskLevel const>,
                                                 Vocabulary const&, TomlReport&);
template std::optional<std::uint32_t> known_term(TomlText const&, std::string_view,
                                                 std::string_view, std::span<Group const>,
                                                 Vocabulary const&, TomlReport&);

std::vector<WorksWith> read_works_with(TomlFields& fields) {
    std::vector<WorksWith> works_with;
    for (auto const& word : fields.texts("works_with")) {
        auto const value = parse_works_with(word.text);
        if (!value || *value < WorksWith::person_causing_harm) {
            fields.report().error("unknown-word", word.line, "works_with",
                                  fmt::format("'{}' is not one whom services work with", word.text),
                                  "expected person_causing_harm, victim_survivor or both");
        } else {
            works_with.push_back(*value);
        }
    }
    return works_with;
}

} // namespace catalogue
