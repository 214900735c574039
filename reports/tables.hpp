#pragma once

#include "mapper/findings.hpp"
#include "reports/text_sink.hpp"

#include <span>
#include <string_view>

namespace reports {

/// A CSV file to be: UTF-8, comma, quotes where needed, one header row, LF.
struct Table {
    std::string_view file_name;
    void (*write)(mapper::Findings const& findings, TextSink& sink);
};

/// cells.csv, gaps.csv, duplications.csv, joint-commissioning.csv, services.csv, provision.csv,
/// referrals.csv, annotations.csv, out-of-scope.csv, survey.csv and contracts.csv.
/// `district` is always the code, with `district_name` beside it; what a row declared is
/// `declared_districts`. A cell that a spreadsheet would take for a formula is quoted with an
/// apostrophe. Where a run has several suites, a `suite` column says whose row it is.
std::span<Table const> tables();

} // namespace reports
