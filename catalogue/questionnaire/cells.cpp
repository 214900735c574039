#include "catalogue/questionnaire/cells.hpp"

#include "base/date.hpp"
#include "catalogue/files/column_letters.hpp"
#include "catalogue/rows/number_cells.hpp"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <optional>

namespace catalogue {

namespace {

lxw_row_t row_of(std::size_t row) {
    return static_cast<lxw_row_t>(row);
}

lxw_col_t column_of(std::size_t column) {
    return static_cast<lxw_col_t>(column);
}

} // namespace

void put_text(lxw_worksheet* sheet, std::size_t row, std::size_t column, std::string const& text,
              lxw_format* format) {
    worksheet_write_string(sheet, row_of(row), column_of(column), text.c_str(), format);
}

void AnswerCells::write(lxw_worksheet* sheet, CellPlace place, FormLine const& line,
                        std::string const& text) const {
    auto const row = row_of(place.row);
    auto const column = column_of(place.column);
    auto* const format = line.answer == FormAnswer::locked   ? m_formats.locked
                         : line.answer == FormAnswer::date   ? m_formats.date
                         : line.answer == FormAnswer::number ? m_formats.number
                                                             : m_formats.input;
    auto const date = line.answer == FormAnswer::date ? base::parse_date(text) : std::nullopt;
    auto const number = line.answer == FormAnswer::number ? parse_number(text) : std::nullopt;
    if (text.empty()) {
        worksheet_write_blank(sheet, row, column, format);
    } else if (date) {
        lxw_datetime day{.year = static_cast<int>(date->year()),
                         .month = static_cast<int>(static_cast<unsigned>(date->month())),
                         .day = static_cast<int>(static_cast<unsigned>(date->day())),
                         .hour = 0,
                         .min = 0,
                         .sec = 0};
        worksheet_write_datetime(sheet, row, column, &day, format);
    } else if (number) {
        worksheet_write_number(sheet, row, column, *number, format);
    } else {
        worksheet_write_string(sheet, row, column, text.c_str(), format);
    }
}

void AnswerCells::validate(lxw_worksheet* sheet, CellPlace first, std::size_t last_column,
                           FormLine const& line) {
    lxw_data_validation rule{};
    rule.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
    std::string list;
    std::string title;
    std::string message;
    switch (line.answer) {
    case FormAnswer::locked:
    case FormAnswer::text:
        return;
    case FormAnswer::choice:
    case FormAnswer::choices:
        list = list_of(line.choices);
        rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        rule.value_formula = list.data();
        title = "This is not in the list";
        message = "Please choose from the list, or leave the cell blank.";
        if (line.answer == FormAnswer::choices) {
            message = "Several from the list? Separate them with ; and press OK.";
            rule.error_type = LXW_VALIDATION_ERROR_TYPE_INFORMATION;
        }
        break;
    case FormAnswer::date:
        rule.validate = LXW_VALIDATION_TYPE_DATE;
        rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
        rule.minimum_datetime = {.year = 1950, .month = 1, .day = 1, .hour = 0, .min = 0, .sec = 0};
        rule.maximum_datetime = {
            .year = 2099, .month = 12, .day = 31, .hour = 0, .min = 0, .sec = 0};
        title = "This is no date";
        message = "Please give a date such as 2024-03-31.";
        break;
    case FormAnswer::number:
        rule.validate = LXW_VALIDATION_TYPE_INTEGER;
        rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
        rule.minimum_number = 0;
        rule.maximum_number = 120;
        title = "This is no age";
        message = "Please give whole years from 0 to 120.";
        break;
    }
    rule.error_title = title.data();
    rule.error_message = message.data();
    worksheet_data_validation_range(sheet, row_of(first.row), column_of(first.column),
                                    row_of(first.row), column_of(last_column), &rule);
}

/// Where the choices stand on the sheet of lists, as a formula names it.
std::string AnswerCells::list_of(std::vector<std::string> const& choices) {
    auto const known = std::ranges::find(m_written_lists, choices);
    auto const column = static_cast<std::size_t>(known - m_written_lists.begin());
    if (known == m_written_lists.end()) {
        for (std::size_t row = 0; row < choices.size(); ++row) {
            put_text(m_lists, row, column, choices[row], nullptr);
        }
        m_written_lists.push_back(choices);
    }
    auto const letters = column_letters(column);
    return fmt::format("={0}!${1}$1:${1}${2}", questionnaire::lists_sheet, letters, choices.size());
}

} // namespace catalogue
