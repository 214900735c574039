#include "catalogue/checks/families.hpp"
#include "catalogue/columns/cell_values.hpp"
#include "catalogue/rows/number_cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace catalogue {

namespace {

/// How a column's numbers are measured: amounts by their ratio, years by their difference.
enum class Scale : std::uint8_t { ratio, difference };

struct NumberColumn {
    std::string_view name;
    Scale scale;
    double least_distance; ///< as a factor, or in the column's unit
};

constexpr std::array number_columns{
    NumberColumn{"capacity_per_year", Scale::ratio, 10},
    NumberColumn{"annual_cost", Scale::ratio, 10},
    NumberColumn{"waiting_weeks", Scale::ratio, 10},
    NumberColumn{"sessions", Scale::ratio, 10},
    NumberColumn{"session_weeks", Scale::ratio, 10},
    NumberColumn{"catchment_km", Scale::ratio, 10},
    NumberColumn{"minimum_age", Scale::difference, 20},
    NumberColumn{"maximum_age", Scale::difference, 40},
};

constexpr std::size_t least_count = 10; ///< fewer have no middle that means anything
constexpr double least_deviations = 5;
constexpr double deviations_per_median = 1.4826; ///< of a normal distribution
constexpr double least_far_km = 50;
constexpr double least_far_ratio = 8;

struct Place {
    CheckedSheet const* sheet = nullptr;
    std::size_t row = 0;
    std::size_t column = 0;
};

double median(std::vector<double> values) {
    auto const middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// The middle of many numbers, and how far from it a number may be that is like the others: many
/// times as far as half of them are.
struct Middle {
    double value = 0;
    double tolerance = 0;
};

Middle middle_of(std::vector<double> const& values, double least) {
    auto const value = median(values);
    std::vector<double> distances;
    distances.reserve(values.size());
    for (double const each : values) {
        distances.push_back(std::abs(each - value));
    }
    auto const spread = median(std::move(distances)) * deviations_per_median * least_deviations;
    return {.value = value, .tolerance = std::max(spread, least)};
}

double scaled(double number, Scale scale) {
    return scale == Scale::ratio ? std::log10(number) : number;
}

void check_numbers(Sheets sheets, NumberColumn const& numbers, Problems& problems) {
    std::vector<double> values;
    std::vector<Place> places;
    for (auto const& sheet : sheets) {
        auto const column = sheet.column(numbers.name);
        for (std::size_t row = 0; column && row < sheet.row_count(); ++row) {
            auto const number = parse_amount(sheet.cell(row, column));
            bool const counts = number && (numbers.scale == Scale::difference || *number > 0);
            if (counts && sheet.visibility(row) != Visibility::confidential) {
                values.push_back(scaled(*number, numbers.scale));
                places.push_back({.sheet = &sheet, .row = row, .column = *column});
            }
        }
    }
    if (values.size() < least_count) {
        return;
    }
    auto const middle = middle_of(values, scaled(numbers.least_distance, numbers.scale));
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::abs(values[i] - middle.value) < middle.tolerance) {
            continue;
        }
        auto const& [sheet, row, column] = places[i];
        auto const usual =
            numbers.scale == Scale::ratio ? std::pow(10, middle.value) : middle.value;
        sheet->report(row, problems)
            .cell({.severity = base::Severity::warning,
                   .rule = "outlier",
                   .column = sheet->written(column),
                   .value = sheet->cell(row, column),
                   .kind = sheet->columns()[column].kind,
                   .message = fmt::format("is far from the others, of which the middle one is {}",
                                          std::round(usual * 100) / 100),
                   .hint = "correct it if a digit is too many or too few",
                   .suggestion = ""});
    }
}

/// Kilometres east and north, enough to tell far from near.
struct Spot {
    double x = 0;
    double y = 0;
};

std::optional<Spot> spot_of(CheckedSheet const& sheet, std::size_t row, std::string_view x_name,
                            std::string_view y_name) {
    auto const x = parse_number(sheet.cell(row, sheet.column(x_name)));
    auto const y = parse_number(sheet.cell(row, sheet.column(y_name)));
    if (!x || !y || (*x == 0 && *y == 0)) {
        return std::nullopt;
    }
    if (y_name == "northing") {
        return Spot{.x = *x / 1000, .y = *y / 1000};
    }
    if (std::abs(*y) > 90 || std::abs(*x) > 180) {
        return std::nullopt;
    }
    constexpr double km_per_degree = 111.2;
    return Spot{.x = *x * km_per_degree * std::cos(*y * std::numbers::pi / 180),
                .y = *y * km_per_degree};
}

/// The middle is that of public sites alone, and the distance from it is told of public sites
/// alone, so that no hidden site can be worked out of either.
void check_sites(Sheets sheets, std::string_view x_name, std::string_view y_name,
                 Problems& problems) {
    std::vector<double> xs;
    std::vector<double> ys;
    std::vector<std::pair<Place, Spot>> spots;
    for (auto const& sheet : sheets) {
        auto const column = sheet.column(y_name);
        for (std::size_t row = 0; column && row < sheet.row_count(); ++row) {
            auto const spot = spot_of(sheet, row, x_name, y_name);
            if (spot && sheet.visibility(row) == Visibility::open) {
                spots.push_back({{.sheet = &sheet, .row = row, .column = *column}, *spot});
                xs.push_back(spot->x);
                ys.push_back(spot->y);
            }
        }
    }
    if (spots.size() < least_count) {
        return;
    }
    Spot const middle{.x = median(xs), .y = median(ys)};
    std::vector<double> distances;
    for (auto const& [place, spot] : spots) {
        distances.push_back(std::hypot(spot.x - middle.x, spot.y - middle.y));
    }
    auto const far = std::max(least_far_km, least_far_ratio * median(distances));
    for (std::size_t i = 0; i < spots.size(); ++i) {
        if (distances[i] < far) {
            continue;
        }
        auto const& place = spots[i].first;
        place.sheet->report(place.row, problems)
            .row(base::Severity::warning, "far-site", place.sheet->written(place.column),
                 fmt::format("the site lies {:.0f} km from the middle of the public sites",
                             distances[i]),
                 "correct the coordinates if a digit is wrong");
    }
}

} // namespace

void check_outliers(Sheets sheets, Problems& problems) {
    for (auto const& numbers : number_columns) {
        check_numbers(sheets, numbers, problems);
    }
    check_sites(sheets, "longitude", "latitude", problems);
    check_sites(sheets, "easting", "northing", problems);
}

} // namespace catalogue
