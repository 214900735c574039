#pragma once

#include "base/problem.hpp"
#include "catalogue/columns/column.hpp"
#include "catalogue/files/source_sheet.hpp"
#include "catalogue/service.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace catalogue {

/// "F14": the cell of a native field in a row; empty where the format has no letters.
std::string cell_in(SourceSheet const& sheet, Field field, std::size_t row);

/// All that was read from one or more files, in the order of files and rows, and all that could not
/// be. The indexes in a Service are positions in the lists here.
struct Catalogue {
    std::vector<SourceSheet> sheets;
    std::vector<std::string> providers;
    std::vector<std::string> area_names;
    std::vector<std::string> detail_columns;
    std::vector<Service> services;
    std::size_t rows_unread = 0; ///< rows that are no service: each is among the problems
    std::vector<base::Problem> problems;
};

} // namespace catalogue
