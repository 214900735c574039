#include "base/error.hpp"
#include "reports/files/output_target.hpp"
#include "tests/mapper/folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>

namespace fs = std::filesystem;

using reports::Format;
using reports::output_target;

namespace {

std::string refusal(fs::path const& path, std::string const& part = {}) {
    try {
        output_target(path, part);
    } catch (base::Error const& error) {
        return error.what();
    }
    FAIL("not refused");
    return {};
}

} // namespace

TEST_CASE("a path is a folder without an ending, with a slash, and where there is a folder") {
    tests::Folder const there;
    fs::create_directory(there.path / "maps.csv");
    for (fs::path const& path :
         {fs::path{"reports"}, fs::path{"reports.v2/"}, fs::path{"a.b/reports"}, fs::path{"."},
          fs::path{".."}, fs::path{".hidden"}, there.path / "maps.csv"}) {
        CAPTURE(path.string());
        auto const target = output_target(path, "");
        CHECK_FALSE(target.file.has_value());
        CHECK(target.path == path);
    }
}

TEST_CASE("an ending that a format has makes the path a file") {
    CHECK(output_target("gaps.pdf", "").file == Format::pdf);
    CHECK(output_target("a.b/GAPS.XLSX", "").file == Format::xlsx);
    CHECK(output_target("gaps.pdf", "").part.empty());
}

TEST_CASE("a file of one layer or table holds what it is called like, else the cells") {
    CHECK(output_target("gaps.geojson", "").part == "gaps");
    CHECK(output_target("Joint-Commissioning.fgb", "").part == "joint_commissioning");
    CHECK(output_target("joint_commissioning.csv", "").part == "joint-commissioning");
    CHECK(output_target("mine.geojson", "").part == "cells");
    CHECK(output_target("gaps.fgb", "districts").part == "districts");
    CHECK(output_target("provision.geojson", "").part == "cells"); // a table, and no layer
}

TEST_CASE("an ending that no format has is refused, with the way to a folder") {
    CHECK(
        refusal("reports.v2") ==
        "reports.v2: no report ends in '.v2' (but .json, .csv, .html, .gpkg, .geojson, .fgb, "
        ".xlsx, .md, .svg, .png, .pdf); name a file with one of these, or write 'reports.v2/' for "
        "a folder of that name.");
}

TEST_CASE("a layer that there is not gets the nearest one") {
    CHECK(refusal("x.geojson", "distrcts").ends_with("; the nearest is 'districts'."));
    CHECK(refusal("x.csv", "zzzzzz").ends_with("risk-claims, risk-cells)."));
}

TEST_CASE("a layer is asked for only of a file of one") {
    CHECK(refusal("reports", "gaps").starts_with("--output-layer: one layer or table needs one"));
    CHECK(refusal("x.gpkg", "gaps").starts_with("--output-layer: x.gpkg holds everything"));
}
