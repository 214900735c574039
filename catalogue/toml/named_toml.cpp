#include "catalogue/toml/named_toml.hpp"

#include "base/error.hpp"
#include "base/nearest_word.hpp"
#include "catalogue/files/text_encoding.hpp"
#include "catalogue/files/text_file.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace catalogue {

NamedToml read_toml_file(std::filesystem::path const& path) {
    auto const name = path.string();
    return {.name = name, .text = std::string{require_utf8(name, read_text_file(path))}};
}

NamedToml find_toml(std::span<BuiltinText const> texts, std::string_view noun,
                    std::string const& code_or_path) {
    if (auto const text = find_builtin(texts, code_or_path)) {
        return {.name = code_or_path, .text = std::string{*text}};
    }
    if (code_or_path.find('/') == std::string::npos && !code_or_path.ends_with(".toml") &&
        !std::filesystem::exists(code_or_path)) {
        auto const codes = codes_of(texts);
        auto const nearest = base::nearest_word(code_or_path, codes);
        throw base::Error(fmt::format(
            "There is no {} or file '{}'{}; the built-in {}s are {}.", noun, code_or_path,
            nearest ? fmt::format(" (the nearest is '{}')", *nearest) : "", noun,
            fmt::join(codes, ", ")));
    }
    return read_toml_file(code_or_path);
}

std::vector<std::string> codes_of(std::span<BuiltinText const> texts) {
    std::vector<std::string> codes;
    for (auto const& text : texts) {
        codes.emplace_back(text.code);
    }
    return codes;
}

} // namespace catalogue
