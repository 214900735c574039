#include "reports/sheet_rows.hpp"

#include "reports/page_wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace reports {

namespace {

constexpr std::size_t widest_column = 44;
constexpr std::size_t narrowest_column = 9;

std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char letter) { return (static_cast<unsigned char>(letter) & 0xC0U) != 0x80U; }));
}

/// Columns that would read badly as they are called.
constexpr std::pair<std::string_view, std::string_view> headings[] = {
    {"district", "District code"},
    {"district_name", "District"},
    {"component", "Component code"},
    {"label", "Component"},
    {"status_label", "Shown as"},
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
    {"risk_level", "Risk level"},
    {"standing_label", "Standing"},
    {"lgbtqia", "LGBTQIA+"}};

} // namespace

std::string column_heading(std::string_view column) {
    auto const own =
        std::ranges::find(headings, column, &std::pair<std::string_view, std::string_view>::first);
    if (own != std::end(headings)) {
        return std::string{own->second};
    }
    std::string heading{column};
    std::ranges::replace(heading, '_', ' ');
    if (!heading.empty() && heading.front() >= 'a' && heading.front() <= 'z') {
        heading.front() = static_cast<char>(heading.front() - 'a' + 'A');
    }
    return heading;
}

std::size_t SheetRows::header_row(SheetLayout const& layout) {
    return 2 + layout.notes.size();
}

SheetRows::SheetRows(Sheet& sheet, SheetLayout layout, SheetTarget const& back, CellTarget cells)
    : m_sheet(sheet)
    , m_layout(std::move(layout))
    , m_cells(std::move(cells)) {
    m_sheet.text({.row = 0, .column = 0}, m_layout.title, Look::title);
    for (auto const& note : m_layout.notes) {
        m_sheet.text({.row = ++m_row, .column = 0}, note, Look::quiet);
    }
    m_sheet.link({.row = ++m_row, .column = 0}, "Summary", back);
    ++m_row;
}

void SheetRows::header(std::vector<std::string> const& columns) {
    for (auto const& name : columns) {
        auto& column = m_columns.emplace_back();
        column.shown = std::ranges::find(m_layout.left_out, name) == m_layout.left_out.end();
        if (!column.shown) {
            continue;
        }
        column.place = m_shown++;
        column.is_label = name == "label";
        if (name == m_layout.coloured) {
            m_coloured = column.place;
        }
        auto const heading = column_heading(name);
        // A heading wraps at its spaces, and the button of the filter stands beside it.
        column.widest =
            std::max(narrowest_column, std::min<std::size_t>(letters_in(heading), 14)) + 2;
        m_sheet.text(place(column), heading, Look::column);
    }
    ++m_row;
}

SheetRows::Column* SheetRows::next() {
    auto& column = m_columns[m_at++];
    return column.shown && m_row + 1 < m_layout.rows ? &column : nullptr;
}

void SheetRows::cell(std::string_view text) {
    auto* const column = next();
    if (column == nullptr || text.empty()) {
        return;
    }
    auto const letters = letters_in(text);
    column->widest = std::max(column->widest, letters);
    if (column->is_label && m_about && m_cells) {
        m_sheet.link(place(*column), text, m_cells(m_about->first, m_about->second));
        return;
    }
    m_sheet.text(place(*column), text,
                 letters > widest_column || text.find('\n') != std::string_view::npos
                     ? Look::wrapped
                     : Look::plain);
}

void SheetRows::number(std::optional<std::int64_t> value) {
    if (auto const* const column = next(); column != nullptr && value) {
        m_sheet.number(place(*column), *value);
    }
}

void SheetRows::date(std::optional<base::Date> const& date) {
    if (auto* const column = next(); column != nullptr && date) {
        constexpr std::size_t letters_of_date = 11;
        column->widest = std::max(column->widest, letters_of_date);
        m_sheet.date(place(*column), *date);
    }
}

void SheetRows::about(geodata::DistrictIndex district, catalogue::ComponentIndex component) {
    m_about = {district, component};
}

void SheetRows::end_row() {
    m_at = 0;
    if (m_row + 1 < m_layout.rows) {
        ++m_row;
    } else {
        ++m_beyond;
    }
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
    for (auto const& column : m_columns) {
        if (column.shown) {
            m_sheet.width(column.place, column.place,
                          static_cast<double>(std::min(column.widest, widest_column) + 1));
        }
    }
    auto const last = any ? m_row - 1 : header + 1;
    auto const last_column = m_shown - 1;
    m_sheet.filter({.row = header, .column = 0}, {.row = last, .column = last_column});
    m_sheet.freeze({.row = header + 1, .column = 0});
    m_sheet.colour({.row = header + 1, .column = m_coloured}, {.row = last, .column = m_coloured},
                   m_layout.colours);
    m_sheet.print(m_layout.footer, header, header);
    m_sheet.finish();
}

} // namespace reports
