#include "reports/workbook/sheet_rows.hpp"

#include "reports/wording/page_wording.hpp"
#include "reports/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace reports {

namespace {

constexpr std::size_t widest_column = 40;
constexpr std::size_t narrowest_column = 9;

/// Columns that would read badly as they are called.
constexpr std::pair<std::string_view, std::string_view> headings[] = {
    {"district", "District code"},
    {"district_name", "District"},
    {"component", "Component code"},
    {"label", "Component"},
    {"status_label", "Shown as"},
    {"evidence", "Evidence on this kind of intervention"},
    {"group", "Group code"},
    {"group_label", "Group"},
    {"offer_label", "Offer"},
    {"by_design", "Services by design"},
    {"intervention", "Intervention code"},
    {"intervention_label", "Intervention"},
    {"population", "People living there"},
    {"possible", "May match"},
    {"near_misses", "Near misses (questions to ask)"},
    {"service_id", "Service"},
    {"service_names", "Services"},
    {"which_services", "Which services"},
    {"which_possible", "Which may match"},
    {"risk_level", "Risk level"},
    {"standing_label", "Standing"},
    {"lgbtqia", "LGBTQIA+"}};

constexpr std::string_view columns_of_codes[] = {"kind",    "scope",   "from", "to",
                                                 "reading", "verdict", "grade"};

/// How wide a letter of Arial is about, in thousandths of its size.
int width_of(char letter) {
    constexpr std::string_view narrow = "ijlI|!'.,:;/ ()-[]ftr";
    constexpr std::string_view wide = "mwMW@%";
    if ((static_cast<unsigned char>(letter) & 0xC0U) == 0x80U) {
        return 0;
    }
    return narrow.find(letter) != std::string_view::npos ? 300
           : wide.find(letter) != std::string_view::npos ? 850
           : letter >= 'A' && letter <= 'Z'              ? 690
                                                         : 556;
}

constexpr int width_of_digit = 556;

/// About how wide the longest line of a text is, in digits as a column's width is.
std::size_t digits_in(std::string_view text) {
    int longest = 0;
    int line = 0;
    for (char const letter : text) {
        line = letter == '\n' ? 0 : line + width_of(letter);
        longest = std::max(longest, line);
    }
    return static_cast<std::size_t>((longest + width_of_digit - 1) / width_of_digit);
}

/// About how many lines a text takes in the widest column, which is wrapped between words.
std::size_t lines_in(std::string_view text) {
    constexpr int line_width = 21'500;
    std::size_t lines = 1;
    int line = 0;
    int word = 0;
    for (char const letter : text) {
        if (letter == '\n') {
            ++lines;
            line = 0;
            word = 0;
            continue;
        }
        line += width_of(letter);
        word = letter == ' ' ? 0 : word + width_of(letter);
        if (line > line_width && letter != ' ') {
            ++lines;
            line = word > line_width ? width_of(letter) : word;
            word = line;
        }
    }
    return lines;
}

} // namespace

std::string column_heading(std::string_view column) {
    auto const own =
        std::ranges::find(headings, column, &std::pair<std::string_view, std::string_view>::first);
    if (own != std::end(headings)) {
        return std::string{own->second};
    }
    std::string heading{column};
    std::ranges::replace(heading, '_', ' ');
    return with_capital(std::move(heading));
}

std::size_t SheetRows::header_row(SheetLayout const& layout) {
    return 2 + layout.notes.size();
}

SheetRows::SheetRows(Sheet& sheet, SheetLayout layout, SheetTarget const& back, CellTarget cells)
    : m_sheet(sheet)
    , m_layout(std::move(layout))
    , m_cells(std::move(cells)) {
    m_sheet.title(m_layout.title);
    for (auto const& note : m_layout.notes) {
        m_sheet.text({.row = ++m_row, .column = 0}, note, Look::quiet);
    }
    m_sheet.link({.row = ++m_row, .column = 0}, "Summary", back);
    ++m_row;
}

void SheetRows::header(std::vector<std::string> const& columns) {
    constexpr double two_lines = 30;
    m_sheet.height(m_row, two_lines);
    for (auto const& name : columns) {
        auto& column = m_columns.emplace_back();
        column.shown = std::ranges::find(m_layout.left_out, name) == m_layout.left_out.end();
        if (!column.shown) {
            continue;
        }
        column.place = m_shown++;
        column.is_label = name == "label";
        column.is_code = std::ranges::find(columns_of_codes, name) != std::end(columns_of_codes);
        if (name == m_layout.coloured) {
            m_coloured = column.place;
        }
        auto const heading = column_heading(name);
        // A heading wraps at its spaces, and the button of the filter stands beside it.
        column.widest =
            std::max(narrowest_column, std::min<std::size_t>(digits_in(heading), 14)) + 2;
        m_sheet.text({.row = m_row, .column = column.place}, heading, Look::column);
    }
    ++m_row;
}

SheetRows::Column* SheetRows::next() {
    auto& column = m_columns[m_at++];
    return column.shown ? &column : nullptr;
}

SheetRows::Cell& SheetRows::add_cell(Column const& column) {
    if (m_filled == m_cells_of_row.size()) {
        m_cells_of_row.emplace_back();
    }
    auto& cell = m_cells_of_row[m_filled++];
    cell.column = column.place;
    return cell;
}

void SheetRows::cell(std::string_view text) {
    auto* const column = next();
    if (column == nullptr || text.empty()) {
        return;
    }
    auto const digits = digits_in(text);
    column->widest = std::max(column->widest, digits);
    auto& cell = add_cell(*column);
    if (!std::holds_alternative<std::string>(cell.value)) {
        cell.value.emplace<std::string>();
    }
    auto& value = std::get<std::string>(cell.value);
    value = text;
    if (column->is_code) {
        std::ranges::replace(value, '_', ' ');
    }
    bool const is_long = digits > widest_column || text.find('\n') != std::string_view::npos;
    cell.look = column->is_label && m_about && m_cells ? Look::link
                : is_long                              ? Look::wrapped
                                                       : Look::plain;
    if (is_long) {
        m_lines = std::max(m_lines, lines_in(text));
    }
}

void SheetRows::number(std::optional<std::int64_t> value) {
    if (auto* const column = next(); column != nullptr && value) {
        constexpr std::size_t room_beside = 2;
        column->widest =
            std::max(column->widest,
                     grouped(static_cast<std::uint64_t>(std::abs(*value))).size() + room_beside);
        add_cell(*column).value = *value;
    }
}

void SheetRows::date(std::optional<base::Date> const& date) {
    if (auto* const column = next(); column != nullptr && date) {
        constexpr std::size_t letters_of_date = 11;
        column->widest = std::max(column->widest, letters_of_date);
        add_cell(*column).value = *date;
    }
}

void SheetRows::write_row() {
    constexpr std::size_t most_lines = 20; // are read without scrolling
    constexpr double points_of_a_line = 13;
    m_sheet.height(m_row,
                   4 + points_of_a_line * static_cast<double>(std::min(m_lines, most_lines)));
    for (std::size_t i = 0; i < m_filled; ++i) {
        auto const& cell = m_cells_of_row[i];
        SheetPlace const place{.row = m_row, .column = cell.column};
        if (auto const* const number = std::get_if<std::int64_t>(&cell.value)) {
            m_sheet.number(place, *number);
        } else if (auto const* const date = std::get_if<base::Date>(&cell.value)) {
            m_sheet.date(place, *date);
        } else if (cell.look == Look::link) {
            m_sheet.link(place, std::get<std::string>(cell.value),
                         m_cells(m_about->first, m_about->second));
        } else {
            m_sheet.text(place, std::get<std::string>(cell.value), cell.look);
        }
    }
}

void SheetRows::about(geodata::DistrictIndex district, catalogue::ComponentIndex component) {
    m_about = {district, component};
}

void SheetRows::end_row() {
    if (m_row + 1 < m_layout.rows) {
        write_row();
        ++m_row;
    } else {
        ++m_beyond;
    }
    m_at = 0;
    m_filled = 0;
    m_lines = 1;
}

void SheetRows::finish() {
    auto const header = header_row(m_layout);
    bool const any = m_row > header + 1;
    if (m_beyond > 0) {
        m_sheet.text({.row = m_row, .column = 0},
                     fmt::format("{} more rows are not here: a sheet has no room for them. The CSV "
                                 "tables have them all.",
                                 grouped(m_beyond)),
                     Look::strong);
    } else if (!any) {
        m_sheet.text({.row = m_row, .column = 0}, "None.", Look::quiet);
    }
    std::size_t whole_width = 0;
    for (auto const& column : m_columns) {
        if (column.shown) {
            auto const width = std::min(column.widest, widest_column) + 1;
            whole_width += width;
            m_sheet.width(column.place, column.place, static_cast<double>(width));
        }
    }
    auto const last = any ? m_row - 1 : header + 1;
    auto const last_column = m_shown - 1;
    m_sheet.filter({.row = header, .column = 0}, {.row = last, .column = last_column});
    m_sheet.freeze({.row = header + 1, .column = 0});
    m_sheet.colour({.row = header + 1, .column = m_coloured}, {.row = last, .column = m_coloured},
                   m_layout.colours);
    constexpr std::size_t legible_width = 245; // of A4 in landscape, in small letters
    m_sheet.print(m_layout.footer, header, header,
                  static_cast<std::uint16_t>(1 + whole_width / legible_width));
    m_sheet.repeat_first_column();
    m_sheet.finish();
}

} // namespace reports
