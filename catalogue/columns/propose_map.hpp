#pragma once

#include "catalogue/columns/column_names.hpp"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// One line of a proposed map: a column, the native column that it seems to be, and why. `native`
/// is "keep" where the column is kept as text, and "ignore" where it looks like clients' details.
struct ProposedColumn {
    std::string column; ///< as a map names it: its header, or its letter where that names several
    std::string native;
    std::string reason;
};

/// What some values of a column stand for, as far as their words are known; `meaning` is empty
/// where it is not.
struct ProposedMeaning {
    std::string value;
    std::string meaning;
    std::string reason;
};

struct ProposedValues {
    std::string column;
    std::vector<ProposedMeaning> meanings;
};

/// How a file of an unknown layout could be read, for a person to judge and edit.
struct MapProposal {
    std::string file;
    std::string sheet; ///< empty for formats that have none
    std::size_t header_row = 0;
    std::size_t rows = 0; ///< how many the values were looked at of
    std::vector<ProposedColumn> columns;
    std::vector<ProposedValues> values;
    std::vector<std::string>
        missing; ///< of provider and programme, those that no column seems to be
};

/// Proposes a map for a file: by the names of its columns, what directories usually call them, and
/// what their values look like. `sheet` may be empty; `districts` are the names and codes that a
/// district may be called by. Throws base::Error where the file cannot be read.
MapProposal propose_map(std::filesystem::path const& file, std::string const& sheet,
                        Vocabulary const& vocabulary, std::span<std::string const> districts);

/// The proposal as a map file, its reasons as comments. Shows no value of a row that is not open to
/// everyone, and no value at all of columns that are kept.
std::string to_toml(MapProposal const& proposal);

} // namespace catalogue
