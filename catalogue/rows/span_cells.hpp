#pragma once

#include "catalogue/profile.hpp"
#include "catalogue/rows/row_cells.hpp"
#include "catalogue/rows/row_report.hpp"

namespace catalogue {

/// A row's dates. What is no date is reported and left out, and so is an end before the start, and
/// an end of funding before it.
Dates read_dates(RowCells const& cells, RowReport& report);

/// A row's ages. What is no age from 0 to 120 is reported and left out, and so are both when the
/// least is above the greatest.
Ages read_ages(RowCells const& cells, RowReport& report);

} // namespace catalogue
