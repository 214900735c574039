#pragma once

#include "catalogue/builtin_texts.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// A TOML text and what messages call it: a built-in code or a file.
struct NamedToml {
    std::string name;
    std::string text;
};

/// Throws base::Error when the file cannot be read or is no UTF-8.
NamedToml read_toml_file(std::filesystem::path const& path);

/// The built-in text of this code, or else the file of this path. Throws base::Error when there is
/// neither; `noun` is what messages call such a text ("suite").
NamedToml find_toml(std::span<BuiltinText const> texts, std::string_view noun,
                    std::string const& code_or_path);

std::vector<std::string> codes_of(std::span<BuiltinText const> texts);

} // namespace catalogue
