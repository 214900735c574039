#include "reports/workbook/sheet.hpp"

#include "catalogue/files/column_letters.hpp"
#include "reports/workbook/sheet_formats.hpp"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <vector>

namespace reports {

namespace {

lxw_row_t row_of(std::size_t row) {
    return static_cast<lxw_row_t>(row);
}

lxw_col_t column_of(std::size_t column) {
    return static_cast<lxw_col_t>(column);
}

/// The characters of a text that has none beyond the first plane.
std::ptrdiff_t units_in(std::string_view text) {
    return std::ranges::count_if(
        text, [](char letter) { return (static_cast<unsigned char>(letter) & 0xC0U) != 0x80U; });
}

} // namespace

char const* Sheet::tell(std::size_t row, std::string_view text) {
    assign_cell_text(m_text, text);
    if (row != m_row) {
        m_row = row;
        m_untold += '\n';
        if (m_untold.size() >= piece_size) {
            finish();
        }
    }
    m_untold += m_text;
    m_untold += '\t';
    return m_text.c_str();
}

void Sheet::finish() {
    m_told.take(m_untold);
    m_untold.clear();
}

void Sheet::title(std::string_view text) {
    constexpr double points = 24;
    height(0, points);
    this->text({}, text, Look::title);
}

void Sheet::text(SheetPlace place, std::string_view text, Look look) {
    if (text.empty() && look == Look::plain) {
        return;
    }
    if (text.empty()) {
        worksheet_write_blank(m_sheet, row_of(place.row), column_of(place.column),
                              m_formats.of(look));
        return;
    }
    worksheet_write_string(m_sheet, row_of(place.row), column_of(place.column),
                           tell(place.row, text), m_formats.of(look));
}

void Sheet::number(SheetPlace place, std::int64_t value) {
    tell(place.row, fmt::format("{}", value));
    worksheet_write_number(m_sheet, row_of(place.row), column_of(place.column),
                           static_cast<double>(value), m_formats.of(Look::number));
}

void Sheet::date(SheetPlace place, base::Date date) {
    constexpr std::chrono::year first_of_workbooks{1900};
    auto const* const text = tell(place.row, base::to_text(date));
    if (date.year() < first_of_workbooks) {
        worksheet_write_string(m_sheet, row_of(place.row), column_of(place.column), text,
                               m_formats.of(Look::plain));
        return;
    }
    lxw_datetime day{.year = static_cast<int>(date.year()),
                     .month = static_cast<int>(static_cast<unsigned>(date.month())),
                     .day = static_cast<int>(static_cast<unsigned>(date.day())),
                     .hour = 0,
                     .min = 0,
                     .sec = 0};
    worksheet_write_datetime(m_sheet, row_of(place.row), column_of(place.column), &day,
                             m_formats.of(Look::date));
}

void Sheet::link(SheetPlace place, std::string_view text, SheetTarget const& target, Look look) {
    constexpr std::size_t most_links = 65'530;
    if (text.empty() || ++m_links > most_links) {
        this->text(place, text, look);
        return;
    }
    auto const where =
        fmt::format("internal:'{}'!{}{}", target.sheet,
                    catalogue::column_letters(target.place.column), target.place.row + 1);
    worksheet_write_url_opt(m_sheet, row_of(place.row), column_of(place.column), where.c_str(),
                            m_formats.of(look), tell(place.row, text), nullptr);
}

void Sheet::width(std::size_t first_column, std::size_t last_column, double digits) {
    worksheet_set_column(m_sheet, column_of(first_column), column_of(last_column), digits, nullptr);
}

void Sheet::height(std::size_t row, double points) {
    worksheet_set_row(m_sheet, row_of(row), points, nullptr);
}

void Sheet::freeze(SheetPlace first_free) {
    worksheet_freeze_panes(m_sheet, row_of(first_free.row), column_of(first_free.column));
}

void Sheet::filter(SheetPlace first, SheetPlace last) {
    worksheet_autofilter(m_sheet, row_of(first.row), column_of(first.column), row_of(last.row),
                         column_of(last.column));
}

void Sheet::colour(SheetPlace first, SheetPlace last, std::span<TextColour const> colours) {
    // As a formula: the library counts bytes where it compares texts itself.
    for (auto const& colour : colours) {
        auto formula =
            fmt::format(R"(=LEFT({}{},{})="{}")", catalogue::column_letters(first.column),
                        first.row + 1, units_in(colour.begins), colour.begins);
        lxw_conditional_format rule{};
        rule.type = LXW_CONDITIONAL_TYPE_FORMULA;
        rule.value_string = formula.data();
        rule.format = m_formats.of(colour.look);
        worksheet_conditional_format_range(m_sheet, row_of(first.row), column_of(first.column),
                                           row_of(last.row), column_of(last.column), &rule);
    }
}

void Sheet::choices(SheetPlace first, SheetPlace last, std::span<std::string const> texts) {
    std::vector<std::string> owned(texts.begin(), texts.end());
    std::vector<char*> list;
    for (auto& text : owned) {
        list.push_back(text.data());
    }
    list.push_back(nullptr);
    lxw_data_validation rule{};
    rule.validate = LXW_VALIDATION_TYPE_LIST;
    rule.value_list = list.data();
    rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
    worksheet_data_validation_range(m_sheet, row_of(first.row), column_of(first.column),
                                    row_of(last.row), column_of(last.column), &rule);
}

void Sheet::print(std::string_view title, std::size_t first_repeated, std::size_t last_repeated,
                  std::uint16_t pages_wide, std::uint16_t pages_down) {
    constexpr std::uint8_t a4 = 9;
    constexpr std::size_t longest_title = 150; // of the 255 that a footer holds
    worksheet_set_landscape(m_sheet);
    worksheet_set_paper(m_sheet, a4);
    worksheet_fit_to_pages(m_sheet, pages_wide, pages_down);
    worksheet_set_margins(m_sheet, 0.5, 0.5, 0.5, 0.7);
    worksheet_repeat_rows(m_sheet, row_of(first_repeated), row_of(last_repeated));
    std::string footer = "&L&8";
    assign_cell_text(m_text,
                     title.substr(0, title.size() > longest_title ? title.rfind(' ', longest_title)
                                                                  : title.size()));
    for (char const letter : m_text) {
        footer.append(letter == '&' ? 2 : 1, letter);
    }
    footer += "&R&8&A, page &P of &N";
    m_untold += m_text;
    m_untold += '\n';
    worksheet_set_footer(m_sheet, footer.c_str());
}

void Sheet::repeat_first_column() {
    worksheet_repeat_columns(m_sheet, 0, 0);
}

} // namespace reports
