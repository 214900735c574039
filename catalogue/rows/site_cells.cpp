#include "catalogue/rows/site_cells.hpp"

#include "catalogue/rows/number_cells.hpp"

#include <fmt/format.h>

#include <array>

namespace catalogue {

namespace {

/// One coordinate: the column, what messages call it, and the numbers it may be.
struct Axis {
    Field field;
    std::string_view name;
    std::string_view rule;
    double lowest;
    double highest;
};

struct Pair {
    Axis first;
    Axis second;
};

/// To 50 km beyond the grid's lettered squares, for what lies off the coast.
constexpr Pair grid{.first = {Field::easting, "an easting of the British National Grid",
                              "bad-easting", -50'000, 750'000},
                    .second = {Field::northing, "a northing of the British National Grid",
                               "bad-northing", -50'000, 1'350'000}};

constexpr Pair degrees{.first = {Field::latitude, "a latitude", "bad-latitude", -90, 90},
                       .second = {Field::longitude, "a longitude", "bad-longitude", -180, 180}};

std::optional<double> read_axis(Axis const& axis, RowCells const& cells, RowReport& report) {
    auto const cell = cells[axis.field];
    auto const number = parse_number(cell);
    if (number && *number >= axis.lowest && *number <= axis.highest) {
        return number;
    }
    report.cell({.rule = axis.rule,
                 .column = cells.written(axis.field),
                 .value = cell,
                 .kind = CellKind::placing,
                 .message = fmt::format("is not {}", axis.name),
                 .hint = fmt::format("expected a number from {} to {}", axis.lowest, axis.highest),
                 .suggestion = ""});
    return std::nullopt;
}

std::optional<std::array<double, 2>> read_pair(Pair const& pair, RowCells const& cells,
                                               RowReport& report) {
    bool const has_first = !cells[pair.first.field].empty();
    bool const has_second = !cells[pair.second.field].empty();
    if (!has_first && !has_second) {
        return std::nullopt;
    }
    if (has_first != has_second) {
        auto const& there = has_first ? pair.first : pair.second;
        auto const& missing = has_first ? pair.second : pair.first;
        report.row(
            base::Severity::error, "half-coordinate", cells.written(there.field),
            fmt::format("there is {} and not {}, so there is no place", there.name, missing.name),
            "give both or neither");
        return std::nullopt;
    }
    auto const first = read_axis(pair.first, cells, report);
    auto const second = read_axis(pair.second, cells, report);
    if (!first || !second) {
        return std::nullopt;
    }
    if (*first == 0 && *second == 0) {
        report.row(base::Severity::error, "no-place", cells.written(pair.first.field),
                   "the coordinates are 0, 0, which stands for no place",
                   "give the place, or leave both blank");
        return std::nullopt;
    }
    return std::array{*first, *second};
}

} // namespace

Site read_site(RowCells const& cells, RowReport& report) {
    auto const metres = read_pair(grid, cells, report);
    auto const angles = read_pair(degrees, cells, report);
    if (metres) {
        return GridReference{.easting = metres->at(0), .northing = metres->at(1)};
    }
    if (angles) {
        return LatLon{.latitude = angles->at(0), .longitude = angles->at(1)};
    }
    return Unlocated{};
}

} // namespace catalogue
