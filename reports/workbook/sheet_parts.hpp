#pragma once

#include "mapper/findings.hpp"
#include "reports/workbook/sheet.hpp"

#include <string>
#include <vector>

namespace reports {

/// A sheet as the summary lists it.
struct ListedSheet {
    std::string name;
    std::string about;
};

void fill_summary_sheet(Sheet& sheet, mapper::Findings const& findings,
                        std::vector<ListedSheet> const& sheets);
void fill_front_doors_sheet(Sheet& sheet, mapper::Findings const& findings,
                            SheetTarget const& back);
void fill_data_quality_sheet(Sheet& sheet, mapper::Findings const& findings,
                             SheetTarget const& back);
void fill_method_sheet(Sheet& sheet, mapper::Findings const& findings, SheetTarget const& back);

/// The words under every printed page: the first suite's title and the day.
std::string footer_of(mapper::Findings const& findings);

} // namespace reports
