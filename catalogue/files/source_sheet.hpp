#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace catalogue {

/// A column that answers were read from: the native name of what it says, its position from 0 and
/// its header as written.
struct SourceColumn {
    std::string answer;
    std::size_t position = 0;
    std::string written;

    friend bool operator==(SourceColumn const&, SourceColumn const&) = default;
};

/// A file's sheet that rows were read from; `sheet` is empty for formats that have none. With the
/// row of a service the columns make the cell of each of its answers.
struct SourceSheet {
    std::string file;
    std::string sheet;
    std::vector<SourceColumn> columns{};      ///< of the answers, by position
    std::vector<std::string> field_letters{}; ///< by Field, where the format has letters

    friend bool operator==(SourceSheet const&, SourceSheet const&) = default;
};

} // namespace catalogue
