#include "catalogue/rows/availability_cells.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/answer.hpp"
#include "catalogue/basis_cell.hpp"
#include "catalogue/files/spreadsheet_values.hpp"
#include "catalogue/postcode.hpp"
#include "catalogue/rows/number_cells.hpp"
#include "catalogue/rows/site_cells.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace catalogue {

namespace {

Extent extent_of(std::string_view item) {
    auto const word = base::folded(item);
    if (word == "regionwide" || word == "region" || word == "regional") {
        return Extent::region_wide;
    }
    return word == "national" || word == "nationwide" ? Extent::national : Extent::districts;
}

std::string read_postcode(RowCells const& cells, RowReport& report) {
    auto const cell = cells[Field::postcode];
    auto const answer = parse_answer(cell);
    if (answer && may_be(*answer)) {
        return {};
    }
    if (auto postcode = parse_postcode(cell)) {
        return *std::move(postcode);
    }
    if (is_outward_code(cell)) {
        report.cell({.rule = "bad-postcode",
                     .column = cells.written(Field::postcode),
                     .value = cell,
                     .kind = CellKind::placing,
                     .message = "is the first half of a postcode, which is no point on a map",
                     .hint = "write the whole postcode, or name the districts",
                     .suggestion = ""});
        return {};
    }
    auto const meant = postcode_meant(cell);
    report.cell({.rule = "bad-postcode",
                 .column = cells.written(Field::postcode),
                 .value = cell,
                 .kind = CellKind::placing,
                 .message = "is not a UK postcode",
                 .hint = "expected one like 'SW1A 1AA'",
                 .suggestion = looks_like_made_date(cell)
                                   ? "a spreadsheet made a date of it: format the column as text "
                                     "and enter it again"
                               : meant ? fmt::format("it may be '{}'", *meant)
                                       : ""});
    return {};
}

std::optional<double> read_catchment(RowCells const& cells, RowReport& report) {
    auto const cell = cells[Field::catchment_km];
    if (cell.empty()) {
        return std::nullopt;
    }
    auto const radius = parse_number(cell);
    if (radius && *radius > 0) {
        return radius;
    }
    report.cell({.rule = "bad-catchment",
                 .column = cells.written(Field::catchment_km),
                 .value = cell,
                 .kind = CellKind::plain,
                 .message = "is not a radius",
                 .hint = "expected kilometres, a number above 0",
                 .suggestion = ""});
    return std::nullopt;
}

} // namespace

AvailabilityReader::Declared const& AvailabilityReader::declared(std::string_view cell) {
    if (auto const known = m_declared.find(cell); known != m_declared.end()) {
        return known->second;
    }
    Declared result;
    auto const answer = parse_answer(cell);
    bool const said = !answer || !may_be(*answer);
    for (auto const item : list_items(said ? cell : std::string_view{}, ";")) {
        auto const extent = extent_of(item);
        result.extent = std::max(result.extent, extent);
        if (extent == Extent::districts) {
            AreaNameIndex const area{m_areas.index_of(item)};
            if (std::ranges::find(result.areas, area) == result.areas.end()) {
                result.areas.push_back(area);
            }
        }
    }
    if (result.extent > Extent::districts && !result.areas.empty()) {
        result.redundant = true;
        result.areas.clear();
    }
    return m_declared.emplace(cell, std::move(result)).first->second;
}

Availability AvailabilityReader::read(RowCells const& cells, RowReport& report) {
    auto const districts = cells[Field::districts];
    auto const& said = declared(districts);
    if (said.redundant) {
        report.cell({.severity = base::Severity::warning,
                     .rule = "redundant-districts",
                     .column = cells.written(Field::districts),
                     .value = districts,
                     .kind = CellKind::plain,
                     .message = "names districts and more than districts; the widest is taken",
                     .hint = "name the districts alone, or region-wide or national alone",
                     .suggestion = ""});
    }
    return {.extent = said.extent,
            .areas = said.areas,
            .areas_basis = read_basis(cells[Field::districts_basis],
                                      cells.written(Field::districts_basis), report),
            .catchment_km = read_catchment(cells, report),
            .site = read_site(cells, report),
            .postcode = read_postcode(cells, report)};
}

} // namespace catalogue
