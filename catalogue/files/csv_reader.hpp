#pragma once

#include "catalogue/files/table_sink.hpp"
#include "catalogue/rows/kept_row.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// What may stand between the cells of a row.
inline constexpr std::array csv_separators{',', ';', '\t'};

/// The separator that the first line of a text has most of.
char usual_separator(std::string_view text);

/// The first rows that are not blank, as a separator parts them. Looks no further than a megabyte,
/// and takes quotes for what they are worth.
std::vector<KeptRow> first_csv_rows(std::string_view text, char separator, std::size_t most);

/// Reads CSV as one sheet without a name. Throws base::Error, naming the row, when a quote never
/// closes or something follows a closing quote, because the rows from there on cannot be told
/// apart.
void read_csv(std::string const& name, std::string_view text, char separator, TableSink& sink);

} // namespace catalogue
