#pragma once

#include "mapper/findings.hpp"

#include <string>
#include <vector>

namespace reports {

/// A CSV file to be: UTF-8, comma, quotes where needed, one header row, LF.
struct Table {
    std::string file_name;
    std::string text;
};

/// cells.csv, gaps.csv, duplications.csv, joint-commissioning.csv, services.csv and provision.csv.
/// `district` is always the code, with `district_name` beside it; what a row declared is
/// `declared_districts`. A cell that a spreadsheet would take for a formula is quoted with an
/// apostrophe. Where a run has several suites, a `suite` column says whose row it is.
std::vector<Table> tables(mapper::Findings const& findings);

} // namespace reports
