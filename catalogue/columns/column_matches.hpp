#pragma once

#include "catalogue/columns/column_map.hpp"
#include "catalogue/columns/column_names.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace catalogue {

/// The header of a sheet: what is written over its columns, and the HXL tags below that. Either may
/// be empty.
struct Header {
    std::size_t row = 0;
    std::span<std::string_view const> written;
    std::span<std::string_view const> tags;

    [[nodiscard]] std::size_t width() const { return std::max(written.size(), tags.size()); }
    /// Trimmed; blank where there is none.
    [[nodiscard]] std::string_view name(std::size_t position) const;
    [[nodiscard]] std::string_view tag(std::size_t position) const;
};

/// What a column of a sheet is taken for, and why: the map says so, or its name, or its HXL tag. A
/// column that the map keeps or ignores is no native one.
struct ColumnMatch {
    enum class Why : std::uint8_t { unknown, map, kept, ignored, name, tag };

    Why why = Why::unknown;
    std::optional<Column> column;
};

/// The positions of the columns that a map means by a name or by letters; several where several are
/// called so.
std::vector<std::size_t> columns_called(std::string_view name, Header const& header);

/// Matches each column. The map comes before names, and names before tags: a column whose native
/// one is taken already is unknown.
std::vector<ColumnMatch> match_columns(Header const& header, ColumnNames const& names,
                                       ColumnMap const& map);

} // namespace catalogue
