#pragma once

#include "catalogue/files/sheet_facts.hpp"
#include "catalogue/files/table_sink.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace catalogue {

/// A workbook in memory: XLSX, ODS or XLS, read by GDAL, which opens nothing else here. What GDAL
/// hides is found in the file's parts and is either put right or reported to the sink:
///   cells merged over several rows are each read as having the value of the first; cells merged
///   over columns keep it in the first alone; a formula without a value is read as `no_value_yet`.
/// The bytes must outlive it.
class Spreadsheet {
public:
    /// Throws base::Error, beginning with `name`, when this is no workbook that can be read:
    /// another kind of file, a password, damage, a size out of all proportion.
    Spreadsheet(std::string const& name, std::string_view bytes);
    ~Spreadsheet();
    Spreadsheet(Spreadsheet const&) = delete;
    Spreadsheet& operator=(Spreadsheet const&) = delete;

    /// Of XLS only the cells can be seen; of the others also what GDAL hides.
    enum class Sees : std::uint8_t { everything, cells_alone };
    [[nodiscard]] Sees sees() const;

    /// The sheets in their order. Of XLS only the names are known.
    [[nodiscard]] std::span<SheetFacts const> sheets() const;

    /// Hands the first rows of a sheet, or all of them, to the sink. Throws base::Error when GDAL
    /// meets any error, or does not reach the last row.
    void read(std::size_t sheet, TableSink& sink,
              std::size_t most_rows = std::numeric_limits<std::size_t>::max());

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace catalogue
