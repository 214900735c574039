#pragma once

#include "reports/workbook/sheet.hpp"
#include "reports/workbook/sheet_formats.hpp"

#include <filesystem>
#include <list>
#include <string>

struct lxw_workbook;

namespace reports {

/// A workbook (XLSX) in the making. It is dated by the day that it tells of, so that the same
/// findings give the same bytes.
class WorkbookFile {
public:
    /// The sink, which is told every text before the file is made, must outlive it.
    WorkbookFile(std::filesystem::path const& file, std::string const& title, base::Date dated,
                 TextSink& told);
    ~WorkbookFile();
    WorkbookFile(WorkbookFile const&) = delete;
    WorkbookFile& operator=(WorkbookFile const&) = delete;

    /// A name that no sheet has yet, made of `wanted`: what a sheet's name cannot have is replaced,
    /// and it is cut to 31 characters.
    [[nodiscard]] std::string free_name(std::string_view wanted) const;
    /// After the others; lives as long as the file. The name is a free one.
    Sheet& add_sheet(std::string const& name);

    /// Throws base::Error when the file cannot be written.
    void finish();

private:
    std::string m_file;
    std::string m_folder;
    lxw_workbook* m_workbook; ///< freed by workbook_close; none once that is done
    SheetFormats m_formats;
    std::list<Sheet> m_sheets;
    TextSink& m_told;
};

} // namespace reports
