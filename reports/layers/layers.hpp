#pragma once

#include "geodata/boundaries/boundaries.hpp"
#include "mapper/findings.hpp"

#include <filesystem>

namespace reports {

/// Writes gapmap.gpkg: layers `districts` (one feature a district, its counts), `cells` (a
/// district's shape with one component's finding), `gaps` (those of which none was found),
/// `joint_commissioning` (runs of neighbours), `services` (points of public services that have a
/// site; others without a geometry) and `catchments` (their radius), each with a style for QGIS and
/// as SLD in `layer_styles`. The same findings give the same bytes. Throws
/// base::Error when the file cannot be written.
void write_layers(std::filesystem::path const& file, mapper::Findings const& findings,
                  geodata::Boundaries const& boundaries);

} // namespace reports
