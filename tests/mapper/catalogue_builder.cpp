#include "tests/mapper/catalogue_builder.hpp"

#include <algorithm>
#include <cstring>

namespace tests {

namespace {

template <typename T>
void append(std::vector<std::byte>& bytes, T value) {
    std::byte raw[sizeof value];
    std::memcpy(raw, &value, sizeof value);
    bytes.insert(bytes.end(), std::begin(raw), std::end(raw));
}

geodata::Geometry square(double x, double y, double side) {
    std::vector<std::byte> wkb{std::byte{1}};
    append(wkb, std::uint32_t{3}); // polygon
    append(wkb, std::uint32_t{1}); // of one ring
    append(wkb, std::uint32_t{5});
    for (auto const& [east, north] :
         {std::pair{0.0, 0.0}, std::pair{0.0, side}, std::pair{side, side}, std::pair{side, 0.0},
          std::pair{0.0, 0.0}}) {
        append(wkb, x + east);
        append(wkb, y + north);
    }
    return geodata::geometry_from_wkb(wkb);
}

std::uint32_t position_in(std::vector<std::string>& list, std::string const& text) {
    auto const found = std::ranges::find(list, text);
    if (found != list.end()) {
        return static_cast<std::uint32_t>(found - list.begin());
    }
    list.push_back(text);
    return static_cast<std::uint32_t>(list.size() - 1);
}

} // namespace

geodata::Boundaries three_squares() {
    geodata::Boundaries boundaries;
    boundaries.districts = {
        {{"E1"}, "Aston", 1000}, {{"E2"}, "Beech, City of", 2000}, {{"E3"}, "Cedar", {}}};
    for (auto const x : {400000.0, 410000.0, 420000.0}) {
        boundaries.shapes.push_back(square(x, 400000, 10000));
    }
    boundaries.crs = "EPSG:27700";
    boundaries.source_crs = "EPSG:4326";
    boundaries.layer = "districts";
    boundaries.code_field = "LAD24CD";
    boundaries.name_field = "LAD24NM";
    return boundaries;
}

Row& Row::open() {
    visibility = catalogue::Visibility::open;
    return *this;
}
Row& Row::confidential() {
    visibility = catalogue::Visibility::confidential;
    return *this;
}
Row& Row::named(std::string provider_name, std::string programme_name) {
    provider = std::move(provider_name);
    programme = std::move(programme_name);
    return *this;
}
Row& Row::declares(std::vector<std::string> names) {
    extent = catalogue::Extent::districts;
    areas = std::move(names);
    return *this;
}
Row& Row::region_wide() {
    extent = catalogue::Extent::region_wide;
    return *this;
}
Row& Row::at(catalogue::Site where) {
    site = where;
    return *this;
}
Row& Row::reaching_km(double km) {
    catchment_km = km;
    return *this;
}
Row& Row::post(std::string code) {
    postcode = std::move(code);
    return *this;
}
Row& Row::says(std::string column, std::string text) {
    details.emplace_back(std::move(column), std::move(text));
    return *this;
}
Row& Row::refers(std::vector<std::string> names) {
    referrals = {.answer = catalogue::Answer::yes, .to = std::move(names)};
    return *this;
}

Row& Row::in_row(std::size_t row) {
    number = row;
    return *this;
}

catalogue::Catalogue catalogue_of(std::vector<Row> const& rows, std::string const& file) {
    catalogue::Catalogue catalogue;
    catalogue.sheets.push_back({.file = file, .sheet = ""});
    std::size_t number = 2;
    for (auto const& row : rows) {
        catalogue::Service service;
        service.id = {row.id};
        service.provider = {position_in(catalogue.providers, row.provider)};
        service.programme = row.programme;
        service.visibility = row.visibility;
        service.origin = {.sheet = {0}, .row = row.number == 0 ? number : row.number};
        service.availability.extent = row.extent;
        for (auto const& area : row.areas) {
            service.availability.areas.push_back({position_in(catalogue.area_names, area)});
        }
        service.availability.site = row.site;
        service.availability.catchment_km = row.catchment_km;
        service.availability.postcode = row.postcode;
        service.profile = row.profile;
        service.referrals = row.referrals;
        for (auto const& [column, text] : row.details) {
            service.details.push_back(
                {.column = {position_in(catalogue.detail_columns, column)}, .text = text});
        }
        catalogue.services.push_back(std::move(service));
        ++number;
    }
    return catalogue;
}

} // namespace tests
