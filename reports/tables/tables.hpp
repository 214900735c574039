#pragma once

#include "mapper/findings.hpp"
#include "reports/tables/table_rows.hpp"

#include <span>
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
};

/// cells.csv, gaps.csv, duplications.csv, joint-commissioning.csv, services.csv, provision.csv,
/// referrals.csv, timeline.csv, out-of-scope.csv and contracts.csv; standards.csv and
/// standards-services.csv, annotations.csv and survey.csv where there is something of these.
/// `district` is always the code, with `district_name` beside it; what a row declared is
/// `declared_districts`. Where a table is of several suites, a `suite` column says whose row it is.
std::vector<Table> tables(mapper::Findings const& findings);

} // namespace reports
