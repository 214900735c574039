#include "base/error.hpp"
#include "reports/layers/geopackage.hpp"
#include "reports/layers/table.hpp"
#include "tests/reports/findings_fixture.hpp"
#include "tests/reports/markup.hpp"
#include "tests/reports/square_boundaries.hpp"

#include <doctest/doctest.h>
#include <gdal.h>
#include <ogr_api.h>
#include <stdlib.h>
#include <sys/resource.h>

#include <csignal>
#include <fstream>
#include <iterator>
#include <memory>
#include <thread>

namespace {

namespace fs = std::filesystem;

/// A folder of its own that goes when the test ends.
struct Folder {
    fs::path path;

    Folder() {
        std::string name = (fs::temp_directory_path() / "gapmap-layers-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path = name;
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;
};

struct Close {
    void operator()(GDALDatasetH dataset) const { GDALClose(dataset); }
};

/// A written file, opened again as another program would.
class Layers {
public:
    explicit Layers(fs::path const& file) {
        GDALAllRegister();
        dataset_.reset(GDALOpenEx(file.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr));
        REQUIRE(dataset_ != nullptr);
    }

    [[nodiscard]] OGRLayerH layer(char const* name) const {
        OGRLayerH found = GDALDatasetGetLayerByName(dataset_.get(), name);
        REQUIRE(found != nullptr);
        return found;
    }

    /// What a question in SQL that has one answer is answered, of any table.
    [[nodiscard]] std::string answer(char const* sql) const {
        OGRLayerH const result = GDALDatasetExecuteSQL(dataset_.get(), sql, nullptr, nullptr);
        REQUIRE(result != nullptr);
        OGRFeatureH const row = OGR_L_GetNextFeature(result);
        REQUIRE(row != nullptr);
        std::string const text = OGR_F_GetFieldAsString(row, 0);
        OGR_F_Destroy(row);
        GDALDatasetReleaseResultSet(dataset_.get(), result);
        return text;
    }

private:
    std::unique_ptr<void, Close> dataset_;
};

using Found = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, decltype(&OGR_F_Destroy)>;

Found one(OGRLayerH layer, char const* condition) {
    REQUIRE(OGR_L_SetAttributeFilter(layer, condition) == OGRERR_NONE);
    OGR_L_ResetReading(layer);
    Found feature{OGR_L_GetNextFeature(layer), &OGR_F_Destroy};
    REQUIRE(feature != nullptr);
    return feature;
}

std::string text(Found const& feature, char const* field) {
    return OGR_F_GetFieldAsString(feature.get(), OGR_F_GetFieldIndex(feature.get(), field));
}

bool is_null(Found const& feature, char const* field) {
    return OGR_F_IsFieldNull(feature.get(), OGR_F_GetFieldIndex(feature.get(), field)) != 0;
}

fs::path written(Folder const& folder, mapper::Findings const& findings) {
    fs::path const file = folder.path / "gapmap.gpkg";
    auto const boundaries = tests::square_boundaries(findings.districts);
    auto const styles = reports::write_geopackage(file, findings, boundaries, "");
    reports::WholeText told;
    reports::add_qgis_project(file, findings, boundaries, "", styles, told);
    return file;
}

std::string bytes(fs::path const& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace

TEST_CASE("the layers have a feature for each district, cell and service") {
    Folder const folder;
    Layers const layers{written(folder, tests::small_findings())};
    CHECK(OGR_L_GetFeatureCount(layers.layer("districts"), TRUE) == 3);
    CHECK(OGR_L_GetFeatureCount(layers.layer("cells"), TRUE) == 12);
    CHECK(OGR_L_GetFeatureCount(layers.layer("services"), TRUE) == 6);
    CHECK(OGR_L_GetGeomType(layers.layer("districts")) == wkbMultiPolygon);
    CHECK(OGR_L_GetGeomType(layers.layer("cells")) == wkbMultiPolygon);
    CHECK(OGR_L_GetGeomType(layers.layer("services")) == wkbPoint);
}

TEST_CASE("a district has its counts, and the status of each component by its code") {
    Folder const folder;
    Layers const layers{written(folder, tests::small_findings())};
    auto const burton = one(layers.layer("districts"), "district = 'N02'");
    CHECK(text(burton, "district_name") == "Burton");
    CHECK(text(burton, "population") == "50000");
    CHECK(text(burton, "provided") == "1");
    CHECK(text(burton, "provided_locally") == "0");
    CHECK(text(burton, "unclear") == "1");
    CHECK(text(burton, "gaps") == "1");
    CHECK(text(burton, "assessed") == "3");
    CHECK(text(burton, "medium.dapp") == "unclear");
    CHECK(text(burton, "sv.tagging") == "not_assessed");
    auto const coldham = one(layers.layer("districts"), "district = 'N03'");
    CHECK(is_null(coldham, "population"));
}

TEST_CASE("a cell has its district's shape") {
    Folder const folder;
    Layers const layers{written(folder, tests::small_findings())};
    auto const cell = one(layers.layer("cells"), "district = 'N02' AND component = 'medium.dapp'");
    CHECK(text(cell, "district_name") == "Burton");
    CHECK(text(cell, "status") == "unclear");
    CHECK(text(cell, "status_label") == "not known");
    CHECK(text(cell, "possible") == "1");
    OGREnvelope box{};
    OGR_G_GetEnvelope(OGR_F_GetGeometryRef(cell.get()), &box);
    CHECK(box.MinX == 410000);
    CHECK(box.MaxX == 420000);
}

TEST_CASE("every cell of the layer has a number of its own") {
    Folder const folder;
    Layers const layers{written(folder, tests::small_findings())};
    OGRLayerH const cells = layers.layer("cells");
    auto const last = one(cells, "district = 'N03' AND component = 'sv.tagging'");
    CHECK(OGR_F_GetFID(last.get()) == 12);
}

TEST_CASE("only a public service with a site is a point") {
    Folder const folder;
    Layers const layers{written(folder, tests::small_findings())};
    OGRLayerH const services = layers.layer("services");
    auto const open = one(services, "service_id = 'ash-dapp'");
    CHECK(OGR_G_GetX(OGR_F_GetGeometryRef(open.get()), 0) == 50);
    CHECK(text(open, "location_precision") == "site");
    for (char const* other : {"service_id = 'bur-fathers'", "service_id = 'helpline'",
                              "service_id = 'confidential service 1'", "service_id = 'drift'"}) {
        CHECK(OGR_F_GetGeometryRef(one(services, other).get()) == nullptr);
    }
    CHECK(text(one(services, "service_id = 'bur-fathers'"), "location_precision") == "district");
    CHECK(text(one(services, "service_id = 'helpline'"), "location_precision") == "region");
    CHECK(text(one(services, "service_id = 'drift'"), "location_precision") == "none");
}

TEST_CASE("a confidential service has its districts, and no answers, name or row") {
    Folder const folder;
    Layers const layers{written(folder, tests::small_findings())};
    auto const hidden = one(layers.layer("services"), "location_visibility = 'confidential'");
    CHECK(text(hidden, "district") == "N02");
    CHECK(text(hidden, "district_name") == "Burton");
    for (char const* field : {"provider", "programme", "declared_districts", "source_row",
                              "area_basis", "works_with", "front_door", "adults", "risk_high"}) {
        CHECK(is_null(hidden, field));
    }
}

TEST_CASE("a further suite's fields bear its code") {
    Folder const folder;
    Layers const layers{written(folder, tests::findings_of_two_suites())};
    auto const ashby = one(layers.layer("districts"), "district = 'N01'");
    CHECK(text(ashby, "early.helpline") == "met_regionally");
    CHECK(text(ashby, "helplines:early.helpline") == "met_regionally");
    CHECK(text(ashby, "helplines:assessed") == "1");
    CHECK(OGR_L_GetFeatureCount(layers.layer("cells"), TRUE) == 15);
}

TEST_CASE("a field whose name is taken gets a number, whatever its case") {
    std::vector<reports::Field> fields;
    for (char const* name : {"gaps", "Gaps", "fid", "gaps"}) {
        reports::add_field(fields, name, reports::FieldKind::text);
    }
    CHECK(fields[1].name == "Gaps_2");
    CHECK(fields[2].name == "fid_2");
    CHECK(fields[3].name == "gaps_3");
}

TEST_CASE("a CRS without a code is written too") {
    Folder const folder;
    auto findings = tests::small_findings();
    findings.run.crs = "+proj=laea +lat_0=40 +lon_0=-3 +datum=WGS84 +units=m +no_defs";
    Layers const layers{written(folder, findings)};
    CHECK(OGR_L_GetFeatureCount(layers.layer("cells"), TRUE) == 12);
    CHECK(OGR_L_GetSpatialRef(layers.layer("services")) != nullptr);
}

TEST_CASE("the same findings give the same bytes, a while later too") {
    Folder const first;
    Folder const second;
    std::string const before = bytes(written(first, tests::small_findings()));
    std::this_thread::sleep_for(std::chrono::milliseconds{1100});
    CHECK(bytes(written(second, tests::small_findings())) == before);
}

TEST_CASE("a place that cannot be written to is one sentence that names it") {
    auto const findings = tests::small_findings();
    auto const boundaries = tests::square_boundaries(findings.districts);
    try {
        reports::write_geopackage("/nowhere/at/all/gapmap.gpkg", findings, boundaries, "");
        FAIL("nothing was thrown");
    } catch (base::Error const& error) {
        std::string const message = error.what();
        CHECK(message.starts_with("/nowhere/at/all/gapmap.gpkg: the layers cannot be written ("));
        CHECK(message.ends_with("."));
    }
}

TEST_CASE("a disk that fills up is found out, wherever in the file it does") {
    Folder const folder;
    auto const findings = tests::small_findings();
    auto const boundaries = tests::square_boundaries(findings.districts);
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    auto const old = std::signal(SIGXFSZ, SIG_IGN);
    fs::path const first = folder.path / "first.gpkg";
    reports::write_geopackage(first, findings, boundaries, "");
    std::size_t const whole = bytes(first).size();
    for (std::size_t room = 0; room < whole; room += whole / 8) {
        rlimit small = before;
        small.rlim_cur = room;
        REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
        fs::path const file = folder.path / std::to_string(room);
        CHECK_THROWS_AS(reports::write_geopackage(file, findings, boundaries, ""), base::Error);
        REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
    }
    std::signal(SIGXFSZ, old);
}

TEST_CASE("the gaps are a layer of their own, and runs of neighbours are one shape") {
    Folder const folder;
    auto const findings = tests::small_findings();
    Layers const layers{written(folder, findings)};
    CHECK(OGR_L_GetFeatureCount(layers.layer("gaps"), TRUE) ==
          static_cast<GIntBig>(findings.suites[0].counts.gap));
    OGRLayerH const joint = layers.layer("joint_commissioning");
    CHECK(OGR_L_GetFeatureCount(joint, TRUE) ==
          static_cast<GIntBig>(findings.suites[0].joint_commissioning.size()));
    auto const all = one(joint, "scope = 'region_wide'");
    CHECK(text(all, "district") == "N01;N02;N03");
    OGREnvelope box{};
    OGR_G_GetEnvelope(OGR_F_GetGeometryRef(all.get()), &box);
    CHECK(box.MinX == 400000);
    CHECK(box.MaxX == 430000);
    CHECK(OGR_G_GetGeometryCount(OGR_F_GetGeometryRef(all.get())) == 1);
}

TEST_CASE("a public service that states a radius has a catchment, and no other") {
    Folder const folder;
    auto findings = tests::small_findings();
    findings.services[0].open->details.emplace_back("catchment_km", "12.5");
    Layers const layers{written(folder, findings)};
    OGRLayerH const catchments = layers.layer("catchments");
    CHECK(OGR_L_GetFeatureCount(catchments, TRUE) == 1);
    auto const circle = one(catchments, "service_id = 'ash-dapp'");
    CHECK(OGR_F_GetFieldAsDouble(circle.get(), OGR_F_GetFieldIndex(circle.get(), "catchment_km")) ==
          12.5);
    OGREnvelope box{};
    OGR_G_GetEnvelope(OGR_F_GetGeometryRef(circle.get()), &box);
    CHECK(box.MaxX - box.MinX == doctest::Approx(25000));
}

TEST_CASE("each layer of shapes has a style, with a class of its own for what is not known") {
    Folder const folder;
    Layers const layers{written(folder, tests::findings_of_two_suites())};
    OGRLayerH const styles = layers.layer("layer_styles");
    for (std::string const name :
         {"districts", "cells", "gaps", "joint_commissioning", "services", "catchments"}) {
        CAPTURE(name);
        auto const style = one(styles, ("f_table_name = '" + name + "'").c_str());
        auto const qml = text(style, "styleQML");
        auto const sld = text(style, "styleSLD");
        CHECK(tests::well_formed(qml.substr(qml.find('\n'))));
        CHECK(tests::well_formed(sld));
        if (name == "districts" || name == "cells") {
            CHECK(tests::contains(qml, "b_diagonal"));
            CHECK(tests::contains(qml, "not known"));
            CHECK(tests::contains(sld, "shape://slash"));
        }
    }
    auto const cells = text(one(styles, "f_table_name = 'cells'"), "styleQML");
    CHECK(tests::count(cells, "checkstate=\"1\"") == 1);
    CHECK(tests::contains(cells, "alias field=\"district_name\" name=\"District name\""));
}

TEST_CASE("the project is told before it is packed, and a project that is refused is not put in") {
    Folder const folder;
    auto const findings = tests::small_findings();
    auto const boundaries = tests::square_boundaries(findings.districts);
    fs::path const file = folder.path / "renamed.gpkg";
    auto const styles = reports::write_geopackage(file, findings, boundaries, "");
    auto const without = bytes(file);
    struct Refusing final : reports::TextSink {
        void take(std::string_view /*piece*/) override { throw base::Error{"refused."}; }
    } refusing;
    CHECK_THROWS_AS(reports::add_qgis_project(file, findings, boundaries, "", styles, refusing),
                    base::Error);
    CHECK(bytes(file) == without);

    reports::WholeText told;
    reports::add_qgis_project(file, findings, boundaries, "Made-up borders", styles, told);
    CHECK(tests::contains(told.text, "<datasource>./renamed.gpkg|layername=cells</datasource>"));
    CHECK(tests::contains(told.text, "Made-up borders"));
    Layers const layers{file};
    CHECK(layers.answer("SELECT CAST(content AS TEXT) FROM qgis_projects WHERE name = 'gapmap'")
              .starts_with("504b0304"));
}

TEST_CASE("each layer says in its description what it was made of") {
    Folder const folder;
    fs::path const file = folder.path / "gapmap.gpkg";
    auto const findings = tests::small_findings();
    reports::write_geopackage(file, findings, tests::square_boundaries(findings.districts),
                              "Made-up borders.");
    Layers const layers{file};
    for (char const* name : {"districts", "cells"}) {
        char const* const about = GDALGetMetadataItem(layers.layer(name), "DESCRIPTION", nullptr);
        REQUIRE(about != nullptr);
        CHECK(tests::contains(about, "Made-up borders."));
    }
}
