#pragma once

#include "geodata/boundaries/boundary_session.hpp"

#include <filesystem>
#include <string>

namespace geodata {

/// For messages: "a GeoPackage, GeoJSON ... or OpenFileGDB".
inline constexpr char const* boundary_formats =
    "a GeoPackage, GeoJSON, TopoJSON, Shapefile, FlatGeobuf, KML, GML or OpenFileGDB";

/// The name that GDAL is to open: absolute, of something that is there, so that none of GDAL's
/// network names can be meant; of a zip archive, the one boundary file in it. Throws base::Error
/// when there is no such file, or not one in the archive.
std::string gdal_name(std::filesystem::path const& file, GdalListener const& listener);

} // namespace geodata
