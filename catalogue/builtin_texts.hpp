#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace catalogue {

/// A TOML text that is embedded in the program, by its code.
struct BuiltinText {
    std::string_view code;
    std::string_view text;
};

std::span<BuiltinText const> builtin_suites();
std::span<BuiltinText const> builtin_vocabularies();
std::span<BuiltinText const> builtin_outlines();
std::span<BuiltinText const> builtin_standards();
std::span<BuiltinText const> builtin_risk_definitions();
std::span<BuiltinText const> builtin_helplines();

/// None when there is no text of this code.
std::optional<std::string_view> find_builtin(std::span<BuiltinText const> texts,
                                             std::string_view code);

} // namespace catalogue
