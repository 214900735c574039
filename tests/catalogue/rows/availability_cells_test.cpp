#include "tests/catalogue/reading.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using catalogue::Extent;

namespace {

catalogue::Availability availability_of(catalogue::Catalogue const& catalogue) {
    return catalogue.services.at(0).availability;
}

/// A row is made public so that messages show the values.
catalogue::Catalogue read_public(std::string_view columns, std::string_view cells) {
    return read_row(std::string{columns} + ",location_visibility", std::string{cells} + ",public");
}

bool is_unlocated(catalogue::Catalogue const& catalogue) {
    return std::holds_alternative<catalogue::Unlocated>(availability_of(catalogue).site);
}

} // namespace

TEST_CASE("districts are names and codes, region-wide, national or not stated") {
    auto const catalogue = read_row("districts", "Leeds; E08000032;Leeds");
    CHECK(availability_of(catalogue).extent == Extent::districts);
    CHECK(availability_of(catalogue).areas.size() == 2);
    CHECK(catalogue.area_names == std::vector<std::string>{"Leeds", "E08000032"});
    CHECK(availability_of(read_row("districts", "\"Bristol, City of\"")).areas.size() == 1);
    for (auto const* cell : {"region-wide", "Region wide", "regionwide"}) {
        CHECK(availability_of(read_row("districts", cell)).extent == Extent::region_wide);
    }
    CHECK(availability_of(read_row("districts", "national")).extent == Extent::national);
    for (auto const* cell : {"", "?", "unknown"}) {
        CHECK(availability_of(read_row("districts", cell)).extent == Extent::not_stated);
    }
}

TEST_CASE("districts beside region-wide are said, and the widest is taken") {
    auto const catalogue = read_row("districts", "Leeds; region-wide");
    CHECK(availability_of(catalogue).extent == Extent::region_wide);
    CHECK(availability_of(catalogue).areas.empty());
    CHECK(message(catalogue) == "s.csv, row 2, districts: 'Leeds; region-wide' names districts and "
                                "more than districts; the widest is taken; name the districts "
                                "alone, or region-wide or national alone.");
}

TEST_CASE("a site is a grid reference or degrees, up to the edges of their ranges") {
    auto const degrees = read_row("latitude,longitude", "90,-180");
    CHECK(message(degrees).empty());
    CHECK(std::get<catalogue::LatLon>(availability_of(degrees).site) ==
          catalogue::LatLon{.latitude = 90, .longitude = -180});
    auto const grid = read_row("easting,northing", "750000,1350000");
    CHECK(message(grid).empty());
    CHECK(std::get<catalogue::GridReference>(availability_of(grid).site).northing == 1'350'000);
    auto const both = read_row("latitude,longitude,easting,northing", "53.8,-1.5,430000,433000");
    CHECK(std::holds_alternative<catalogue::GridReference>(availability_of(both).site));
}

TEST_CASE("a coordinate that is none is said and gives no site") {
    auto const catalogue = read_public("latitude,longitude", "100,400");
    CHECK(messages(catalogue) ==
          std::vector<std::string>{
              "s.csv, row 2, latitude: '100' is not a latitude; expected a number from -90 to 90.",
              "s.csv, row 2, longitude: '400' is not a longitude; expected a number from -180 to "
              "180."});
    CHECK(is_unlocated(catalogue));
    CHECK(message(read_public("latitude,longitude", "99.999999,0"))
              .starts_with("s.csv, row 2, latitude: '99.999999' is not a latitude"));
    for (auto const* cells : {"nan,0", "inf,0", "53.8N,-1.5", "1e400,0"}) {
        CAPTURE(cells);
        CHECK(is_unlocated(read_public("lat,lon", cells)));
    }
    CHECK(message(read_public("easting,northing", "750000.5,1")) ==
          "s.csv, row 2, easting: '750000.5' is not an easting of the British National Grid; "
          "expected a number from -50000 to 750000.");
}

TEST_CASE("half a coordinate and 0, 0 are said and give no site") {
    auto const half = read_row("latitude,longitude", ",-1.5");
    CHECK(message(half) == "s.csv, row 2, longitude: there is a longitude and not a latitude, so "
                           "there is no place; give both or neither.");
    CHECK(is_unlocated(half));
    CHECK(message(read_row("easting", "430000")).find("give both or neither") != std::string::npos);
    auto const nowhere = read_row("latitude,longitude", "0,0.0");
    CHECK(message(nowhere) == "s.csv, row 2, latitude: the coordinates are 0, 0, which stands for "
                              "no place; give the place, or leave both blank.");
    CHECK(is_unlocated(nowhere));
}

TEST_CASE("where one pair of coordinates is bad the other is taken, and it is said") {
    auto const catalogue =
        read_row("latitude,longitude,easting,northing", "53.8,-1.5,9999999,433000");
    CHECK(catalogue.problems.size() == 1);
    CHECK(std::holds_alternative<catalogue::LatLon>(availability_of(catalogue).site));
}

TEST_CASE("a postcode is kept in upper case with one space") {
    CHECK(availability_of(read_row("postcode", "ls14ap")).postcode == "LS1 4AP");
    CHECK(message(read_row("postcode", "?")).empty());
    auto const bad = read_public("postcode", "SW1A 99");
    CHECK(message(bad) == "s.csv, row 2, postcode: 'SW1A 99' is not a UK postcode; expected one "
                          "like 'SW1A 1AA'.");
    CHECK(availability_of(bad).postcode.empty());
}

TEST_CASE("a catchment is a number of kilometres above 0") {
    CHECK(availability_of(read_row("catchment_km", "2.5")).catchment_km == 2.5);
    CHECK(message(read_row("catchment_km", "0")) == "s.csv, row 2, catchment_km: '0' is not a "
                                                    "radius; expected kilometres, a number above "
                                                    "0.");
    CHECK_FALSE(availability_of(read_row("catchment_km", "5 km")).catchment_km);
}

TEST_CASE("districts_basis says what stands behind the districts") {
    auto basis = [](std::string_view cell) {
        return read_row("districts,districts_basis", fmt::format("Leeds,{}", cell))
            .services.front()
            .availability.areas_basis;
    };
    CHECK(basis("inferred") == catalogue::Basis::inferred);
    CHECK(basis("") == catalogue::Basis::not_known);
    CHECK(message(read_row("districts,districts_basis", "Leeds,hearsay")) ==
          "s.csv, row 2, districts_basis: 'hearsay' does not say what stands behind an answer; "
          "expected claimed, desk, inferred or evidenced.");
}
