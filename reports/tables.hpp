#pragma once

#include "mapper/findings.hpp"
#include "reports/text_sink.hpp"

#include <string_view>
#include <vector>

namespace reports {

/// A CSV file to be: UTF-8, comma, quotes where needed, one header row, LF.
struct Table {
    std::string_view file_name;
    void (*write)(mapper::Findings const& findings, TextSink& sink);
};

/// cells.csv, gaps.csv, duplications.csv, joint-commissioning.csv, services.csv, provision.csv,
/// referrals.csv, timeline.csv, out-of-scope.csv and contracts.csv; standards.csv and
/// standards-services.csv, annotations.csv and survey.csv where there is something of these.
/// `district` is always the code, with `district_name` beside it; what a row declared is
/// `declared_districts`. A cell that a spreadsheet would take for a formula is quoted with an
/// apostrophe. Where a run has several suites, a `suite` column says whose row it is.
std::vector<Table> tables(mapper::Findings const& findings);

} // namespace reports
