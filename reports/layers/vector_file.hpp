#pragma once

#include "geodata/boundaries/boundaries.hpp"
#include "reports/layers/map_layers.hpp"
#include "reports/layers/table.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace reports {

enum class VectorFormat : std::uint8_t { geopackage, geojson, flatgeobuf };

/// A file of layers in the making: a GeoPackage of several, or a GeoJSON or FlatGeobuf file of one.
/// GeoJSON has degrees of WGS 84 (RFC 7946) at six decimals, a tenth of a metre, and the notes
/// beside its features; a GeoPackage has them as its layers' description, FlatGeobuf has no place
/// for them; both have the analysis CRS. The same layers give the same bytes.
class VectorFile {
public:
    /// A new file. The boundaries must outlive it. Throws base::Error, as all of its functions do,
    /// when the file cannot be written.
    VectorFile(std::filesystem::path file, VectorFormat format, std::string const& crs,
               geodata::Boundaries const& boundaries, LayerNotes notes);
    /// Opens a GeoPackage that is there, to put more into it.
    VectorFile(std::filesystem::path geopackage, geodata::Boundaries const& boundaries);
    ~VectorFile();

    /// Returns how many features the format had no room for: FlatGeobuf holds none without a place.
    std::size_t write(LayerTable const& table);

    /// Of a GeoPackage.
    void execute(std::string const& sql);

    /// The CRS of the first layer as WKT (ISO 19162).
    [[nodiscard]] std::string crs_wkt() const;

    /// Closes the file; what could not be written out is found only now.
    void finish();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace reports
