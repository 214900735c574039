#pragma once

#include "geodata/geometry/geometry.hpp"
#include "reports/layers/map_layers.hpp"
#include "reports/layers/style.hpp"

#include <string>
#include <vector>

namespace reports {

/// What a project says beside its layers.
struct ProjectFrame {
    std::string file_name; ///< of the GeoPackage, which the layers are read from
    std::string title;
    std::string crs_wkt; ///< of the layers and the map
    geodata::Envelope extent;
    LayerNotes notes;
};

/// A project for QGIS (the text of a .qgs): the layers in groups, drawn as their styles have it,
/// districts and services shown, the others at a click; the extent, the CRS and the credit of the
/// boundaries. Its sources are relative, so that the file can be moved, but under its name.
std::string to_qgis_project(ProjectFrame const& frame, std::vector<LayerStyle> const& styles);

/// SQL statements that put the project into a GeoPackage, where QGIS looks for it.
std::vector<std::string> project_statements(std::string const& name, std::string const& project);

} // namespace reports
