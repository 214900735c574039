#include "reports/layers/qgis_project.hpp"
#include "reports/layers/table.hpp"
#include "tests/reports/findings_fixture.hpp"
#include "tests/reports/markup.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

std::string project(reports::LayerNotes notes, std::string title = "Made-up suite") {
    auto const findings = tests::small_findings();
    std::vector<reports::LayerTable> layers;
    for (auto const name : reports::map_layer_names) {
        layers.push_back(reports::map_layer(findings, name));
    }
    return reports::to_qgis_project(
        {.file_name = "made up.gpkg",
         .title = std::move(title),
         .crs_wkt = "PROJCRS[\"made up\"]",
         .extent = {.least = {400000, 400000}, .most = {420000, 410000}},
         .notes = std::move(notes)},
        reports::layer_styles(findings, layers));
}

/// Without the document type, which the reader of markup does not know.
std::string root(std::string const& text) {
    return text.substr(text.find('\n'));
}

} // namespace

TEST_CASE("the project has every layer and table, from the GeoPackage beside it") {
    auto const text = project({});
    CHECK(tests::well_formed(root(text)));
    for (std::string const name : {"districts", "cells", "gaps", "joint_commissioning", "services",
                                   "catchments", "cell_findings", "out_of_scope"}) {
        CHECK(tests::contains(text,
                              "<datasource>./made up.gpkg|layername=" + name + "</datasource>"));
    }
    CHECK(tests::count(text, "<maplayer ") == 8);
    CHECK(tests::count(text, "<renderer-v2 ") == 6);
}

TEST_CASE("districts and services are shown, and nothing else") {
    auto const text = project({});
    CHECK(tests::count(text, "checked=\"Qt::Unchecked\"") == 6);
    CHECK(tests::contains(text, "name=\"Public services\" checked=\"Qt::Checked\""));
    CHECK(tests::contains(text, "name=\"Components with none found\" checked=\"Qt::Checked\""));
}

TEST_CASE("what is not known is hatched in the project as it is in the styles") {
    CHECK(tests::contains(project({}), "b_diagonal"));
}

TEST_CASE("the map shows the districts with a margin of a twentieth") {
    auto const text = project({});
    CHECK(tests::contains(text, "xmin=\"399000\" ymin=\"399000\" xmax=\"421000\" ymax=\"411000\""));
}

TEST_CASE("borders are credited on the map where somebody is to be") {
    auto const text = project({.attribution = "Made-up <Office> & Sons"});
    CHECK(tests::well_formed(root(text)));
    CHECK(
        tests::contains(text, "<Label type=\"QString\">Made-up &lt;Office&gt; &amp; Sons</Label>"));
    CHECK_FALSE(tests::contains(project({}), "CopyrightLabel"));
}

TEST_CASE("a title that is no markup stays text") {
    auto const text = project({}, "\"A\" <b> & 'c'");
    CHECK(tests::well_formed(root(text)));
    CHECK_FALSE(tests::contains(text, "<b>"));
}
