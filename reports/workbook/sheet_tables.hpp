#pragma once

#include "reports/workbook/sheet.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace reports {

/// A table of tables() as the workbook shows it.
struct TableSheet {
    enum class Words : std::uint8_t { none, statuses, offers };

    std::string_view file_name; ///< as tables() calls it
    std::string_view name;
    std::string_view about;                     ///< in the list of sheets
    std::string_view note;                      ///< above the table
    bool by_suite = false;                      ///< a sheet a suite
    std::array<std::string_view, 8> left_out{}; ///< columns that only programs need
    std::string_view coloured{};
    Words words = Words::none;

    [[nodiscard]] std::span<std::string_view const> columns_left_out() const { return left_out; }
    /// How the words of the coloured column are coloured.
    [[nodiscard]] std::vector<TextColour> colours() const;
};

/// In the order of the sheets.
extern std::array<TableSheet, 18> const table_sheets;

} // namespace reports
