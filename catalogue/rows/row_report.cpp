#include "catalogue/rows/row_report.hpp"

#include "catalogue/files/cell_text.hpp"
#include "catalogue/files/sheet_facts.hpp"
#include "catalogue/postcode.hpp"

#include <fmt/format.h>

#include <utility>

namespace catalogue {

namespace {

bool may_show(CellProblem const& problem, Visibility visibility) {
    switch (visibility) {
    case Visibility::open:
        return true;
    case Visibility::district:
        return problem.kind == CellKind::plain && !holds_a_place(problem.value);
    case Visibility::confidential:
        break;
    }
    return false;
}

/// "F14" for a header's own column, of which `column` is a view; else empty.
std::string cell_of(std::string_view column, std::span<std::string const> columns,
                    std::size_t row) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].data() == column.data() && !column.empty()) {
            return to_text(CellPlace{.row = row, .column = i});
        }
    }
    return {};
}

} // namespace

void RowReport::cell(CellProblem problem) {
    bool const shown = may_show(problem, m_visibility);
    auto const value = shown ? quoted(problem.value) : std::string{"the value"};
    row(problem.severity, problem.rule, problem.column,
        fmt::format("{} {}", value, problem.message),
        shown && !problem.suggestion.empty() ? std::move(problem.suggestion)
                                             : std::move(problem.hint));
}

void RowReport::row(base::Severity severity, std::string_view rule, std::string_view column,
                    std::string message, std::string hint) {
    auto where = m_where;
    where.column = column;
    if (!where.sheet.empty() && where.cell.empty()) {
        where.cell = cell_of(column, m_columns, where.row);
    }
    m_problems.push_back({.severity = severity,
                          .rule = std::string{rule},
                          .where = std::move(where),
                          .message = std::move(message),
                          .hint = std::move(hint)});
}

} // namespace catalogue
