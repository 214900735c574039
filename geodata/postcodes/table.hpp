#pragma once

#include "geodata/postcodes/layout.hpp"

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace geodata {

/// One row of a postcode directory: the cells that are of use, by PostcodeColumn, without blanks
/// round them. The views last as long as the call that they are handed to.
struct PostcodeRow {
    std::size_t number = 0; ///< as a spreadsheet counts: the first row of the file is 1
    std::array<std::string_view, postcode_column_count> cells;

    [[nodiscard]] std::string_view operator[](PostcodeColumn column) const {
        return cells[static_cast<std::size_t>(column)];
    }
};

/// Hands over every row of a table that is a postcode directory. False, and no row, when it is
/// none. Throws base::Error when it cannot be read to its end, its quotes do not pair, or it has
/// postcodes and nothing to place them by.
bool read_postcode_table(std::string const& table,
                         std::function<void(PostcodeRow const&)> const& take);

} // namespace geodata
