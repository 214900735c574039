#pragma once

#include "base/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// What every cell of a column is to be, if it is not blank.
enum class ValueKind : std::uint8_t { any, number, date, postcode, email, phone, website };

/// A rule of the user's own about one column, by its native name or its header. A blank cell breaks
/// none but `required`.
struct ColumnRule {
    std::string column;
    std::size_t line = 0; ///< of its file
    bool required = false;
    bool unique = false;
    ValueKind kind = ValueKind::any;
    std::string pattern; ///< of the whole cell, as Perl writes it; empty: none
    std::optional<double> minimum;
    std::optional<double> maximum;
    std::vector<std::string> one_of; ///< of each item of the cell between ';'; empty: any
    base::Severity severity = base::Severity::error;
    std::string hint; ///< the way out in the user's words; empty: the rule's own
};

/// Reads rules ([[column]] tables). Throws base::Error with line and way out where the file is no
/// such: not TOML, an unknown key, a pattern that is none.
std::vector<ColumnRule> read_column_rules(std::filesystem::path const& file);
std::vector<ColumnRule> read_column_rules(std::string const& name, std::string_view text);

} // namespace catalogue
