#pragma once

#include "catalogue/rows/row_cells.hpp"
#include "catalogue/rows/row_report.hpp"
#include "catalogue/service.hpp"

namespace catalogue {

/// The site that a row's easting and northing give, else its latitude and longitude. A pair that is
/// half there, out of range or 0, 0 is reported and gives no site.
Site read_site(RowCells const& cells, RowReport& report);

} // namespace catalogue
