#include "reports/layers/vector_file.hpp"

#include "base/error.hpp"
#include "base/library_start.hpp"
#include "reports/files/text_sink.hpp"
#include "reports/json/json_writer.hpp"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_string.h>
#include <fmt/format.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <array>
#include <memory>
#include <utility>

namespace reports {

namespace {

/// GDAL's settings while a file is written, and its messages, which would go to standard error:
/// the time stamp in the file is always the same; the file is made beside its place and moved, so
/// that it need not be synced in between.
class Session {
public:
    Session() {
        CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", "2000-01-01T00:00:00.000Z");
        CPLSetThreadLocalConfigOption("OGR_SQLITE_SYNCHRONOUS", "OFF");
        CPLPushErrorHandlerEx(&Session::collect, this);
    }
    ~Session() {
        CPLPopErrorHandler();
        CPLSetThreadLocalConfigOption("OGR_SQLITE_SYNCHRONOUS", nullptr);
        CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", nullptr);
    }
    Session(Session const&) = delete;
    Session& operator=(Session const&) = delete;

    [[nodiscard]] std::string const& first_failure() const { return first_failure_; }

private:
    static void collect(CPLErr severity, CPLErrorNum, char const* message) {
        auto& session = *static_cast<Session*>(CPLGetErrorHandlerUserData());
        if (severity >= CE_Failure && session.first_failure_.empty()) {
            session.first_failure_ = message;
        }
    }

    std::string first_failure_;
};

struct Release {
    void operator()(GDALDatasetH dataset) const { GDALClose(dataset); }
};
struct ReleaseFeature {
    void operator()(OGRFeatureH feature) const { OGR_F_Destroy(feature); }
};
struct ReleaseReference {
    void operator()(OGRSpatialReferenceH reference) const { OSRRelease(reference); }
};
struct ReleaseOptions {
    void operator()(char** options) const { CSLDestroy(options); }
};
struct ReleaseShape {
    void operator()(OGRGeometryH shape) const { OGR_G_DestroyGeometry(shape); }
};
using Shape = std::unique_ptr<std::remove_pointer_t<OGRGeometryH>, ReleaseShape>;
using Dataset = std::unique_ptr<void, Release>;
using OneFeature = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, ReleaseFeature>;
using Reference = std::unique_ptr<std::remove_pointer_t<OGRSpatialReferenceH>, ReleaseReference>;

constexpr int quarter_segments = 16; ///< of a circle

using Options = std::unique_ptr<char*, ReleaseOptions>;

void add(Options& options, char const* name, std::string const& value) {
    options.reset(CSLAddNameValue(options.release(), name, value.c_str()));
}

/// The members that a collection of features has beside them.
std::string as_members(LayerNotes const& notes) {
    WholeText json;
    JsonWriter writer{json};
    writer.begin_object();
    writer.key("type");
    writer.text("FeatureCollection");
    for (auto const& [name, words] : {std::pair{"made_by", &notes.made_by},
                                      {"as_of", &notes.as_of},
                                      {"suites", &notes.suites},
                                      {"boundaries", &notes.boundaries},
                                      {"attribution", &notes.attribution}}) {
        writer.key(name);
        writer.text_or_null(*words);
    }
    writer.end_object();
    writer.finish();
    return json.text;
}

Options layer_options(VectorFormat format, LayerTable const& table, LayerNotes const& notes) {
    Options options;
    switch (format) {
    case VectorFormat::geopackage:
        add(options, "IDENTIFIER", table.title);
        add(options, "GEOMETRY_NAME", "geom");
        add(options, "DESCRIPTION", in_one_line(notes));
        break;
    case VectorFormat::geojson:
        add(options, "RFC7946", "YES");
        add(options, "COORDINATE_PRECISION", "6");
        add(options, "DESCRIPTION", table.title);
        add(options, "NATIVE_MEDIA_TYPE", "application/vnd.geo+json");
        add(options, "NATIVE_DATA", as_members(notes));
        break;
    case VectorFormat::flatgeobuf:
        add(options, "SPATIAL_INDEX", "YES");
        break;
    }
    return options;
}

char const* driver_name(VectorFormat format) {
    switch (format) {
    case VectorFormat::geojson:
        return "GeoJSON";
    case VectorFormat::flatgeobuf:
        return "FlatGeobuf";
    case VectorFormat::geopackage:
        break;
    }
    return "GPKG";
}

OGRwkbGeometryType geometry_type(ShapeKind shape) {
    switch (shape) {
    case ShapeKind::polygon:
        return wkbMultiPolygon;
    case ShapeKind::point:
        return wkbPoint;
    case ShapeKind::none:
        break;
    }
    return wkbNone;
}

OGRFieldType field_type(FieldKind kind) {
    switch (kind) {
    case FieldKind::integer:
        return OFTInteger64;
    case FieldKind::real:
        return OFTReal;
    case FieldKind::text:
        break;
    }
    return OFTString;
}

} // namespace

struct VectorFile::Impl {
    Impl(std::filesystem::path file, VectorFormat format, std::string const& crs,
         geodata::Boundaries const& boundaries, LayerNotes notes)
        : file_{std::move(file)}
        , format_{format}
        , boundaries_{boundaries}
        , notes_{std::move(notes)}
        , reference_{OSRNewSpatialReference(nullptr)} {
        require(OSRSetFromUserInput(reference_.get(), crs.c_str()) == OGRERR_NONE);
        OSRSetAxisMappingStrategy(reference_.get(), OAMS_TRADITIONAL_GIS_ORDER);
        base::start_library_once(GDALAllRegister);
        GDALDriverH driver = GDALGetDriverByName(driver_name(format));
        require(driver != nullptr);
        dataset_.reset(GDALCreate(driver, file_.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        require(dataset_ != nullptr);
    }

    Impl(std::filesystem::path file, geodata::Boundaries const& boundaries)
        : file_{std::move(file)}
        , format_{VectorFormat::geopackage}
        , boundaries_{boundaries} {
        base::start_library_once(GDALAllRegister);
        std::array const allowed{driver_name(format_), static_cast<char const*>(nullptr)};
        dataset_.reset(GDALOpenEx(file_.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, allowed.data(),
                                  nullptr, nullptr));
        require(dataset_ != nullptr);
    }

    std::size_t write(LayerTable const& table) const {
        auto const options = layer_options(format_, table, notes_);
        bool const shaped = table.shape != ShapeKind::none;
        OGRLayerH layer = GDALDatasetCreateLayer(dataset_.get(), table.name.c_str(),
                                                 shaped ? reference_.get() : nullptr,
                                                 geometry_type(table.shape), options.get());
        require(layer != nullptr);
        for (Field const& field : table.fields) {
            auto const definition = OGR_Fld_Create(field.name.c_str(), field_type(field.kind));
            OGRErr const made = OGR_L_CreateField(layer, definition, FALSE);
            OGR_Fld_Destroy(definition);
            require(made == OGRERR_NONE);
        }
        bool const at_once = format_ == VectorFormat::geopackage;
        require(!at_once || GDALDatasetStartTransaction(dataset_.get(), FALSE) == OGRERR_NONE);
        std::size_t left_out = 0;
        for (Feature const& feature : table.features) {
            auto shape = shaped ? shape_of(feature) : Shape{};
            if (shape == nullptr && format_ == VectorFormat::flatgeobuf) {
                ++left_out;
                continue;
            }
            write(layer, feature, std::move(shape));
        }
        require(!at_once || GDALDatasetCommitTransaction(dataset_.get()) == OGRERR_NONE);
        return left_out;
    }

    void execute(std::string const& sql) const {
        OGRLayerH result = GDALDatasetExecuteSQL(dataset_.get(), sql.c_str(), nullptr, nullptr);
        GDALDatasetReleaseResultSet(dataset_.get(), result);
        require(session_.first_failure().empty());
    }

    [[nodiscard]] std::string crs_wkt() const {
        OGRSpatialReferenceH crs = OGR_L_GetSpatialRef(GDALDatasetGetLayer(dataset_.get(), 0));
        std::array const options{"FORMAT=WKT2_2019", static_cast<char const*>(nullptr)};
        char* text = nullptr;
        bool const told = OSRExportToWktEx(crs, &text, options.data()) == OGRERR_NONE;
        std::string wkt{told ? text : ""};
        CPLFree(text);
        require(told);
        return wkt;
    }

    /// Closes the file; what could not be written out is found only now.
    void finish() {
        dataset_.reset();
        require(session_.first_failure().empty());
    }

    void write(OGRLayerH layer, Feature const& feature, Shape shape) const {
        OneFeature const row{OGR_F_Create(OGR_L_GetLayerDefn(layer))};
        int place = 0;
        for (FieldValue const& value : feature.values) {
            if (auto const* text = std::get_if<std::string>(&value)) {
                OGR_F_SetFieldString(row.get(), place, text->c_str());
            } else if (auto const* integer = std::get_if<std::int64_t>(&value)) {
                OGR_F_SetFieldInteger64(row.get(), place, *integer);
            } else if (auto const* real = std::get_if<double>(&value)) {
                OGR_F_SetFieldDouble(row.get(), place, *real);
            } else {
                OGR_F_SetFieldNull(row.get(), place);
            }
            ++place;
        }
        if (shape) {
            require(OGR_F_SetGeometryDirectly(row.get(), shape.release()) == OGRERR_NONE);
        }
        require(OGR_L_CreateFeature(layer, row.get()) == OGRERR_NONE);
    }

    /// A feature's point, its circle, or its districts in one; none where it has no place.
    [[nodiscard]] Shape shape_of(Feature const& feature) const {
        if (feature.point) {
            Shape point{OGR_G_CreateGeometry(wkbPoint)};
            OGR_G_SetPoint_2D(point.get(), 0, feature.point->x, feature.point->y);
            if (feature.radius_m <= 0) {
                return point;
            }
            Shape circle{OGR_G_Buffer(point.get(), feature.radius_m, quarter_segments)};
            require(circle != nullptr);
            return Shape{OGR_G_ForceToMultiPolygon(circle.release())};
        }
        if (feature.districts.empty()) {
            return {};
        }
        Shape all{OGR_G_CreateGeometry(wkbMultiPolygon)};
        for (auto const district : feature.districts) {
            auto const wkb = to_wkb(boundaries_.shapes[district.value]);
            OGRGeometryH read = nullptr;
            require(OGR_G_CreateFromWkb(wkb.data(), nullptr, &read, static_cast<int>(wkb.size())) ==
                    OGRERR_NONE);
            Shape const shape{OGR_G_ForceToMultiPolygon(read)};
            for (int i = 0; i < OGR_G_GetGeometryCount(shape.get()); ++i) {
                OGR_G_AddGeometry(all.get(), OGR_G_GetGeometryRef(shape.get(), i));
            }
        }
        if (feature.districts.size() > 1) {
            all.reset(OGR_G_UnionCascaded(all.get()));
            require(all != nullptr);
            all.reset(OGR_G_ForceToMultiPolygon(all.release()));
        }
        return all;
    }

    void require(bool done) const {
        if (!done) {
            throw base::Error{fmt::format(
                "{}: the layers cannot be written ({}); choose a folder that can be written to and "
                "has room.",
                file_.string(), session_.first_failure())};
        }
    }

    Session session_; ///< first, so that it outlives the closing of the file
    std::filesystem::path file_;
    VectorFormat format_;
    geodata::Boundaries const& boundaries_;
    LayerNotes notes_;
    Reference reference_;
    Dataset dataset_;
};

VectorFile::VectorFile(std::filesystem::path file, VectorFormat format, std::string const& crs,
                       geodata::Boundaries const& boundaries, LayerNotes notes)
    : impl_{std::make_unique<Impl>(std::move(file), format, crs, boundaries, std::move(notes))} {}

VectorFile::VectorFile(std::filesystem::path geopackage, geodata::Boundaries const& boundaries)
    : impl_{std::make_unique<Impl>(std::move(geopackage), boundaries)} {}

VectorFile::~VectorFile() = default;

std::size_t VectorFile::write(LayerTable const& table) {
    return impl_->write(table);
}

void VectorFile::execute(std::string const& sql) {
    impl_->execute(sql);
}

std::string VectorFile::crs_wkt() const {
    return impl_->crs_wkt();
}

void VectorFile::finish() {
    impl_->finish();
}

} // namespace reports
