#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Workbooks written part by part, so that a test can write what no library would.

/// A zip archive of parts by name.
std::string zip(std::vector<std::pair<std::string, std::string>> const& parts);

/// "<c>" elements of an XLSX sheet.
std::string text_cell(std::string_view place, std::string_view text);
std::string number_cell(std::string_view place, std::string_view number, int style = 0);

/// The styles of number_cell: a number as it is, a date, a date and time.
inline constexpr int date_style = 1;
inline constexpr int date_time_style = 2;

/// A "<row>" element.
std::string sheet_row(int number, std::string_view cells);

/// Rows of texts from row `first` on.
std::string text_rows(int first, std::vector<std::vector<std::string>> const& rows);

struct XlsxSheet {
    std::string name;
    std::string rows;
    std::string after_rows = {}; ///< elements behind the rows: merged cells
    std::string attributes = {}; ///< of the sheet in the workbook: state="hidden"
};

/// A workbook; `properties` stands before its list of sheets.
std::string xlsx(std::vector<XlsxSheet> const& sheets, std::string_view properties = "");

/// An OpenDocument spreadsheet of tables as they are written in content.xml.
std::string ods(std::string_view tables, std::string_view styles = "",
                std::string_view manifest = "");

/// A cell of an OpenDocument table.
std::string ods_cell(std::string_view text);
