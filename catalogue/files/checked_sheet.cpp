#include "catalogue/files/checked_sheet.hpp"

#include "catalogue/standards/particular.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace catalogue {

namespace {

/// Native columns that say where a service is or how it is reached, or hold free text.
constexpr std::array<std::string_view, 12> placing_columns{
    "postcode", "latitude", "longitude", "easting",  "northing",  "description",
    "website",  "phone",    "email",     "evidence", "refers_to", "scope_reason"};

CellKind kind_of_native(std::string_view name) {
    return std::ranges::find(placing_columns, name) == placing_columns.end() ? CellKind::plain
                                                                             : CellKind::placing;
}

} // namespace

CheckedSheet::CheckedSheet(base::Where where, Layout const& layout, Vocabulary const& vocabulary)
    : m_where(std::move(where))
    , m_written(layout.written)
    , m_columns(layout.written.size()) {
    auto const name = [this](std::size_t position, std::string native) {
        if (position < m_columns.size()) {
            auto const kind = kind_of_native(native);
            m_columns[position] = {.name = std::move(native), .kind = kind};
        }
    };
    for (auto const& detail : layout.details) {
        if (is_native_detail(detail.name) || find_particular(vocabulary, detail.name)) {
            name(detail.position, detail.name);
        } else {
            m_columns[detail.position].name = detail.name;
        }
    }
    for (std::size_t field = 0; field < field_count; ++field) {
        name(layout.positions[field], std::string{native_name(static_cast<Field>(field))});
    }
    for (std::uint32_t i = 0; i < layout.answers.size(); ++i) {
        auto const question = column_name(vocabulary, QuestionIndex{i});
        name(layout.answers[i], question);
        name(layout.answer_bases[i], question + "_basis");
    }
}

void CheckedSheet::add(RowCells const& cells, std::size_t number, Visibility visibility) {
    m_rows.push_back({.number = number, .visibility = visibility});
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        m_text += cells.at(column);
        m_ends.push_back(m_text.size());
    }
}

std::optional<std::size_t> CheckedSheet::column(std::string_view name) const {
    auto const found = std::ranges::find(m_columns, name, &CheckedColumn::name);
    return found == m_columns.end()
               ? std::nullopt
               : std::optional{static_cast<std::size_t>(found - m_columns.begin())};
}

std::string_view CheckedSheet::cell(std::size_t row, std::optional<std::size_t> column) const {
    if (!column) {
        return {};
    }
    auto const at = row * m_columns.size() + *column;
    auto const begin = at == 0 ? 0 : m_ends[at - 1];
    return std::string_view{m_text}.substr(begin, m_ends[at] - begin);
}

RowReport CheckedSheet::report(std::size_t row, std::vector<base::Problem>& problems) const {
    auto where = m_where;
    where.row = m_rows[row].number;
    return {std::move(where), m_written, m_rows[row].visibility, problems};
}

std::optional<unsigned> comparison_class(Visibility visibility, CellKind kind) {
    switch (visibility) {
    case Visibility::open:
        return 0;
    case Visibility::district:
        return kind == CellKind::plain ? 0 : 1;
    case Visibility::confidential:
        break;
    }
    return std::nullopt;
}

} // namespace catalogue
