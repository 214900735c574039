#pragma once

#include <filesystem>
#include <string>
#include <vector>

/// A feature to write: its fields' values, in their order, and its shape.
struct LayerFeature {
    std::vector<std::string> values = {};
    std::string wkt = {};
};

/// A layer to write as a file of one of GDAL's formats; `crs` may be empty.
struct LayerFile {
    std::string driver = {};
    std::string crs = "EPSG:27700";
    std::string layer = "districts";
    std::vector<std::string> fields{"LAD24CD", "LAD24NM"};
    std::vector<LayerFeature> features = {};
};

/// Two squares side by side in Leeds, a kilometre wide, B before A; in degrees for EPSG:4326.
std::vector<LayerFeature> two_squares(std::string const& crs);

/// Writes it; a second call for the same GeoPackage adds a layer.
void write(LayerFile const& layer, std::filesystem::path const& file);

/// Puts files into a zip archive under `prefix`.
void zip(std::vector<std::filesystem::path> const& files, std::string const& prefix,
         std::filesystem::path const& archive);
