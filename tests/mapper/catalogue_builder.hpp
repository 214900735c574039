#pragma once

#include "catalogue/catalogue.hpp"
#include "geodata/boundaries/boundaries.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Fixtures for what comes before the analysis: a catalogue made row by row, and three squares of
/// 10 km side by side as districts.
namespace tests {

///   410000 +---------+---------+---------+
///          | A Aston | B Beech | C Cedar |
///   400000 +---------+---------+---------+
///        400000    410000    420000    430000
geodata::Boundaries three_squares();

inline constexpr catalogue::GridReference in_aston{402345.25, 403456.75};
inline constexpr catalogue::GridReference in_beech{415432.5, 406543.5};
inline constexpr catalogue::GridReference on_border{410000, 405000};
inline constexpr catalogue::GridReference in_the_sea{500123.5, 500456.5};

/// One row of a catalogue; each call of a member changes one thing.
struct Row {
    std::string id;
    std::string provider = "Provider";
    std::string programme;
    catalogue::Visibility visibility = catalogue::Visibility::district;
    catalogue::Extent extent = catalogue::Extent::not_stated;
    std::vector<std::string> areas;
    catalogue::Site site;
    std::optional<double> catchment_km;
    std::string postcode;
    catalogue::Profile profile;
    catalogue::Referrals referrals;
    std::vector<std::pair<std::string, std::string>> details;
    std::size_t number = 0; ///< 0: by its position, from 2

    explicit Row(std::string service_id)
        : id{std::move(service_id)}
        , programme{"Programme " + id} {}

    Row& open();
    Row& confidential();
    Row& named(std::string provider_name, std::string programme_name);
    Row& declares(std::vector<std::string> names);
    Row& region_wide();
    Row& at(catalogue::Site where);
    Row& reaching_km(double km);
    Row& post(std::string code);
    Row& says(std::string column, std::string text);
    Row& refers(std::vector<std::string> names);
    Row& in_row(std::size_t row);
};

catalogue::Catalogue catalogue_of(std::vector<Row> const& rows,
                                  std::string const& file = "services.csv");

} // namespace tests
