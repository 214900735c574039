#pragma once

#include "catalogue/profile.hpp"
#include "catalogue/toml_fields.hpp"
#include "catalogue/vocabulary.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace catalogue {

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

/// The key `works_with`: whom services work with, in its order.
std::vector<WorksWith> read_works_with(TomlFields& fields);

} // namespace catalogue
