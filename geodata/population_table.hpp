#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

/// A CSV file in memory. Row 0 is the header, the spreadsheet's row 1; blank lines are rows without
/// values.
struct PopulationTable {
    std::vector<std::vector<std::string>> rows;

    [[nodiscard]] std::vector<std::string> const& header() const { return rows.front(); }

    /// Empty where a row is too short.
    [[nodiscard]] std::string_view value(std::size_t row, std::size_t column) const;
};

/// Throws base::Error when there is no such file, or it is a folder, empty or no CSV.
PopulationTable read_population_table(std::filesystem::path const& file);

} // namespace geodata
