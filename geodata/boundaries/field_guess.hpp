#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace geodata {

/// A field of a layer and what every feature says in it, in the order of the features.
struct Field {
    std::string name;
    std::vector<std::string> values;
};

/// The field that holds the districts' codes, by its name: first those with a vintage (LAD24CD,
/// ltla24_code), then gss_code, then any other code, then id. Of equals, those whose values are all
/// there and all different; of these the first, if all say the same. Fields without any value are
/// none. None when no name fits.
/// Throws base::Error when fields fit equally well and say different things; `file` is for its
/// words.
std::optional<std::size_t> guess_code_field(std::span<Field const> fields, std::string const& file);

/// The field that holds the districts' names: the partner of the code field (LAD24NM of LAD24CD),
/// else one that is called name, else the first that ends so. None when no name fits.
std::optional<std::size_t> guess_name_field(std::span<Field const> fields,
                                            std::string const& code_field);

/// Whether a column or field is called as codes are.
bool is_called_code(std::string const& name);

/// "A, B, C".
std::string list_fields(std::span<Field const> fields);

} // namespace geodata
