#pragma once

#include "base/problem.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// A CSV as it stands: the first row that is not blank is the header, every later one that is not
/// blank a row with as many cells as the header has, all trimmed. What stands beyond the header is
/// a problem.
struct PlainTable {
    struct Row {
        std::size_t number = 0; ///< as a spreadsheet numbers it
        std::vector<std::string> cells;
    };

    std::string file;
    std::vector<std::string> header;
    std::vector<Row> rows;
    std::vector<base::Problem> problems;

    /// Where a column stands, its name compared without regard to case, spaces and underscores.
    [[nodiscard]] std::optional<std::size_t> position(std::string_view column) const;
};

/// Throws base::Error when the file cannot be read, is no CSV or is empty.
PlainTable read_plain_table(std::filesystem::path const& file);

} // namespace catalogue
