#include "geodata/boundaries/boundaries.hpp"

#include "builders.hpp"
#include "layer_file.hpp"
#include "temporary_folder.hpp"
#include <doctest/doctest.h>

using geodata::read_boundaries;

namespace {

/// The two squares, whatever format they came in: sorted, named, and where they should be.
void check_two_squares(geodata::Boundaries const& boundaries) {
    REQUIRE(boundaries.districts.size() == 2);
    CHECK(boundaries.districts[0].code.text == "A");
    CHECK(boundaries.districts[0].name == "West");
    CHECK(boundaries.districts[1].code.text == "B");
    CHECK(boundaries.crs == "EPSG:27700");
    CHECK(boundaries.code_field == "LAD24CD");
    CHECK(boundaries.name_field == "LAD24NM");
    CHECK(boundaries.problems.empty());
    auto const west = envelope(boundaries.shapes[0]);
    auto const east = envelope(boundaries.shapes[1]);
    CHECK(west.least.x < east.least.x);
    CHECK(west.most.x > 420000);
    CHECK(east.most.x < 450000);
    CHECK(west.least.y > 430000);
    CHECK(east.most.y < 450000);
}

void write_and_read(std::string const& driver, std::string const& name,
                    std::string const& crs = "EPSG:27700") {
    TemporaryFolder const folder;
    write({.driver = driver, .crs = crs, .features = two_squares(crs)}, folder / name);
    auto const files = folder.size();
    check_two_squares(read_boundaries(folder / name, {}));
    CHECK_MESSAGE(folder.size() == files, "reading leaves no file behind");
}

} // namespace

TEST_CASE("districts are read from each of the formats that people have") {
    SUBCASE("GeoPackage") {
        write_and_read("GPKG", "d.gpkg");
    }
    SUBCASE("GeoPackage in degrees") {
        write_and_read("GPKG", "d.gpkg", "EPSG:4326");
    }
    SUBCASE("GeoJSON") {
        write_and_read("GeoJSON", "d.geojson", "EPSG:4326");
    }
    SUBCASE("GeoJSON in metres that says so") {
        write_and_read("GeoJSON", "d.geojson");
    }
    SUBCASE("Shapefile") {
        write_and_read("ESRI Shapefile", "d.shp");
    }
    SUBCASE("FlatGeobuf") {
        write_and_read("FlatGeobuf", "d.fgb");
    }
    SUBCASE("KML") {
        write_and_read("LIBKML", "d.kml", "EPSG:4326");
    }
    SUBCASE("GML") {
        write_and_read("GML", "d.gml");
    }
    SUBCASE("GML, where degrees are written north first") {
        write_and_read("GML", "d.gml", "EPSG:4326");
    }
    SUBCASE("OpenFileGDB") {
        write_and_read("OpenFileGDB", "d.gdb");
    }
}

TEST_CASE("GML without its schema leaves no file beside it") {
    TemporaryFolder const folder;
    write({.driver = "GML", .features = two_squares("EPSG:27700")}, folder / "d.gml");
    std::filesystem::remove(folder / "d.xsd");
    check_two_squares(read_boundaries(folder / "d.gml", {}));
    CHECK(folder.size() == 1);
}

TEST_CASE("TopoJSON shares arcs, and its id is the code where there is no other") {
    TemporaryFolder const folder;
    auto const file = folder.file("d.topojson", R"({"type":"Topology","arcs":[
        [[-1.5,53.8],[-1.5,53.9]],
        [[-1.5,53.9],[-1.6,53.9],[-1.6,53.8],[-1.5,53.8]],
        [[-1.5,53.8],[-1.4,53.8],[-1.4,53.9],[-1.5,53.9]]],
        "objects":{"d":{"type":"GeometryCollection","geometries":[
            {"type":"Polygon","id":"B","properties":{},"arcs":[[2,-1]]},
            {"type":"Polygon","id":"A","properties":{},"arcs":[[0,1]]}]}}})");
    auto const boundaries = read_boundaries(file, {});
    REQUIRE(boundaries.districts.size() == 2);
    CHECK(boundaries.code_field == "id");
    CHECK(boundaries.districts[0].name == "A"); // for want of a name
    CHECK(envelope(boundaries.shapes[0]).most.x < envelope(boundaries.shapes[1]).most.x);
    REQUIRE(boundaries.problems.size() == 1); // the format names no CRS
    CHECK(boundaries.problems[0].rule == "assumed-crs");
    CHECK(boundaries.problems[0].severity == base::Severity::warning);
}

TEST_CASE("a zip archive stands for the one boundary file in it") {
    TemporaryFolder const folder;
    write({.driver = "ESRI Shapefile", .features = two_squares("EPSG:27700")}, folder / "d.shp");
    std::vector const parts{folder / "d.shp", folder / "d.shx", folder / "d.dbf", folder / "d.prj"};
    SUBCASE("a Shapefile") {
        zip(parts, "", folder / "d.zip");
        check_two_squares(read_boundaries(folder / "d.zip", {}));
    }
    SUBCASE("a Shapefile in a folder, among papers") {
        zip(parts, "download/", folder / "d.zip");
        zip({folder.file("read me.txt", "Terms")}, "", folder / "d.zip");
        check_two_squares(read_boundaries(folder / "d.zip", {}));
    }
    SUBCASE("two Shapefiles") {
        zip(parts, "one/", folder / "d.zip");
        zip(parts, "two/", folder / "d.zip");
        auto const error = error_of([&] { read_boundaries(folder / "d.zip", {}); });
        CHECK(contains(error, "one/d.shp, two/d.shp; unpack it and name one."));
    }
    SUBCASE("nothing of use") {
        zip({folder.file("read me.txt", "Terms")}, "", folder / "d.zip");
        auto const error = error_of([&] { read_boundaries(folder / "d.zip", {}); });
        CHECK(contains(error, "no boundary file in the archive"));
    }
    SUBCASE("an OpenFileGDB") {
        write({.driver = "OpenFileGDB", .features = two_squares("EPSG:27700")}, folder / "d.gdb");
        std::vector<std::filesystem::path> tables;
        for (auto const& table : std::filesystem::directory_iterator(folder / "d.gdb")) {
            tables.push_back(table.path());
        }
        zip(tables, "d.gdb/", folder / "d.gdb.zip");
        check_two_squares(read_boundaries(folder / "d.gdb.zip", {}));
    }
}

TEST_CASE("formats that are not on the list are refused, whatever GDAL could do with them") {
    TemporaryFolder const folder;
    auto const file = folder.file("d.vrt", R"(<OGRVRTDataSource><OGRVRTLayer name="d">
        <SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>)");
    auto const error = error_of([&] { read_boundaries(file, {}); });
    CHECK(contains(error, "d.vrt: cannot be read as boundaries"));
    CHECK(contains(error, "give a GeoPackage, GeoJSON"));
}

TEST_CASE("a name on the network is only a file that is not there") {
    for (char const* name : {"/vsicurl/http://localhost/d.geojson", "http://localhost/d.geojson",
                             "WFS:http://localhost/wfs"}) {
        CAPTURE(name);
        auto const error = error_of([&] { read_boundaries(name, {}); });
        CHECK(contains(error, "there is no such file"));
    }
}
