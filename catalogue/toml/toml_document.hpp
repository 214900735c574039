#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace catalogue {

struct TomlEntry;

/// A value of a TOML document and the line on which it stands. Dates and times are not used here
/// and read as std::monostate.
struct TomlValue {
    std::size_t line = 0;
    std::variant<std::monostate, std::string, std::int64_t, double, bool, std::vector<TomlValue>,
                 std::vector<TomlEntry>>
        data;
};

struct TomlEntry {
    std::string key;
    std::size_t line = 0;
    TomlValue value;
};

/// The entries of a table, in the order of their lines.
using TomlTable = std::vector<TomlEntry>;

/// Reads a document. Throws base::Error with line and column when the text is no TOML; `name` is
/// the file as messages call it.
TomlTable parse_toml(std::string const& name, std::string_view text);

} // namespace catalogue
