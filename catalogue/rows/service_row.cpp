#include "catalogue/rows/service_row.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/files/source_columns.hpp"
#include "catalogue/rows/unreadable_cells.hpp"

#include <algorithm>
#include <utility>

namespace catalogue {

namespace {

void report_visibility(RowCells const& cells, RowReport& report) {
    auto const cell = cells[Field::location_visibility];
    if (report.visibility() == Visibility::confidential && !cell.empty() &&
        base::folded(cell) != "confidential") {
        report.row(base::Severity::warning, "unknown-visibility",
                   cells.written(Field::location_visibility),
                   "the cell is not one of this column's words, so the row is confidential",
                   "expected public, district or confidential");
    }
}

bool is_service(RowCells const& cells, RowReport& report) {
    bool found = true;
    for (auto const field : {Field::provider, Field::programme}) {
        if (cells[field].empty()) {
            found = false;
            report.row(base::Severity::error, "incomplete-row", cells.written(field),
                       "the cell is blank, so the row is no service and is not read",
                       "fill it in, or delete the row");
        }
    }
    return found;
}

} // namespace

ServiceRows::ServiceRows(Catalogue& catalogue, Vocabulary const& vocabulary, BlankVisibility blank,
                         std::vector<CheckedSheet>* checked)
    : m_catalogue(catalogue)
    , m_vocabulary(vocabulary)
    , m_blank_visibility(blank)
    , m_checked(checked)
    , m_providers(catalogue.providers)
    , m_detail_columns(catalogue.detail_columns)
    , m_availability(catalogue.area_names)
    , m_profile(vocabulary)
    , m_particulars(vocabulary) {}

void ServiceRows::begin_sheet(Layout layout) {
    m_layout = std::move(layout);
    m_catalogue.sheets.back().columns = source_columns(m_layout, m_vocabulary);
    m_details.clear();
    for (auto const& detail : m_layout.details) {
        auto const particular = find_particular(m_vocabulary, detail.name);
        DetailPlace place{.position = detail.position,
                          .column = std::nullopt,
                          .particular = particular,
                          .kind = detail_kind(detail.name)};
        if (particular &&
            m_vocabulary.particulars[particular->value].kind == ParticularKind::number) {
            place.kind = DetailKind::number;
        }
        if (detail.origin == Layout::NameOrigin::written) {
            place.column = DetailColumnIndex{m_detail_columns.index_of(detail.name)};
        }
        m_details.push_back(place);
    }
    if (m_checked != nullptr) {
        auto const& sheet = m_catalogue.sheets.back();
        m_checked->emplace_back(
            base::Where{.file = sheet.file, .sheet = sheet.sheet, .row = 0, .column = ""}, m_layout,
            m_vocabulary);
    }
}

void ServiceRows::read(TableRow const& row) {
    auto& problems = m_catalogue.problems;
    if (is_too_long(row)) {
        RowReport report{where(row), m_layout.written, Visibility::confidential, problems};
        report.row(base::Severity::error, "ragged-row", "",
                   "the row has more cells than the header, so it is not read",
                   "quote cells that hold the separator, or give each column a name");
        ++m_catalogue.rows_unread;
        return;
    }
    RowCells const cells{
        .layout = m_layout,
        .cells = m_layout.recipes.empty() ? row.cells : m_made.make(m_layout.recipes, row.cells)};
    RowReport report{where(row), m_layout.written, visibility_of(cells, row), problems};
    if (row.cells.size() < m_layout.width()) {
        auto const visibility = m_layout.position(Field::location_visibility);
        bool const hidden = visibility >= row.cells.size() && visibility < m_layout.width();
        report.row(base::Severity::warning, "ragged-row", "",
                   hidden ? "the row has fewer cells than the header and ends before "
                            "location_visibility, so it is confidential; the missing cells are "
                            "read as blank"
                          : "the row has fewer cells than the header; the missing ones are read as "
                            "blank",
                   "fill the row up to the last column");
    }
    report_visibility(cells, report);
    if (may_be_unreadable(cells.cells)) {
        auto const readable = without_unreadable(cells.cells, m_layout, report);
        read_cells({.layout = m_layout, .cells = readable}, report, row.number);
    } else {
        read_cells(cells, report, row.number);
    }
}

void ServiceRows::read_cells(RowCells const& cells, RowReport& report, std::size_t row) {
    if (!is_service(cells, report)) {
        ++m_catalogue.rows_unread;
        return;
    }
    if (m_checked != nullptr) {
        m_checked->back().add(cells, row, report.visibility());
    }
    auto id = read_service_id(cells, report);
    auto availability = m_availability.read(cells, report);
    auto profile = m_profile.read(cells, report);
    auto details = read_details(cells, report, profile);
    auto const scope_reason = cells[Field::scope_reason];
    if (profile.in_scope == Answer::no && scope_reason.empty() &&
        report.visibility() != Visibility::confidential) {
        report.row(base::Severity::warning, "scope-without-reason", cells.written(Field::in_scope),
                   "the row is out of scope and does not say why",
                   "give the reason in the column scope_reason");
    }
    auto const sheet = static_cast<std::uint32_t>(m_catalogue.sheets.size() - 1);
    m_catalogue.services.push_back(
        {.id = ServiceId{std::move(id)},
         .provider = ProviderIndex{m_providers.index_of(cells[Field::provider])},
         .programme = std::string{cells[Field::programme]},
         .visibility = report.visibility(),
         .origin = {.sheet = SheetIndex{sheet}, .row = row},
         .availability = std::move(availability),
         .profile = std::move(profile),
         .referrals = read_referrals(cells[Field::refers_to]),
         .scope_reason = std::string{scope_reason},
         .details = std::move(details)});
}

base::Where ServiceRows::where(TableRow const& row) const {
    auto const& sheet = m_catalogue.sheets.back();
    return {.file = sheet.file, .sheet = sheet.sheet, .row = row.number, .column = ""};
}

bool ServiceRows::is_too_long(TableRow const& row) const {
    auto const width = std::min(row.cells.size(), m_layout.width());
    return std::ranges::any_of(row.cells.subspan(width),
                               [](std::string_view cell) { return !trimmed(cell).empty(); });
}

Visibility ServiceRows::visibility_of(RowCells const& cells, TableRow const& row) const {
    auto const position = m_layout.position(Field::location_visibility);
    if (position < m_layout.width() && position >= row.cells.size()) {
        return Visibility::confidential;
    }
    return parse_visibility(cells[Field::location_visibility], m_blank_visibility);
}

std::vector<Detail> ServiceRows::read_details(RowCells const& cells, RowReport& report,
                                              Profile& profile) {
    std::vector<Detail> details;
    for (auto& place : m_details) {
        auto const cell = cells.at(place.position);
        if (cell.empty()) {
            continue;
        }
        if (!place.column) {
            auto const& name = m_layout.written[place.position];
            place.column = DetailColumnIndex{m_detail_columns.index_of(name)};
            report.row(base::Severity::warning, "unknown-column", name,
                       "a column without a name holds text; it is kept and nothing is judged by it",
                       "give the column a name");
        }
        auto text = read_detail(cell, place.kind, m_layout.written[place.position], report);
        if (auto stated = place.particular
                              ? m_particulars.read(*place.particular, text,
                                                   m_layout.written[place.position], report)
                              : std::nullopt) {
            stated->basis = profile.row_basis;
            put(profile.particulars, std::move(*stated));
        }
        if (!text.empty()) {
            details.push_back({.column = *place.column, .text = std::move(text)});
        }
    }
    return details;
}

} // namespace catalogue
