#pragma once

#include "catalogue/columns/column_names.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace catalogue {

/// Whether a row is one of HXL hashtags ("#org+name", "#geo+lat"): at least two, and nothing else.
/// Such a row stands under the header and is no service. See hxlstandard.org.
bool is_hxl_row(std::span<std::string_view const> cells);

/// The native column that a hashtag and its attributes mean; none where they mean no native one.
std::optional<Column> find_hxl_column(std::string_view tag, ColumnNames const& names);

} // namespace catalogue
