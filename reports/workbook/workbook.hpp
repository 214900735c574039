#pragma once

#include "mapper/findings.hpp"
#include "reports/files/text_sink.hpp"

#include <filesystem>

namespace reports {

/// gapmap.xlsx: a summary, the matrix and the tables of each suite, the tables of the run, the
/// quality of the data and the method. The tables are those of tables(). Every text goes to `told`
/// before the file is made; where that throws, no file is. Throws base::Error when the file cannot
/// be written.
void write_workbook(std::filesystem::path const& file, mapper::Findings const& findings,
                    TextSink& told);

} // namespace reports
