#pragma once

#include "mapper/findings.hpp"
#include "reports/tables/table_rows.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reports {

/// What a table tells of: all that was found, and of some or all of its suites.
struct TableScope {
    mapper::Findings const& findings;
    std::span<mapper::SuiteFindings const> suites;
};

/// A CSV file to be, or a sheet of the workbook.
struct Table {
    std::string_view file_name;
    void (*write)(TableScope const& scope, TableRows& rows);
    std::string_view asked_by = {}; ///< the option without which a run has no such table
    bool (*is_there)(mapper::Findings const& findings) = nullptr; ///< none: always
};

/// cells.csv, gaps.csv, duplications.csv, joint-commissioning.csv, services.csv, provision.csv,
/// referrals.csv, timeline.csv, out-of-scope.csv and contracts.csv; standards.csv and
/// standards-services.csv, annotations.csv and survey.csv where there is something of these.
/// `district` is always the code, with `district_name` beside it; what a row declared is
/// `declared_districts`. Where a table is of several suites, a `suite` column says whose row it is.
std::vector<Table> tables(mapper::Findings const& findings);

/// Every table that a run can have, by its file's name without the ending: "cells", "gaps" ...
std::vector<std::string> table_names();

/// The table of one of these names. Throws base::Error with the option that asks for it where the
/// run has none.
Table table_called(std::string_view name, mapper::Findings const& findings);

} // namespace reports
