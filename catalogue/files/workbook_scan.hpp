#pragma once

#include "catalogue/files/sheet_facts.hpp"
#include "catalogue/files/spreadsheet_package.hpp"

#include <vector>

namespace catalogue {

/// What the parts of an XLSX or ODS file say that its reader hides, sheet by sheet; nothing for
/// XLS, of which only the cells can be read. Throws base::Error when a part is damaged, when dates
/// are counted from 1904, or where an ODS formula has no value.
std::vector<SheetFacts> scan_workbook(SpreadsheetPackage const& package);

/// The halves of scan_workbook.
std::vector<SheetFacts> scan_xlsx(SpreadsheetPackage const& package);
std::vector<SheetFacts> scan_ods(SpreadsheetPackage const& package);

} // namespace catalogue
