#include "geodata/borders/neighbours.hpp"
#include "geodata/boundaries/boundaries.hpp"
#include "geodata/locate.hpp"

#include "builders.hpp"
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

using geodata::read_boundaries;

namespace {

std::filesystem::path const shared = GAPMAP_SHARED "/data";

/// Says aloud that a test of real data is skipped where there is none.
bool is_there(std::filesystem::path const& file) {
    bool const there = std::filesystem::exists(shared / file);
    if (!there) {
        MESSAGE("skipped: there is no " << (shared / file).string());
    }
    return there;
}

std::set<std::string> repaired(geodata::Boundaries const& boundaries) {
    std::set<std::string> messages;
    for (auto const& problem : boundaries.problems) {
        if (problem.rule == "repaired-geometry") {
            messages.insert(problem.message);
        }
    }
    return messages;
}

struct Postcode {
    geodata::Point at;
    std::string district;
};

/// Rows of Code-Point Open: postcode, quality, easting, northing, four codes, district, ward.
std::vector<Postcode> read_postcodes(std::filesystem::path const& folder) {
    std::vector<Postcode> postcodes;
    for (char const* area : {"bd", "hd", "hx", "ls", "wf"}) {
        std::ifstream stream(folder / (std::string{area} + ".csv"));
        std::string line;
        while (std::getline(stream, line)) {
            std::erase(line, '"');
            std::istringstream cells(line);
            std::vector<std::string> row;
            for (std::string cell; std::getline(cells, cell, ',');) {
                row.push_back(cell);
            }
            REQUIRE(row.size() >= 9);
            postcodes.push_back({{std::stod(row[2]), std::stod(row[3])}, row[8]});
        }
    }
    return postcodes;
}

} // namespace

TEST_CASE("all 361 districts of the United Kingdom load, the three invalid ones named") {
    if (!is_there("boundaries/lad_may_2024_uk_4326.geojson")) {
        return;
    }
    auto const uk = read_boundaries(shared / "boundaries/lad_may_2024_uk_4326.geojson", {});
    CHECK(uk.districts.size() == 361);
    CHECK(uk.code_field == "LAD24CD");
    CHECK(uk.name_field == "LAD24NM");
    CHECK(uk.crs == "EPSG:27700");
    auto const messages = repaired(uk);
    REQUIRE(messages.size() == 3);
    CHECK(uk.problems.size() == 3);
    for (char const* name : {"Wokingham", "Norwich", "Na h-Eileanan Siar"}) {
        CHECK(std::any_of(messages.begin(), messages.end(),
                          [&](std::string const& message) { return contains(message, name); }));
    }
}

TEST_CASE("a region is taken from the national file") {
    if (!is_there("boundaries/ltla24_uk_27700.gpkg")) {
        return;
    }
    auto const file = shared / "boundaries/ltla24_uk_27700.gpkg";
    auto const uk = read_boundaries(file, {});
    CHECK(uk.districts.size() == 361);
    CHECK(uk.problems.empty());
    auto const five =
        read_boundaries(file, {.where = "ltla24_code BETWEEN 'E08000032' AND 'E08000036'"});
    CHECK(five.districts.size() == 5);
    CHECK(find_neighbours(five).size() == 7);
}

TEST_CASE("police areas load as districts do") {
    if (!is_there("boundaries/police_force_areas_2020_4326.gpkg")) {
        return;
    }
    auto const areas = read_boundaries(shared / "boundaries/police_force_areas_2020_4326.gpkg", {});
    CHECK(areas.districts.size() == 43);
    CHECK(areas.code_field == "pfa20_code");
}

TEST_CASE("metres in a format that says degrees are refused, and load with a CRS") {
    if (!is_there("boundaries/lad_2017_gb_27700.topojson")) {
        return;
    }
    auto const file = shared / "boundaries/lad_2017_gb_27700.topojson";
    CHECK(contains(error_of([&] { read_boundaries(file, {}); }),
                   "cannot be degrees and the file names no CRS; if they are British National "
                   "Grid add --boundary-crs EPSG:27700."));
    CHECK(contains(error_of([&] { read_boundaries(file, {.crs = "EPSG:27700"}); }),
                   "no field with values is called as district codes are"));
    auto const by_number = read_boundaries(file, {.code_field = "FID", .crs = "EPSG:27700"});
    CHECK(by_number.districts.size() == 380);
    CHECK(by_number.source_crs == "EPSG:27700");
}

TEST_CASE("a file of which hardly a shape is valid loads, every repair named") {
    if (!is_there("boundaries/lad_2013_invalid_geometries.topojson")) {
        return;
    }
    auto const old =
        read_boundaries(shared / "boundaries/lad_2013_invalid_geometries.topojson", {});
    CHECK(old.districts.size() == 380);
    CHECK(old.code_field == "LAD13CD");
    CHECK(repaired(old).size() == 355); // all but 25
}

TEST_CASE("small areas load and find their neighbours") {
    if (!is_there("need/lsoa21_west_yorkshire_4326.geojson")) {
        return;
    }
    auto const areas = read_boundaries(shared / "need/lsoa21_west_yorkshire_4326.geojson", {});
    CHECK(areas.districts.size() == 1404);
    CHECK(areas.code_field == "LSOA21CD");
}

TEST_CASE("West Yorkshire's postcodes fall in the district that the Ordnance Survey says") {
    if (!is_there("postcodes/codepoint_2014/bd.csv")) {
        return;
    }
    auto postcodes = read_postcodes(shared / "postcodes/codepoint_2014");
    std::erase_if(postcodes, [](Postcode const& postcode) {
        return postcode.district < "E08000032" || postcode.district > "E08000036";
    });
    REQUIRE(postcodes.size() == 61365);
    std::vector<geodata::Point> points;
    for (auto const& postcode : postcodes) {
        points.push_back(postcode.at);
    }
    auto const boundaries = read_boundaries(shared / "boundaries/lad_may_2024_uk_4326.geojson", {});
    auto const located = locate(boundaries, points);
    double fallen = 0;
    double agreed = 0;
    for (std::size_t i = 0; i < located.size(); ++i) {
        if (located[i].district) {
            auto const& district = boundaries.districts[located[i].district->value];
            fallen += 1;
            agreed += district.code.text == postcodes[i].district ? 1 : 0;
        }
    }
    MESSAGE(agreed << " of " << fallen << " postcodes agree");
    CHECK(fallen == 61365);
    CHECK(agreed / fallen >= 0.9985);
}
