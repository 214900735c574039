#pragma once

#include "geodata/boundaries/boundaries.hpp"
#include "mapper/findings.hpp"
#include "reports/files/text_sink.hpp"
#include "reports/layers/style.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace reports {

/// Writes a GeoPackage: layers `districts` (one feature a district, its counts), `cells` (a
/// district's shape with one component's finding), `gaps` (those of which none was found),
/// `joint_commissioning` (runs of neighbours), `services` (points of public services that have a
/// site; others without a geometry) and `catchments` (their radius), each with a style for QGIS and
/// as SLD in `layer_styles`. Returns the styles. `attribution` is what was given for it. The same
/// findings give the same bytes. Throws base::Error when the file cannot be written.
std::vector<LayerStyle> write_geopackage(std::filesystem::path const& file,
                                         mapper::Findings const& findings,
                                         geodata::Boundaries const& boundaries,
                                         std::string const& attribution);

/// Puts a project for QGIS, called gapmap, into the GeoPackage, with its layers in these styles.
/// The project is packed there, so that its text goes to `told` first. Throws as above.
void add_qgis_project(std::filesystem::path const& file, mapper::Findings const& findings,
                      geodata::Boundaries const& boundaries, std::string const& attribution,
                      std::vector<LayerStyle> const& styles, TextSink& told);

} // namespace reports
