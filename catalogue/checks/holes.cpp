#include "catalogue/checks/families.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace catalogue {

namespace {

using base::Severity;

/// What cells are decided by.
constexpr std::array<std::string_view, 4> deciding_columns{"interventions", "works_with", "focus",
                                                           "adults"};
constexpr std::array<std::string_view, 4> placing_columns{"districts", "postcode", "latitude",
                                                          "easting"};

/// The columns of the sheet that answer for a risk level.
std::vector<std::size_t> risk_columns(CheckedSheet const& sheet) {
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < sheet.columns().size(); ++i) {
        auto const& name = sheet.columns()[i].name;
        if (name.starts_with("risk_") && name != "risk_tool" && !name.ends_with("_basis")) {
            columns.push_back(i);
        }
    }
    return columns;
}

void report_missing_columns(CheckedSheet const& sheet, Problems& problems) {
    std::vector<std::string_view> missing;
    std::ranges::copy_if(deciding_columns, std::back_inserter(missing),
                         [&](auto name) { return !sheet.column(name); });
    if (risk_columns(sheet).empty()) {
        missing.emplace_back("a risk level");
    }
    if (missing.empty()) {
        return;
    }
    problems.push_back({.severity = Severity::information,
                        .rule = "missing-column",
                        .where = sheet.where(),
                        .message = fmt::format("there is no column for {}; what it would say is "
                                               "not stated of any row",
                                               fmt::join(missing, ", ")),
                        .hint = "add the columns if anybody knows"});
}

bool is_placed(CheckedSheet const& sheet, std::size_t row) {
    return std::ranges::any_of(
        placing_columns, [&](auto name) { return !sheet.cell(row, sheet.column(name)).empty(); });
}

} // namespace

void check_holes(Sheets sheets, Problems& problems) {
    for (auto const& sheet : sheets) {
        report_missing_columns(sheet, problems);
        auto const types = sheet.column("interventions");
        auto const risks = risk_columns(sheet);
        for (std::size_t row = 0; row < sheet.row_count(); ++row) {
            auto report = sheet.report(row, problems);
            if (types && sheet.cell(row, types).empty()) {
                report.row(Severity::warning, "missing-type", sheet.written(*types),
                           "no intervention type is stated, so the service fills no cell",
                           "state one, or ? where nobody knows");
            }
            if (!is_placed(sheet, row)) {
                report.row(Severity::warning, "missing-place", "",
                           "nothing says where the service is available, so it fills no cell",
                           "name its districts, or region-wide, or give its postcode");
            }
            bool const no_risk = std::ranges::all_of(
                risks, [&](auto column) { return sheet.cell(row, column).empty(); });
            if (!risks.empty() && no_risk) {
                report.row(Severity::information, "missing-risk", sheet.written(risks.front()),
                           "the row says of no risk level whether it takes it",
                           "answer yes or no, or ? where nobody knows");
            }
        }
    }
}

} // namespace catalogue
