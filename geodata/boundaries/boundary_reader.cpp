#include "geodata/boundaries/boundary_reader.hpp"

#include "base/library_start.hpp"
#include "geodata/boundaries/boundary_file.hpp"
#include "geodata/boundaries/boundary_session.hpp"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <fmt/format.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <string_view>
#include <type_traits>
#include <utility>

namespace geodata {

namespace {

constexpr std::array drivers{"GPKG",   "GeoJSON", "TopoJSON", "ESRI Shapefile", "FlatGeobuf",
                             "LIBKML", "KML",     "GML",      "OpenFileGDB"};

/// What --code-field may say of a layer without codes: the numbers that the file gives its
/// features.
constexpr char const* feature_number = "FID";

/// GeoJSON has no schema: GDAL reads all of it once for that, unless told that the first bytes will
/// do.
enum class SchemaFrom { first_bytes, whole_file };

struct DatasetDeleter {
    void operator()(void* dataset) const { GDALClose(dataset); }
};
struct FeatureDeleter {
    void operator()(OGRFeatureH feature) const { OGR_F_Destroy(feature); }
};
struct GeometryDeleter {
    void operator()(OGRGeometryH geometry) const { OGR_G_DestroyGeometry(geometry); }
};
using Dataset = std::unique_ptr<void, DatasetDeleter>;
using Owned = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, FeatureDeleter>;

Dataset open(std::string const& name, GdalListener const& listener) {
    std::vector<char const*> allowed(drivers.begin(), drivers.end());
    allowed.push_back(nullptr);
    auto* const driver =
        GDALIdentifyDriverEx(name.c_str(), GDAL_OF_VECTOR, allowed.data(), nullptr);
    CPLStringList settings;
    if (driver != nullptr && std::string_view(GDALGetDriverShortName(driver)) == "GML") {
        settings.SetNameValue("WRITE_GFS", "NO");
        settings.SetNameValue("DOWNLOAD_SCHEMA", "NO");
    }
    Dataset dataset{GDALOpenEx(name.c_str(),
                               GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                               allowed.data(), settings.List(), nullptr)};
    if (!dataset) {
        bool const unknown = listener.error().empty() ||
                             listener.error().find("not recognized") != std::string::npos;
        listener.fail(fmt::format("cannot be read as boundaries ({}); give {}",
                                  unknown ? "no format that is known" : listener.error(),
                                  boundary_formats));
    }
    return dataset;
}

bool is_area(OGRwkbGeometryType type) {
    auto const flat = wkbFlatten(type);
    return flat == wkbPolygon || flat == wkbMultiPolygon || flat == wkbCurvePolygon ||
           flat == wkbMultiSurface;
}

/// An area, or a collection with one in it.
bool holds_area(OGRGeometryH geometry) {
    auto const type = OGR_G_GetGeometryType(geometry);
    if (wkbFlatten(type) != wkbGeometryCollection) {
        return is_area(type);
    }
    for (int i = 0; i < OGR_G_GetGeometryCount(geometry); ++i) {
        if (holds_area(OGR_G_GetGeometryRef(geometry, i))) {
            return true;
        }
    }
    return false;
}

bool has_polygons(OGRLayerH layer) {
    auto const type = wkbFlatten(OGR_L_GetGeomType(layer));
    if (type != wkbUnknown && type != wkbGeometryCollection) {
        return is_area(type);
    }
    bool found = false;
    OGR_L_ResetReading(layer);
    while (!found) {
        Owned const feature{OGR_L_GetNextFeature(layer)};
        if (!feature) {
            break;
        }
        auto* const geometry = OGR_F_GetGeometryRef(feature.get());
        found = geometry != nullptr && holds_area(geometry);
    }
    OGR_L_ResetReading(layer);
    return found;
}

OGRLayerH choose_layer(GDALDatasetH dataset, std::string const& wanted,
                       GdalListener const& listener) {
    std::vector<std::string> all;
    std::vector<std::string> polygonal;
    OGRLayerH chosen = nullptr;
    for (int i = 0; i < GDALDatasetGetLayerCount(dataset); ++i) {
        auto* const layer = GDALDatasetGetLayer(dataset, i);
        all.emplace_back(OGR_L_GetName(layer));
        if (!wanted.empty() && all.back() != wanted) {
            continue;
        }
        if (has_polygons(layer)) {
            polygonal.push_back(all.back());
            chosen = layer;
        }
    }
    listener.fail_if_said("cannot be read to its end");
    if (!wanted.empty() && std::find(all.begin(), all.end(), wanted) == all.end()) {
        listener.fail(
            fmt::format("there is no layer '{}'; there are {}", wanted, fmt::join(all, ", ")));
    }
    if (polygonal.empty()) {
        listener.fail(fmt::format("without polygons ({} {}); give a file of the districts' areas",
                                  all.size() == 1 ? "layer" : "layers", fmt::join(all, ", ")));
    }
    if (polygonal.size() > 1) {
        listener.fail(fmt::format("several layers have polygons ({}); choose one with --layer",
                                  fmt::join(polygonal, ", ")));
    }
    return chosen;
}

/// Empty where there is none, or none that says where on Earth.
std::string crs_name(OGRSpatialReferenceH srs) {
    if (srs == nullptr || OSRIsLocal(srs) != 0) {
        return {};
    }
    auto const* const name = OSRGetName(srs);
    if (name != nullptr && std::string_view(name).starts_with("Undefined")) {
        return {};
    }
    auto const* const authority = OSRGetAuthorityName(srs, nullptr);
    auto const* const code = OSRGetAuthorityCode(srs, nullptr);
    if (authority != nullptr && code != nullptr) {
        return fmt::format("{}:{}", authority, code);
    }
    char* text = nullptr;
    std::array<char const*, 2> const settings{"FORMAT=WKT2_2019", nullptr};
    OSRExportToWktEx(srs, &text, settings.data());
    std::string wkt = text == nullptr ? "" : text;
    CPLFree(text);
    return wkt;
}

std::vector<int> axis_mapping(OGRSpatialReferenceH srs) {
    int count = 0;
    int const* const mapping = OSRGetDataAxisToSRSAxisMapping(srs, &count);
    return {mapping, mapping + std::min(count, 2)};
}

enum class Axes { east_first, north_first };

Axes axes_of(OGRSpatialReferenceH srs) {
    if (srs == nullptr) {
        return Axes::east_first;
    }
    auto* const traditional = OSRClone(srs);
    OSRSetAxisMappingStrategy(traditional, OAMS_TRADITIONAL_GIS_ORDER);
    bool const same = axis_mapping(srs) == axis_mapping(traditional);
    OSRDestroySpatialReference(traditional);
    return same ? Axes::east_first : Axes::north_first;
}

/// As well-known binary in the plane; empty when there is no geometry or it has no area.
std::vector<std::byte> plain_polygons(OGRGeometryH geometry, Axes axes, Envelope& extent) {
    if (geometry == nullptr || OGR_G_IsEmpty(geometry) != 0 || !holds_area(geometry)) {
        return {};
    }
    std::unique_ptr<std::remove_pointer_t<OGRGeometryH>, GeometryDeleter> straight;
    if (OGR_G_HasCurveGeometry(geometry, TRUE) != 0) {
        straight.reset(OGR_G_GetLinearGeometry(geometry, 0, nullptr));
        geometry = straight.get();
    }
    OGR_G_FlattenTo2D(geometry);
    if (axes == Axes::north_first) {
        OGR_G_SwapXY(geometry);
    }
    OGREnvelope box;
    OGR_G_GetEnvelope(geometry, &box);
    extent.least = {std::min(extent.least.x, box.MinX), std::min(extent.least.y, box.MinY)};
    extent.most = {std::max(extent.most.x, box.MaxX), std::max(extent.most.y, box.MaxY)};
    std::vector<std::byte> wkb(OGR_G_WkbSizeEx(geometry));
    OGR_G_ExportToIsoWkb(geometry, wkbNDR, reinterpret_cast<unsigned char*>(wkb.data()));
    return wkb;
}

std::string trimmed(std::string_view text) {
    auto const first = text.find_first_not_of(" \t\r\n");
    auto const last = text.find_last_not_of(" \t\r\n");
    return first == std::string_view::npos ? "" : std::string{text.substr(first, last - first + 1)};
}

FeatureLayer read_features(OGRLayerH layer, GdalListener const& listener) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    auto* const srs = OGR_L_GetSpatialRef(layer);
    auto const axes = axes_of(srs);
    FeatureLayer read{.name = OGR_L_GetName(layer),
                      .crs = crs_name(srs),
                      .extent = {{infinity, infinity}, {-infinity, -infinity}},
                      .fields = {},
                      .features = {},
                      .warnings = {}};
    auto* const definition = OGR_L_GetLayerDefn(layer);
    int const field_count = OGR_FD_GetFieldCount(definition);
    for (int i = 0; i < field_count; ++i) {
        auto* const field = OGR_FD_GetFieldDefn(definition, i);
        read.fields.push_back({.name = OGR_Fld_GetNameRef(field), .values = {}});
    }
    read.fields.push_back({.name = feature_number, .values = {}});
    OGR_L_ResetReading(layer);
    while (true) {
        Owned const feature{OGR_L_GetNextFeature(layer)};
        listener.fail_if_said("cannot be read to its end");
        if (!feature) {
            break;
        }
        for (int i = 0; i < field_count; ++i) {
            read.fields[static_cast<std::size_t>(i)].values.push_back(
                trimmed(OGR_F_GetFieldAsString(feature.get(), i)));
        }
        auto const id = OGR_F_GetFID(feature.get());
        read.fields.back().values.push_back(std::to_string(id));
        auto* const geometry = OGR_F_GetGeometryRef(feature.get());
        read.features.push_back({.id = id,
                                 .type = geometry == nullptr ? "" : OGR_G_GetGeometryName(geometry),
                                 .wkb = plain_polygons(geometry, axes, read.extent)});
    }
    return read;
}

/// Whether the schema shows a field that can hold codes, as text. A code that the first bytes show
/// as a number might be text further on, and a number would then be made of it. What a condition
/// may name is not known, so it asks for the whole file's schema.
bool suffices(OGRFeatureDefnH schema, BoundaryOptions const& options) {
    if (!options.where.empty()) {
        return false;
    }
    for (int i = 0; i < OGR_FD_GetFieldCount(schema); ++i) {
        auto* const field = OGR_FD_GetFieldDefn(schema, i);
        std::string const name = OGR_Fld_GetNameRef(field);
        bool const holds_codes =
            options.code_field.empty() ? is_called_code(name) : name == options.code_field;
        if (holds_codes && OGR_Fld_GetType(field) == OFTString) {
            return true;
        }
    }
    return false;
}

FeatureLayer read_dataset(std::string const& name, BoundaryOptions const& options,
                          SchemaFrom schema_from, GdalListener& listener) {
    GdalSetting const first_pass("OGR_GEOJSON_MAX_BYTES_FIRST_PASS",
                                 schema_from == SchemaFrom::first_bytes ? "100000" : nullptr);
    auto dataset = open(name, listener);
    auto* const layer = choose_layer(dataset.get(), options.layer, listener);
    std::string_view const format = GDALGetDriverShortName(GDALGetDatasetDriver(dataset.get()));
    if (schema_from == SchemaFrom::first_bytes && format == "GeoJSON" &&
        !suffices(OGR_L_GetLayerDefn(layer), options)) {
        dataset.reset();
        return read_dataset(name, options, SchemaFrom::whole_file, listener);
    }
    if (!options.where.empty() &&
        OGR_L_SetAttributeFilter(layer, options.where.c_str()) != OGRERR_NONE) {
        listener.fail(fmt::format(
            R"(--where "{}" cannot be understood ({}); write it like "LAD24CD LIKE 'E08%'")",
            options.where, listener.error()));
    }
    auto read = read_features(layer, listener);
    read.warnings = listener.warnings();
    return read;
}

} // namespace

FeatureLayer read_layer(std::filesystem::path const& file, BoundaryOptions const& options) {
    base::start_library_once(GDALAllRegister);
    GdalListener listener(file.string());
    GdalSetting const no_links("GML_SKIP_RESOLVE_ELEMS", "ALL");
    auto const name = gdal_name(file, listener);
    auto layer = read_dataset(name, options, SchemaFrom::first_bytes, listener);
    if (layer.features.empty()) {
        listener.fail(
            options.where.empty()
                ? "there is no feature in it; give a file of the districts' areas"
                : fmt::format("--where \"{}\" chooses no feature; loosen it", options.where));
    }
    if (std::all_of(layer.features.begin(), layer.features.end(),
                    [](Feature const& feature) { return feature.wkb.empty(); })) {
        listener.fail("without polygons; give a file of the districts' areas");
    }
    return layer;
}

} // namespace geodata
