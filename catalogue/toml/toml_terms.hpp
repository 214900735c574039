#pragma once

#include "base/nearest_word.hpp"
#include "catalogue/profile.hpp"
#include "catalogue/toml/toml_fields.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// The way out where a word of a TOML file is no code among `terms`, a range of terms.
template <typename T>
std::string nearest_code(std::string const& word, T const& terms) {
    std::vector<std::string> codes;
    for (auto const& term : terms) {
        codes.push_back(term.code);
    }
    auto const nearest = base::nearest_word(word, codes);
    return nearest ? "the nearest is '" + *nearest + "'" : "use a code of the vocabulary";
}

/// Where the term that a word of a TOML file means stands among `terms`. None, and reported with
/// the nearest, where it means none; `noun` is what messages call such a term ("a focus").
template <typename T>
std::optional<std::uint32_t> known_term(TomlText const& word, std::string_view key,
                                        std::string_view noun, std::span<T const> terms,
                                        Vocabulary const& vocabulary, TomlReport& report);

extern template std::optional<std::uint32_t> known_term(TomlText const&, std::string_view,
                                                        std::string_view, std::span<Term const>,
                                                        Vocabulary const&, TomlReport&);
extern template std::optional<std::uint32_t> known_term(TomlText const&, std::string_view,
                                                        std::string_view,
                                                        std::span<InterventionType const>,
                                                        Vocabulary const&, TomlReport&);
extern template std::optional<std::uint32_t> known_term(TomlText const&, std::string_view,
                                                        std::string_view,
                                                        std::span<RiskLevel const>,
                                                        Vocabulary const&, TomlReport&);
extern template std::optional<std::uint32_t> known_term(TomlText const&, std::string_view,
                                                        std::string_view, std::span<Group const>,
                                                        Vocabulary const&, TomlReport&);

/// The key `works_with`: whom services work with, in its order.
std::vector<WorksWith> read_works_with(TomlFields& fields);

} // namespace catalogue
