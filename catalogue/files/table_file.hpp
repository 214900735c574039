#pragma once

#include "catalogue/columns/column_map.hpp"
#include "catalogue/columns/column_names.hpp"
#include "catalogue/files/table_sink.hpp"

#include <string>
#include <string_view>

namespace catalogue {

/// How the table in a file is found: by the columns that its header may have, and by the sheet that
/// was asked for (empty: the one whose header fits).
struct TableChoice {
    ColumnNames const& names;
    ColumnMap const& map;
    std::string const& sheet;
};

/// The separator of a CSV text: the one with which its header has most native columns; of equals
/// the one that parts most rows into most cells, and of equals again the usual one.
char find_separator(std::string_view text, TableChoice const& choice);

/// Hands the rows of one file to the sink: CSV, whichever its encoding and separator, or one sheet
/// of a workbook, told apart by their bytes. Throws base::Error, naming the file, when it can be
/// read as neither, or when no sheet fits or several do and none was asked for.
void read_table(std::string const& name, std::string_view bytes, TableChoice const& choice,
                TableSink& sink);

} // namespace catalogue
