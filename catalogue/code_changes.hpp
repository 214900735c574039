#pragma once

#include "base/problem.hpp"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// One row of a file of code changes: the district that had the old code has the new one now, or
/// is part of it, or it is part of the district.
struct CodeChange {
    std::string old_code;
    std::string new_code;
    std::size_t row = 0;

    friend bool operator==(CodeChange const&, CodeChange const&) = default;
};

/// Districts whose codes changed between two rounds: several old codes with one new code were
/// merged, one old code with several new ones was split. A code that is in no row has not changed.
struct CodeChanges {
    std::string file;
    std::vector<CodeChange> rows;
    std::vector<base::Problem> problems;

    /// What an old code has become; itself where it is in no row.
    [[nodiscard]] std::vector<std::string> now(std::string_view old_code) const;
};

/// Reads a CSV of the columns old_code and new_code; any others are the people's own. Throws
/// base::Error when it cannot be read or lacks a column; a row without a code, or that stands
/// twice, is a problem.
CodeChanges read_code_changes(std::filesystem::path const& file);

/// The problems of rows of which one round knows its code and the other does not know the other,
/// with the nearest that it knows. Rows of which neither is known belong to districts of neither
/// round; they are passed over, and one problem says how many they are.
std::vector<base::Problem> unknown_codes(CodeChanges const& changes,
                                         std::span<std::string const> old_codes,
                                         std::span<std::string const> new_codes);

} // namespace catalogue
