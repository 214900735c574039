#include "base/error.hpp"
#include "reports/layers/map_layers.hpp"
#include "reports/layers/vector_file.hpp"
#include "tests/mapper/folder.hpp"
#include "tests/reports/findings_fixture.hpp"
#include "tests/reports/markup.hpp"
#include "tests/reports/square_boundaries.hpp"

#include <doctest/doctest.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>
#include <rapidjson/document.h>

#include <cmath>
#include <fstream>
#include <iterator>
#include <memory>

namespace {

namespace fs = std::filesystem;
using reports::VectorFormat;

std::string bytes(fs::path const& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::size_t write(fs::path const& path, VectorFormat format, std::string_view layer,
                  mapper::Findings const& findings) {
    auto const boundaries = tests::square_boundaries(findings.districts);
    reports::VectorFile file{path, format, findings.run.crs, boundaries,
                             reports::layer_notes(findings, "Made-up borders")};
    auto const left_out = file.write(reports::map_layer(findings, layer));
    file.finish();
    return left_out;
}

rapidjson::Document parsed(fs::path const& file) {
    rapidjson::Document json;
    json.Parse(bytes(file).c_str());
    REQUIRE_FALSE(json.HasParseError());
    return json;
}

/// Twice the area of a ring of degrees; above nought where it runs against the clock.
double turn(rapidjson::Value const& ring) {
    double sum = 0;
    for (rapidjson::SizeType i = 0; i + 1 < ring.Size(); ++i) {
        sum += ring[i][0].GetDouble() * ring[i + 1][1].GetDouble() -
               ring[i + 1][0].GetDouble() * ring[i][1].GetDouble();
    }
    return sum;
}

struct Close {
    void operator()(GDALDatasetH dataset) const { GDALClose(dataset); }
};

} // namespace

TEST_CASE("GeoJSON says what it was made of beside its features") {
    tests::Folder const folder;
    auto const file = folder.path / "cells.geojson";
    CHECK(write(file, VectorFormat::geojson, "cells", tests::small_findings()) == 0);
    auto const json = parsed(file);
    CHECK(json["type"] == "FeatureCollection");
    CHECK(json["name"] == "cells");
    CHECK(json["attribution"] == "Made-up borders");
    CHECK(json["as_of"].IsString());
    CHECK(json["suites"].IsString());
    CHECK(json["features"].Size() == 12);
    CHECK_FALSE(json.HasMember("crs"));
}

TEST_CASE("GeoJSON is in degrees at six decimals, outer rings against the clock") {
    tests::Folder const folder;
    auto const file = folder.path / "districts.geojson";
    write(file, VectorFormat::geojson, "districts", tests::small_findings());
    auto const json = parsed(file);
    for (auto const& feature : json["features"].GetArray()) {
        auto const& shape = feature["geometry"];
        auto const& ring =
            shape["type"] == "Polygon" ? shape["coordinates"][0] : shape["coordinates"][0][0];
        CHECK(turn(ring) > 0);
        for (auto const& position : ring.GetArray()) {
            CHECK(position[0].GetDouble() > -3);
            CHECK(position[0].GetDouble() < 0);
            CHECK(position[1].GetDouble() > 53);
            CHECK(position[1].GetDouble() < 54);
            auto const micro = position[0].GetDouble() * 1e6;
            CHECK(std::abs(micro - std::round(micro)) < 1e-3);
        }
    }
}

TEST_CASE("gaps are the cells of which none was found") {
    tests::Folder const folder;
    auto const findings = tests::small_findings();
    auto const file = folder.path / "gaps.geojson";
    write(file, VectorFormat::geojson, "gaps", findings);
    auto const json = parsed(file);
    CHECK(json["features"].Size() == findings.suites[0].counts.gap);
    for (auto const& feature : json["features"].GetArray()) {
        CHECK(feature["properties"]["status"] == "gap");
    }
}

TEST_CASE("services without a place are in GeoJSON, and counted where FlatGeobuf leaves them out") {
    tests::Folder const folder;
    auto const findings = tests::small_findings();
    auto const geojson = folder.path / "services.geojson";
    CHECK(write(geojson, VectorFormat::geojson, "services", findings) == 0);
    auto const json = parsed(geojson);
    CHECK(json["features"].Size() == 6);
    CHECK(write(folder.path / "services.fgb", VectorFormat::flatgeobuf, "services", findings) == 5);
}

TEST_CASE("FlatGeobuf has the CRS, every feature and an index") {
    tests::Folder const folder;
    auto const file = folder.path / "cells.fgb";
    write(file, VectorFormat::flatgeobuf, "cells", tests::small_findings());
    std::unique_ptr<void, Close> const opened{
        GDALOpenEx(file.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr)};
    REQUIRE(opened != nullptr);
    OGRLayerH const layer = GDALDatasetGetLayer(opened.get(), 0);
    CHECK(OGR_L_GetFeatureCount(layer, TRUE) == 12);
    CHECK(std::string{OSRGetAuthorityCode(OGR_L_GetSpatialRef(layer), nullptr)} == "27700");
    CHECK(OGR_L_TestCapability(layer, OLCFastSpatialFilter) != 0);
}

TEST_CASE("a layer of nothing is a whole file all the same") {
    tests::Folder const folder;
    for (auto const& [format, name] : {std::pair{VectorFormat::geojson, "catchments.geojson"},
                                       {VectorFormat::flatgeobuf, "catchments.fgb"}}) {
        auto const file = folder.path / name;
        write(file, format, "catchments", tests::small_findings());
        std::unique_ptr<void, Close> const opened{
            GDALOpenEx(file.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr)};
        REQUIRE(opened != nullptr);
        CHECK(OGR_L_GetFeatureCount(GDALDatasetGetLayer(opened.get(), 0), TRUE) == 0);
    }
}

TEST_CASE("the same findings give the same GeoJSON and FlatGeobuf") {
    tests::Folder const folder;
    for (auto const& [format, ending] :
         {std::pair{VectorFormat::geojson, ".geojson"}, {VectorFormat::flatgeobuf, ".fgb"}}) {
        auto const first = folder.path / (std::string{"first"} + ending);
        auto const second = folder.path / (std::string{"second"} + ending);
        write(first, format, "joint_commissioning", tests::small_findings());
        write(second, format, "joint_commissioning", tests::small_findings());
        CHECK(bytes(first) == bytes(second));
    }
}

TEST_CASE("a confidential service has nothing finer than its districts in either") {
    tests::Folder const folder;
    auto const file = folder.path / "services.geojson";
    write(file, VectorFormat::geojson, "services", tests::small_findings());
    std::size_t hidden = 0;
    auto const json = parsed(file);
    for (auto const& feature : json["features"].GetArray()) {
        auto const& has = feature["properties"];
        if (has["location_visibility"] == "confidential") {
            ++hidden;
            CHECK(feature["geometry"].IsNull());
            CHECK(has["provider"].IsNull());
            CHECK(has["source_row"].IsNull());
        }
    }
    CHECK(hidden == 1);
}
