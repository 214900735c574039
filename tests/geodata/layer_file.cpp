#include "layer_file.hpp"

#include <cpl_vsi.h>
#include <doctest/doctest.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

std::vector<LayerFeature> two_squares(std::string const& crs) {
    if (crs == "EPSG:4326") {
        return {{{"B", "East"}, "POLYGON((-1.5 53.8,-1.4 53.8,-1.4 53.9,-1.5 53.9,-1.5 53.8))"},
                {{"A", "West"}, "POLYGON((-1.6 53.8,-1.5 53.8,-1.5 53.9,-1.6 53.9,-1.6 53.8))"}};
    }
    return {{{"B", "East"},
             "POLYGON((431000 433000,432000 433000,432000 434000,431000 434000,431000 433000))"},
            {{"A", "West"},
             "POLYGON((430000 433000,431000 433000,431000 434000,430000 434000,430000 433000))"}};
}

void write(LayerFile const& layer, std::filesystem::path const& file) {
    GDALAllRegister();
    auto* const driver = GDALGetDriverByName(layer.driver.c_str());
    REQUIRE(driver != nullptr);
    auto* const dataset =
        std::filesystem::exists(file)
            ? GDALOpenEx(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, nullptr, nullptr, nullptr)
            : GDALCreate(driver, file.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
    REQUIRE(dataset != nullptr);
    OGRSpatialReferenceH srs = nullptr;
    if (!layer.crs.empty()) {
        srs = OSRNewSpatialReference(nullptr);
        REQUIRE(OSRSetFromUserInput(srs, layer.crs.c_str()) == OGRERR_NONE);
        OSRSetAxisMappingStrategy(srs, OAMS_TRADITIONAL_GIS_ORDER);
    }
    // the only format of these that cannot hold a mixture
    auto const type = layer.driver == "OpenFileGDB" ? wkbMultiPolygon : wkbUnknown;
    auto* const out = GDALDatasetCreateLayer(dataset, layer.layer.c_str(), srs, type, nullptr);
    REQUIRE(out != nullptr);
    for (auto const& name : layer.fields) {
        auto* const field = OGR_Fld_Create(name.c_str(), OFTString);
        REQUIRE(OGR_L_CreateField(out, field, TRUE) == OGRERR_NONE);
        OGR_Fld_Destroy(field);
    }
    for (auto const& feature : layer.features) {
        auto* const row = OGR_F_Create(OGR_L_GetLayerDefn(out));
        for (std::size_t i = 0; i < feature.values.size(); ++i) {
            int const field = OGR_F_GetFieldIndex(row, layer.fields[i].c_str());
            OGR_F_SetFieldString(row, field, feature.values[i].c_str());
        }
        if (!feature.wkt.empty()) {
            std::string wkt = feature.wkt;
            char* text = wkt.data();
            OGRGeometryH geometry = nullptr;
            REQUIRE(OGR_G_CreateFromWkt(&text, srs, &geometry) == OGRERR_NONE);
            OGR_F_SetGeometryDirectly(row, geometry);
        }
        REQUIRE(OGR_L_CreateFeature(out, row) == OGRERR_NONE);
        OGR_F_Destroy(row);
    }
    GDALClose(dataset);
    if (srs != nullptr) {
        OSRRelease(srs);
    }
}

void zip(std::vector<std::filesystem::path> const& files, std::string const& prefix,
         std::filesystem::path const& archive) {
    for (auto const& file : files) {
        auto const member = "/vsizip/" + archive.string() + "/" + prefix + file.filename().string();
        auto* const in = VSIFOpenL(file.c_str(), "rb");
        auto* const out = VSIFOpenL(member.c_str(), "wb");
        REQUIRE(in != nullptr);
        REQUIRE(out != nullptr);
        std::vector<char> bytes(std::filesystem::file_size(file));
        VSIFReadL(bytes.data(), 1, bytes.size(), in);
        VSIFWriteL(bytes.data(), 1, bytes.size(), out);
        VSIFCloseL(in);
        VSIFCloseL(out);
    }
}
