#include "geodata/boundaries/boundaries.hpp"
#include "tests/geodata/builders.hpp"
#include "tests/geodata/layer_file.hpp"
#include "tests/geodata/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using geodata::read_boundaries;

namespace {

/// A GeoJSON file of the given features, each "properties|ring".
std::string geojson(std::vector<std::pair<std::string, std::string>> const& features) {
    std::string text = R"({"type":"FeatureCollection","features":[)";
    for (std::size_t i = 0; i < features.size(); ++i) {
        text += fmt::format(R"({}{{"type":"Feature","properties":{{{}}},"geometry":{}}})",
                            i == 0 ? "" : ",", features[i].first, features[i].second);
    }
    return text + "]}";
}

std::string const here =
    R"({"type":"Polygon","coordinates":[[[-1.6,53.8],[-1.5,53.8],[-1.5,53.9],[-1.6,53.8]]]})";
std::string const there =
    R"({"type":"Polygon","coordinates":[[[-1.5,53.8],[-1.4,53.8],[-1.4,53.9],[-1.5,53.8]]]})";
std::string const metres =
    R"({"type":"Polygon","coordinates":[[[430000,433000],[431000,433000],[431000,434000],[430000,433000]]]})";
std::string const bow_tie =
    R"({"type":"Polygon","coordinates":[[[-1.6,53.8],[-1.5,53.9],[-1.5,53.8],[-1.6,53.9],[-1.6,53.8]]]})";
std::string const point = R"({"type":"Point","coordinates":[-1.6,53.8]})";

std::string error_with(std::string const& text, geodata::BoundaryOptions const& options = {}) {
    TemporaryFolder const folder;
    auto const file = folder.file("d.geojson", text);
    return error_of([&] { read_boundaries(file, options); });
}

} // namespace

TEST_CASE("a missing, an empty and a broken file each stop the run with one sentence") {
    TemporaryFolder const folder;
    CHECK(contains(error_of([&] { read_boundaries(folder / "none.gpkg", {}); }),
                   "none.gpkg: there is no such file."));
    CHECK(contains(error_with(""), "d.geojson: cannot be read as boundaries"));
    CHECK(error_with(geojson({{R"("code":"A")", here}}).substr(0, 120)) != "");
    CHECK(contains(error_of([&] { read_boundaries(folder / "", {}); }),
                   "cannot be read as boundaries"));
}

TEST_CASE("a file without polygons is refused") {
    CHECK(contains(error_with(geojson({{R"("code":"A")", point}})), "without polygons"));
    CHECK(contains(error_with(geojson({{R"("code":"A")", "null"}})), "without polygons"));
    CHECK(contains(error_with(geojson({})), "without polygons"));
}

TEST_CASE("a district without a shape, or that is a point, is named") {
    auto const no_shape =
        error_with(geojson({{R"("code":"A")", here}, {R"("code":"B","name":"Bee")", "null"}}));
    CHECK(
        contains(no_shape, "feature 1 (B Bee) has no shape; leave it out with --where or repair"));
    auto const a_point = error_with(geojson({{R"("code":"A")", here}, {R"("code":"B")", point}}));
    CHECK(contains(a_point, "feature 1 (B) is a POINT and no polygon"));
}

TEST_CASE("a file without a code field says which fields there are") {
    auto const error = error_with(geojson({{R"("title":"A","size":"big")", here}}));
    CHECK(contains(error, "name one with --code-field (fields: title, size, FID)."));
}

TEST_CASE("any field can be the code field, and the feature numbers too") {
    TemporaryFolder const folder;
    auto const file =
        folder.file("d.geojson", geojson({{R"("title":"A")", here}, {R"("title":"B")", there}}));
    CHECK(read_boundaries(file, {.code_field = "title"}).districts[1].code.text == "B");
    CHECK(read_boundaries(file, {.code_field = "FID"}).districts[1].code.text == "1");
    auto const error = error_of([&] { read_boundaries(file, {.code_field = "titel"}); });
    CHECK(contains(error, "there is no field 'titel' for --code-field; there are title, FID."));
}

TEST_CASE("an empty code and two districts of one code are refused, and named") {
    CHECK(contains(error_with(geojson({{R"("code":"A")", here}, {R"("code":" ")", there}})),
                   "feature 1 has nothing in code"));
    CHECK(contains(error_with(geojson({{R"("code":"A")", here}, {R"("code":"A")", there}})),
                   "features 0 and 1 both have the code 'A'"));
}

TEST_CASE("codes are text, however the file writes them") {
    TemporaryFolder const folder;
    std::vector<std::pair<std::string, std::string>> features;
    for (int i = 0; i < 2000; ++i) { // more than GDAL reads to see what kind a field is
        features.emplace_back(fmt::format(R"("code":{})", i), here);
    }
    features.emplace_back(R"("code":"E08")", there);
    auto const boundaries = read_boundaries(folder.file("d.geojson", geojson(features)), {});
    REQUIRE(boundaries.districts.size() == 2001);
    CHECK(boundaries.districts.back().code.text == "E08");
    CHECK(boundaries.districts[1].code.text == "1");
    CHECK(boundaries.districts[2].code.text == "10"); // in the order of text
}

TEST_CASE("a code field that first comes late in a long file is found") {
    TemporaryFolder const folder;
    std::vector<std::pair<std::string, std::string>> features;
    for (int i = 0; i < 2000; ++i) {
        features.emplace_back(R"("title":"none")", here);
    }
    features.emplace_back(R"("code":"A")", there);
    auto const file = folder.file("d.geojson", geojson(features));
    auto const boundaries = read_boundaries(file, {.where = "code = 'A'"});
    CHECK(boundaries.districts.size() == 1);
}

TEST_CASE("coordinates that cannot be degrees ask for a CRS, which solves it") {
    auto const text = geojson({{R"("code":"A")", metres}});
    CHECK(contains(error_with(text),
                   "coordinates such as (431000, 434000) cannot be degrees and the file names no "
                   "CRS but that of degrees; if they are British National Grid add "
                   "--boundary-crs EPSG:27700."));
    TemporaryFolder const folder;
    auto const solved = read_boundaries(folder.file("d.geojson", text), {.crs = "EPSG:27700"});
    CHECK(solved.source_crs == "EPSG:27700");
    CHECK(envelope(solved.shapes[0]).most == geodata::Point{431000, 434000});
    CHECK(contains(error_with(text, {.crs = "EPSG:4326"}), "--boundary-crs EPSG:4326 says"));
    CHECK(contains(error_with(text, {.crs = "27700"}), "'27700' is not a coordinate reference"));
}

TEST_CASE("metres in a Shapefile without a CRS are said, degrees are assumed") {
    TemporaryFolder const folder;
    write({.driver = "ESRI Shapefile", .crs = "", .features = two_squares("")}, folder / "m.shp");
    CHECK(contains(error_of([&] { read_boundaries(folder / "m.shp", {}); }),
                   "cannot be degrees and the file names no CRS; if"));
    write({.driver = "ESRI Shapefile", .crs = "", .features = two_squares("EPSG:4326")},
          folder / "d.shp");
    auto const degrees = read_boundaries(folder / "d.shp", {});
    REQUIRE(degrees.problems.size() == 1);
    CHECK(degrees.problems[0].rule == "assumed-crs");
}

TEST_CASE("an invalid shape is repaired, and its district and fault are named") {
    TemporaryFolder const folder;
    auto const text = geojson({{R"("code":"A","name":"Bow")", bow_tie}, {R"("code":"B")", there}});
    auto const boundaries = read_boundaries(folder.file("d.geojson", text), {});
    REQUIRE(boundaries.problems.size() == 1);
    auto const& problem = boundaries.problems[0];
    CHECK(problem.rule == "repaired-geometry");
    CHECK(problem.severity == base::Severity::warning);
    CHECK(contains(problem.message, "the shape of A Bow was not valid (Self-intersection at ("));
    CHECK(rings(boundaries.shapes[0]).size() == 2); // both wings
}

TEST_CASE("a shape without any area is refused") {
    CHECK(contains(
        error_with(geojson(
            {{R"("code":"A")", here},
             {R"("code":"B")",
              R"({"type":"Polygon","coordinates":[[[-1.6,53.8],[-1.5,53.8],[-1.6,53.8],[-1.6,53.8]]]})"}})),
        "the shape of B has no area; leave it out with --where or repair the file."));
}

TEST_CASE("--where takes some of a file's districts, and says when it cannot") {
    TemporaryFolder const folder;
    auto const file =
        folder.file("d.geojson", geojson({{R"("code":"A")", here}, {R"("code":"B")", there}}));
    auto const some = read_boundaries(file, {.where = "code = 'B'"});
    REQUIRE(some.districts.size() == 1);
    CHECK(some.districts[0].code.text == "B");
    CHECK(contains(error_of([&] { read_boundaries(file, {.where = "code = 'C'"}); }),
                   "--where \"code = 'C'\" chooses no feature"));
    CHECK(contains(error_of([&] { read_boundaries(file, {.where = "colour = 'C'"}); }),
                   "--where \"colour = 'C'\" cannot be understood (\"colour\" not recognised"));
}

TEST_CASE("of several layers the one with polygons is taken, of several such none") {
    TemporaryFolder const folder;
    auto const file = folder / "d.gpkg";
    write({.driver = "GPKG", .features = two_squares("EPSG:27700")}, file);
    write({.driver = "GPKG",
           .layer = "sites",
           .fields = {"code"},
           .features = {{{"X"}, "POINT(430000 433000)"}}},
          file);
    CHECK(read_boundaries(file, {}).layer == "districts");
    write({.driver = "GPKG", .layer = "wards", .features = two_squares("EPSG:27700")}, file);
    CHECK(contains(error_of([&] { read_boundaries(file, {}); }),
                   "several layers have polygons (districts, wards); choose one with --layer."));
    CHECK(read_boundaries(file, {.layer = "wards"}).layer == "wards");
    CHECK(contains(error_of([&] { read_boundaries(file, {.layer = "ward"}); }),
                   "there is no layer 'ward'; there are districts, sites, wards."));
    CHECK(
        contains(error_of([&] { read_boundaries(file, {.layer = "sites"}); }), "without polygons"));
}

TEST_CASE("curves, heights and collections become plain polygons") {
    TemporaryFolder const folder;
    write({.driver = "GPKG",
           .features =
               {{{"A", "Round"},
                 "CURVEPOLYGON(CIRCULARSTRING(430000 433000,431000 434000,430000 433000))"},
                {{"B", "High"},
                 "POLYGON Z((431000 433000 5,432000 433000 5,432000 434000 5,431000 433000 5))"},
                {{"C", "Mixed"},
                 "GEOMETRYCOLLECTION(POLYGON((433000 433000,434000 433000,434000 434000,433000 "
                 "433000)),POINT(0 0))"}}},
          folder / "d.gpkg");
    auto const boundaries = read_boundaries(folder / "d.gpkg", {});
    REQUIRE(boundaries.shapes.size() == 3);
    CHECK(area_km2(boundaries.shapes[0]) == doctest::Approx(1.5708).epsilon(0.01));
    CHECK(area_km2(boundaries.shapes[1]) == doctest::Approx(0.5));
    CHECK(area_km2(boundaries.shapes[2]) == doctest::Approx(0.5));
    REQUIRE(boundaries.problems.size() == 1);
    CHECK(contains(boundaries.problems[0].message,
                   "C Mixed was not valid (Points or lines among its polygons)"));
}
