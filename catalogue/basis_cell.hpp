#pragma once

#include "catalogue/answer.hpp"
#include "catalogue/rows/row_report.hpp"

#include <string_view>

namespace catalogue {

/// What a cell says stands behind an answer; not known, and reported, where it is none of the words
/// for it. `column` is the column as written.
Basis read_basis(std::string_view cell, std::string_view column, RowReport& report);

} // namespace catalogue
