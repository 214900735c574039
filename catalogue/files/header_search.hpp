#pragma once

#include "catalogue/columns/column_matches.hpp"
#include "catalogue/rows/kept_row.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace catalogue {

/// How many rows that are not blank the header is looked for among.
inline constexpr std::size_t rows_searched = 50;

/// Where the header stands among a sheet's first rows, as positions among them. Rows before it are
/// a title; those from `first_service` on are services.
struct HeaderPlace {
    /// Whether provider and programme are found in it.
    enum class Fit : std::uint8_t { no, yes };

    std::optional<std::size_t> header; ///< none where tags stand alone, or the map says none
    std::optional<std::size_t> tags;
    std::size_t first_service = 0;
    std::size_t columns = 0; ///< how many native columns it has
    Fit fit = Fit::no;
};

/// Finds the row with most native columns among those that have provider and programme, the first
/// of equals; where none has both, the one with most native columns. A row of HXL tags belongs to
/// the row before it. A map that names the header's row is believed.
HeaderPlace find_header(std::span<KeptRow const> rows, ColumnNames const& names,
                        ColumnMap const& map);

} // namespace catalogue
