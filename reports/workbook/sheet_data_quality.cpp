#include "reports/wording/page_wording.hpp"
#include "reports/wording/quality_wording.hpp"
#include "reports/workbook/sheet_parts.hpp"
#include "reports/workbook/sheet_rows.hpp"

#include <fmt/format.h>

namespace reports {

namespace {

void add(SheetRows& rows, std::string_view what, std::string_view of, QualityCount const& quality) {
    rows.cell(what);
    rows.cell(of);
    rows.cell(quality.what);
    rows.number(quality.count);
    constexpr int cells_of_problems = 5;
    for (int i = 0; i < cells_of_problems; ++i) {
        rows.cell("");
    }
    rows.end_row();
}

} // namespace

void fill_data_quality_sheet(Sheet& sheet, mapper::Findings const& findings,
                             SheetTarget const& back) {
    SheetRows rows{
        sheet,
        {.title = "Data quality",
         .notes = {fmt::format("Counts first, then {}. None stopped the run; what is not known or "
                               "could not be used changed no cell to provided.",
                               count_of(findings.problems.size(), "problem", "problems"))},
         .footer = footer_of(findings)},
        back};
    rows.header({"kind", "of", "what", "how_many", "way_out", "file", "sheet", "row", "column"});
    for (auto const& quality : quality_of_services(findings)) {
        add(rows, "count", "services", quality);
    }
    for (auto const& suite : findings.suites) {
        for (auto const& quality : quality_of_cells(findings, suite)) {
            add(rows, "count", suite.suite.code.text, quality);
        }
    }
    for (auto const& [question, answers] : answers_by_question(findings)) {
        add(rows, "count", "answers", {question + ": not known", answers.unknown});
        add(rows, "count", "answers", {question + ": not stated", answers.not_stated});
    }
    for (auto const& problem : findings.problems) {
        rows.cell(code(problem.severity));
        rows.cell(problem.rule);
        rows.cell(problem.message);
        rows.number(std::optional<std::int64_t>{});
        rows.cell(problem.hint);
        rows.cell(problem.where.file);
        rows.cell(problem.where.sheet);
        rows.number(problem.where.row == 0
                        ? std::nullopt
                        : std::optional{static_cast<std::int64_t>(problem.where.row)});
        rows.cell(problem.where.column);
        rows.end_row();
    }
    rows.finish();
}

} // namespace reports
