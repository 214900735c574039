#pragma once

#include "base/problem.hpp"
#include "geodata/district.hpp"
#include "geodata/geometry/geometry.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace geodata {

/// The districts of a run: codes unique, not empty and ascending, `shapes[i]` the shape of
/// `districts[i]` in `crs`. Move-only, because a shape owns its GEOS handle.
struct Boundaries {
    std::vector<District> districts;
    std::vector<Geometry> shapes;
    std::string crs;        ///< "EPSG:27700", or a PROJ string of an equal-area CRS centred on them
    std::string source_crs; ///< the file's own, or what --boundary-crs gave
    std::string layer;
    std::string code_field; ///< as in the file: "LAD24CD" tells the vintage
    std::string name_field;
    std::vector<base::Problem> problems; ///< repairs and doubts, each naming its district
};

/// The least box, in the analysis CRS, that holds every district.
Envelope envelope(Boundaries const& boundaries);

/// What a person may say about a boundary file; empty parts are found out.
struct BoundaryOptions {
    std::string layer = {};
    std::string code_field = {};
    std::string name_field = {};
    std::string crs = {};   ///< anything PROJ understands; over the file's own
    std::string where = {}; ///< an OGR SQL condition that chooses features
};

/// Reads districts from GeoPackage, GeoJSON, TopoJSON, Shapefile (zipped or not), FlatGeobuf, KML,
/// GML or OpenFileGDB. Throws base::Error when there is no such file, no polygon, no code field,
/// two districts of one code, an empty code, or no CRS that can be right.
Boundaries read_boundaries(std::filesystem::path const& file, BoundaryOptions const& options);

/// Reads populations from a CSV of a code column, a population column and any others, and sets them
/// on the districts. Codes that are not among the districts are passed over; districts that the
/// file does not name stay without one, and are a problem, as is a number that is none.
void read_populations(std::filesystem::path const& file, Boundaries& boundaries);

} // namespace geodata
