#pragma once

#include "geodata/boundaries/boundaries.hpp"
#include "geodata/boundaries/field_guess.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace geodata {

/// A feature's polygons as the file has them: little-endian well-known binary, x east and y north,
/// two dimensions, arcs as line strings. `id` is the file's own number of the feature.
/// Empty where the feature is no area; `type` then says what it is ("POINT"), or nothing at all.
struct Feature {
    std::int64_t id = 0;
    std::string type;
    std::vector<std::byte> wkb;
};

/// A polygon layer, unjudged: `fields[i].values[k]` and `features[k]` are of one feature. The last
/// field is FID, the feature's number, so that a layer without codes can be used if asked for.
struct FeatureLayer {
    std::string name;
    std::string crs; ///< "EPSG:27700", or well-known text; empty when the file names none
    Envelope extent;
    std::vector<Field> fields;
    std::vector<Feature> features;
    std::vector<std::string> warnings; ///< what GDAL found odd while it read
};

/// Reads the polygon layer that `options` name, or the only one. Throws base::Error when the file
/// cannot be read, has no such layer, more than one to choose from, or a feature that is no
/// polygon.
FeatureLayer read_layer(std::filesystem::path const& file, BoundaryOptions const& options);

} // namespace geodata
