#include "reports/layers/layers.hpp"

#include "base/error.hpp"
#include "base/library_start.hpp"
#include "reports/layers/style.hpp"
#include "reports/layers/table.hpp"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_string.h>
#include <fmt/format.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <memory>
#include <string_view>

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

class Writer {
public:
    Writer(std::filesystem::path const& file, mapper::Findings const& findings,
           geodata::Boundaries const& boundaries)
        : file_{file}
        , boundaries_{boundaries}
        , reference_{OSRNewSpatialReference(nullptr)} {
        require(OSRSetFromUserInput(reference_.get(), findings.run.crs.c_str()) == OGRERR_NONE);
        OSRSetAxisMappingStrategy(reference_.get(), OAMS_TRADITIONAL_GIS_ORDER);
        base::start_library_once(GDALAllRegister);
        GDALDriverH driver = GDALGetDriverByName("GPKG");
        require(driver != nullptr);
        dataset_.reset(GDALCreate(driver, file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        require(dataset_ != nullptr);
    }

    void write(LayerTable const& table) {
        std::unique_ptr<char*, ReleaseOptions> options{
            CSLAddNameValue(nullptr, "IDENTIFIER", table.title.c_str())};
        options.reset(CSLAddNameValue(options.release(), "GEOMETRY_NAME", "geom"));
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
        require(GDALDatasetStartTransaction(dataset_.get(), FALSE) == OGRERR_NONE);
        for (Feature const& feature : table.features) {
            write(layer, feature);
        }
        require(GDALDatasetCommitTransaction(dataset_.get()) == OGRERR_NONE);
    }

    void execute(std::string const& sql) {
        OGRLayerH result = GDALDatasetExecuteSQL(dataset_.get(), sql.c_str(), nullptr, nullptr);
        GDALDatasetReleaseResultSet(dataset_.get(), result);
        require(session_.first_failure().empty());
    }

    /// Closes the file; what could not be written out is found only now.
    void finish() {
        dataset_.reset();
        require(session_.first_failure().empty());
    }

private:
    static OGRwkbGeometryType geometry_type(ShapeKind shape) {
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

    static OGRFieldType field_type(FieldKind kind) {
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

    void write(OGRLayerH layer, Feature const& feature) {
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
        if (auto shape = shape_of(feature)) {
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
        Shape all;
        for (auto const district : feature.districts) {
            auto const wkb = to_wkb(boundaries_.shapes[district.value]);
            OGRGeometryH read = nullptr;
            require(OGR_G_CreateFromWkb(wkb.data(), nullptr, &read, static_cast<int>(wkb.size())) ==
                    OGRERR_NONE);
            Shape one{read};
            all = all ? Shape{OGR_G_Union(all.get(), one.get())} : std::move(one);
            require(all != nullptr);
        }
        return all ? Shape{OGR_G_ForceToMultiPolygon(all.release())} : Shape{};
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
    geodata::Boundaries const& boundaries_;
    Reference reference_;
    Dataset dataset_;
};

std::string sql_name(std::string_view name) {
    std::string text = "\"";
    for (char const letter : name) {
        text += letter == '"' ? "\"\"" : std::string(1, letter);
    }
    return text + '"';
}

/// A layer that is a view: rows of the table `cell_findings`, each with its district's shape, so
/// that the shapes are in the file once.
void add_view(Writer& writer, LayerTable const& view, std::string const& rows) {
    std::string columns;
    for (Field const& field : view.fields) {
        columns += fmt::format(", c.{0} AS {0}", sql_name(field.name));
    }
    writer.execute(fmt::format("CREATE VIEW {} AS SELECT c.fid AS OGC_FID, d.geom AS geom{} "
                               "FROM cell_findings c JOIN districts d ON d.district = c.district{}",
                               view.name, columns, rows));
    writer.execute(fmt::format(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, "
        "min_x, min_y, max_x, max_y, srs_id) SELECT '{}', 'features', '{}', '', last_change, "
        "min_x, min_y, max_x, max_y, srs_id FROM gpkg_contents WHERE table_name = 'districts'",
        view.name, view.title));
    writer.execute(fmt::format(
        "INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, "
        "z, m) SELECT '{}', column_name, geometry_type_name, srs_id, z, m "
        "FROM gpkg_geometry_columns WHERE table_name = 'districts'",
        view.name));
}

/// The table's fields under another name, as polygons.
LayerTable view_of(LayerTable const& table, std::string name, std::string title) {
    return {.name = std::move(name),
            .title = std::move(title),
            .shape = ShapeKind::polygon,
            .fields = table.fields,
            .features = {}};
}

} // namespace

void write_layers(std::filesystem::path const& file, mapper::Findings const& findings,
                  geodata::Boundaries const& boundaries) {
    Writer writer{file, findings, boundaries};
    std::vector<LayerTable> layers{district_layer(findings), joint_layer(findings),
                                   service_layer(findings), catchment_layer(findings)};
    for (LayerTable const& layer : layers) {
        writer.write(layer);
    }
    LayerTable const cells = cell_table(findings);
    writer.write(cells);
    writer.write(out_of_scope_table(findings));
    writer.execute("CREATE UNIQUE INDEX districts_by_code ON districts (district)");
    layers.push_back(view_of(cells, "cells", "Cells, with the shapes of their districts"));
    add_view(writer, layers.back(), "");
    layers.push_back(view_of(cells, "gaps", "Cells of which none was found, by component"));
    add_view(writer, layers.back(), " WHERE c.status = 'gap'");
    writer.write(style_table(layer_styles(findings, layers)));
    writer.finish();
}

} // namespace reports
