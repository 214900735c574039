#include "catalogue/rows/identifier_cells.hpp"

#include "catalogue/answer.hpp"
#include "catalogue/columns/cell_values.hpp"
#include "catalogue/files/spreadsheet_values.hpp"
#include "catalogue/publish.hpp"
#include "catalogue/rows/service_texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace catalogue {

namespace {

constexpr char const* as_text = "format the column as text and enter it again";

bool begins_as_number(std::string_view cell) {
    return !cell.empty() && cell.front() >= '0' && cell.front() <= '9';
}

std::string read_phone(std::string_view cell, std::string_view column, RowReport& report) {
    if (is_shortened_number(cell)) {
        report.cell({.severity = base::Severity::error,
                     .rule = "shortened-number",
                     .column = column,
                     .value = cell,
                     .kind = CellKind::placing,
                     .message = "is a telephone number that a spreadsheet shortened, so its last "
                                "digits are lost, and is left out",
                     .hint = as_text,
                     .suggestion = ""});
        return {};
    }
    auto const whole = phone_with_its_zero(cell);
    if (!whole) {
        return std::string{cell};
    }
    report.cell({.severity = base::Severity::information,
                 .rule = "lost-zero",
                 .column = column,
                 .value = cell,
                 .kind = CellKind::placing,
                 .message =
                     "is a telephone number whose first 0 a spreadsheet took away; it is put "
                     "back",
                 .hint = "format the column as text",
                 .suggestion = ""});
    return *whole;
}

void report_amount(std::string_view cell, std::string_view column, RowReport& report) {
    auto const amount = parse_amount_range(cell);
    if (says_nothing(cell) || (amount && amount->least >= 0)) {
        return;
    }
    report.cell({.severity = base::Severity::warning,
                 .rule = amount ? "below-zero" : "bad-number",
                 .column = column,
                 .value = cell,
                 .kind = CellKind::plain,
                 .message = amount ? "is below 0" : "is not a number",
                 .hint = amount
                             ? "give 0 or more"
                             : "expected one like 26, 12-16 (from the least to the most) or 1,200",
                 .suggestion = ""});
}

std::string read_number(std::string_view cell, std::string_view column, RowReport& report) {
    if (!looks_like_made_date(cell)) {
        report_amount(cell, column, report);
        return std::string{whole_part(cell).value_or(cell)};
    }
    report.cell({.severity = base::Severity::error,
                 .rule = "made-date",
                 .column = column,
                 .value = cell,
                 .kind = CellKind::plain,
                 .message = "is a date that a spreadsheet made of something else, perhaps of a "
                            "range, and is left out",
                 .hint = as_text,
                 .suggestion = ""});
    return {};
}

std::string read_publish(std::string_view cell, std::string_view column, RowReport& report) {
    auto const answer = parse_answer(whole_part(cell).value_or(cell)); // "1.0" is a spreadsheet's 1
    if (!answer) {
        report.cell({.severity = base::Severity::error,
                     .rule = "bad-answer",
                     .column = column,
                     .value = cell,
                     .kind = CellKind::plain,
                     .message = "is not an answer and is read as unknown",
                     .hint = "expected yes, no, unknown or a blank",
                     .suggestion = ""});
    }
    // Of a confidential row it is not even said that it says so.
    if (answer && is_yes(*answer) && report.visibility() == Visibility::district) {
        report.row(base::Severity::warning, "publish-not-public", column,
                   "the row is marked publish=yes and its location_visibility is district, so no "
                   "directory lists it",
                   "say location_visibility=public if everyone may know where it stands, or "
                   "publish=no");
    }
    return answer && is_yes(*answer) ? std::string{may_publish}
                                     : answer_words(answer.value_or(Answer::unknown));
}

} // namespace

std::string read_service_id(RowCells const& cells, RowReport& report) {
    auto const cell = cells[Field::service_id];
    if (!begins_as_number(cell)) {
        return std::string{cell};
    }
    auto const column = cells.written(Field::service_id);
    if (auto const whole = whole_part(cell)) {
        report.cell({.severity = base::Severity::information,
                     .rule = "number-for-id",
                     .column = column,
                     .value = cell,
                     .kind = CellKind::plain,
                     .message = "is a number that a spreadsheet made of an id",
                     .hint = "it is read without its decimals",
                     .suggestion = fmt::format("it is read as '{}'", *whole)});
        return std::string{*whole};
    }
    if (is_shortened_number(cell) || looks_like_made_date(cell)) {
        report.cell({.severity = base::Severity::warning,
                     .rule = "number-for-id",
                     .column = column,
                     .value = cell,
                     .kind = CellKind::plain,
                     .message = "is what a spreadsheet made of an id, which can no longer be known",
                     .hint = as_text,
                     .suggestion = ""});
    }
    return std::string{cell};
}

DetailKind detail_kind(std::string_view native) {
    constexpr std::array<std::string_view, 5> numbers{
        "sessions", "session_weeks", "capacity_per_year", "waiting_weeks", "annual_cost"};
    if (native == "phone") {
        return DetailKind::phone;
    }
    if (native == publish_column) {
        return DetailKind::publish;
    }
    return std::ranges::find(numbers, native) == numbers.end() ? DetailKind::text
                                                               : DetailKind::number;
}

std::string read_detail(std::string_view cell, DetailKind kind, std::string_view column,
                        RowReport& report) {
    switch (kind) {
    case DetailKind::phone:
        return read_phone(cell, column, report);
    case DetailKind::number:
        return read_number(cell, column, report);
    case DetailKind::publish:
        return read_publish(cell, column, report);
    case DetailKind::text:
        break;
    }
    return std::string{cell};
}

} // namespace catalogue
