#include "reports/layers/geopackage.hpp"

#include "reports/layers/map_layers.hpp"
#include "reports/layers/qgis_project.hpp"
#include "reports/layers/style.hpp"
#include "reports/layers/table.hpp"
#include "reports/layers/vector_file.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

#include <string_view>

namespace reports {

namespace {

std::string sql_name(std::string_view name) {
    std::string text = "\"";
    for (char const letter : name) {
        text += letter == '"' ? "\"\"" : std::string(1, letter);
    }
    return text + '"';
}

/// A layer that is a view: rows of the table `cell_findings`, each with its district's shape, so
/// that the shapes are in the file once.
void add_view(VectorFile& file, LayerTable const& view, std::string const& rows) {
    std::string columns;
    for (Field const& field : view.fields) {
        columns += fmt::format(", c.{0} AS {0}", sql_name(field.name));
    }
    file.execute(fmt::format("CREATE VIEW {} AS SELECT c.fid AS OGC_FID, d.geom AS geom{} "
                             "FROM cell_findings c JOIN districts d ON d.district = c.district{}",
                             view.name, columns, rows));
    file.execute(fmt::format(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, "
        "min_x, min_y, max_x, max_y, srs_id) SELECT '{}', 'features', '{}', description, "
        "last_change, min_x, min_y, max_x, max_y, srs_id FROM gpkg_contents "
        "WHERE table_name = 'districts'",
        view.name, view.title));
    file.execute(fmt::format(
        "INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, "
        "z, m) SELECT '{}', column_name, geometry_type_name, srs_id, z, m "
        "FROM gpkg_geometry_columns WHERE table_name = 'districts'",
        view.name));
}

} // namespace

std::vector<LayerStyle> write_geopackage(std::filesystem::path const& file,
                                         mapper::Findings const& findings,
                                         geodata::Boundaries const& boundaries,
                                         std::string const& attribution) {
    VectorFile geopackage{file, VectorFormat::geopackage, findings.run.crs, boundaries,
                          layer_notes(findings, attribution)};
    std::vector<LayerTable> layers{district_layer(findings), joint_layer(findings),
                                   service_layer(findings), catchment_layer(findings)};
    for (LayerTable const& layer : layers) {
        geopackage.write(layer);
    }
    LayerTable const cells = cell_table(findings);
    geopackage.write(cells);
    geopackage.write(out_of_scope_table(findings));
    geopackage.execute("CREATE UNIQUE INDEX districts_by_code ON districts (district)");
    layers.push_back(polygons_like(cells, "cells"));
    add_view(geopackage, layers.back(), "");
    layers.push_back(polygons_like(cells, "gaps"));
    add_view(geopackage, layers.back(), " WHERE c.status = 'gap'");
    auto styles = layer_styles(findings, layers);
    geopackage.write(style_table(styles));
    geopackage.finish();
    return styles;
}

void add_qgis_project(std::filesystem::path const& file, mapper::Findings const& findings,
                      geodata::Boundaries const& boundaries, std::string const& attribution,
                      std::vector<LayerStyle> const& styles, TextSink& told) {
    LayerNotes const notes = layer_notes(findings, attribution);
    VectorFile geopackage{file, boundaries};
    std::string const project = to_qgis_project(
        {.file_name = file.filename().string(),
         .title = fmt::format("{}, as of {}", notes.suites, in_words(findings.run.policy.as_of)),
         .crs_wkt = geopackage.crs_wkt(),
         .extent = envelope(boundaries),
         .notes = notes},
        styles);
    told.take(project);
    for (std::string const& statement : project_statements("gapmap", project)) {
        geopackage.execute(statement);
    }
    geopackage.finish();
}

} // namespace reports
