#pragma once

#include "base/problem.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace catalogue {

/// One row of a sheet, numbered as a spreadsheet numbers it. The cells are valid during the call
/// only, and include rows that are wholly blank.
struct TableRow {
    std::size_t number = 0;
    std::span<std::string_view const> cells;
};

/// What a reader of any table format hands its rows to, in order.
class TableSink {
public:
    virtual ~TableSink() = default;

    virtual void begin_sheet(std::string_view name) = 0;
    virtual void row(TableRow const& row) = 0;
    /// Something wrong with the format at a row. The sink adds the file and the sheet.
    virtual void trouble(base::Problem problem) = 0;
};

} // namespace catalogue
