#include "catalogue/rows/span_cells.hpp"

#include "base/date.hpp"
#include "catalogue/answer.hpp"
#include "catalogue/files/spreadsheet_values.hpp"
#include "catalogue/rows/number_cells.hpp"

#include <fmt/format.h>

namespace catalogue {

namespace {

bool says_nothing(std::string_view cell) {
    auto const answer = parse_answer(cell);
    return answer && (may_be(*answer) || cell == "-");
}

std::optional<base::Date> read_date(Field field, RowCells const& cells, RowReport& report) {
    auto const cell = cells[field];
    auto const date = base::parse_date(cell);
    if (auto const counted = date ? std::nullopt : date_of_serial(cell)) {
        report.cell({.severity = base::Severity::warning,
                     .rule = "serial-date",
                     .column = cells.written(field),
                     .value = cell,
                     .kind = CellKind::plain,
                     .message = "is a spreadsheet's count of days and is read as a date",
                     .hint = "format the column as a date",
                     .suggestion = fmt::format("it is read as {}; format the column as a date",
                                               base::to_text(*counted))});
        return counted;
    }
    if (!date && !says_nothing(cell)) {
        report.cell({.rule = "bad-date",
                     .column = cells.written(field),
                     .value = cell,
                     .kind = CellKind::plain,
                     .message = "is not a date",
                     .hint = "expected one like '2024-03-31' or '31/03/2024'",
                     .suggestion = ""});
    }
    return date;
}

void drop_end_before_start(std::optional<base::Date> start, std::optional<base::Date>& end,
                           Field field, RowCells const& cells, RowReport& report) {
    if (!start || !end || !(*end < *start)) {
        return;
    }
    report.cell({.rule = "end-before-start",
                 .column = cells.written(field),
                 .value = cells[field],
                 .kind = CellKind::plain,
                 .message = "is before the start, so the end is left out",
                 .hint = "correct the one or the other",
                 .suggestion = fmt::format("the start is {}; correct the one or the other",
                                           base::to_text(*start))});
    end.reset();
}

std::optional<int> read_age(Field field, RowCells const& cells, RowReport& report) {
    constexpr int greatest_age = 120;
    auto const cell = cells[field];
    if (cell.empty() || cell == "?" || cell == "-") {
        return std::nullopt;
    }
    auto const age = parse_whole_number(whole_part(cell).value_or(cell));
    if (age && *age >= 0 && *age <= greatest_age) {
        return age;
    }
    report.cell({.rule = "bad-age",
                 .column = cells.written(field),
                 .value = cell,
                 .kind = CellKind::plain,
                 .message = "is not an age",
                 .hint = fmt::format("expected whole years from 0 to {}", greatest_age),
                 .suggestion = ""});
    return std::nullopt;
}

} // namespace

Dates read_dates(RowCells const& cells, RowReport& report) {
    Dates dates{.start = read_date(Field::start_date, cells, report),
                .end = read_date(Field::end_date, cells, report),
                .funding_end = read_date(Field::funding_end_date, cells, report),
                .source = read_date(Field::source_date, cells, report)};
    drop_end_before_start(dates.start, dates.end, Field::end_date, cells, report);
    drop_end_before_start(dates.start, dates.funding_end, Field::funding_end_date, cells, report);
    return dates;
}

Ages read_ages(RowCells const& cells, RowReport& report) {
    Ages const ages{.minimum = read_age(Field::minimum_age, cells, report),
                    .maximum = read_age(Field::maximum_age, cells, report)};
    if (!ages.minimum || !ages.maximum || *ages.minimum <= *ages.maximum) {
        return ages;
    }
    report.cell({.rule = "ages-reversed",
                 .column = cells.written(Field::minimum_age),
                 .value = cells[Field::minimum_age],
                 .kind = CellKind::plain,
                 .message = "is above the maximum age, so both are left out",
                 .hint = "correct the one or the other",
                 .suggestion = ""});
    return {};
}

} // namespace catalogue
