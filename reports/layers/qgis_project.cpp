#include "reports/layers/qgis_project.hpp"

#include "reports/embedded.hpp"
#include "reports/layers/zipped.hpp"
#include "reports/page/view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace reports {

namespace {

enum class Shown : std::uint8_t { no, yes };

struct LayerEntry {
    std::string_view layer; ///< as the GeoPackage calls it
    std::string_view name;  ///< as the list of layers does
    Shown shown = Shown::no;
};

constexpr std::array services_group{
    LayerEntry{.layer = "services", .name = "Public services", .shown = Shown::yes},
    LayerEntry{.layer = "catchments", .name = "Catchments of public services"}};
constexpr std::array joint_group{LayerEntry{.layer = "joint_commissioning",
                                            .name = "Neighbours that lack the same, by component"}};
constexpr std::array findings_group{
    LayerEntry{.layer = "gaps", .name = "None found, by component"},
    LayerEntry{.layer = "cells", .name = "All findings, by component"},
    LayerEntry{.layer = "districts", .name = "Components with none found", .shown = Shown::yes}};
constexpr std::array tables_group{
    LayerEntry{.layer = "cell_findings", .name = "Findings, a row a district and component"},
    LayerEntry{.layer = "out_of_scope", .name = "Services that the study leaves out"}};

struct Group {
    std::string_view name;
    std::span<LayerEntry const> layers;
};

/// From the top of the map down.
constexpr std::array groups{Group{.name = "Services", .layers = services_group},
                            Group{.name = "Joint commissioning", .layers = joint_group},
                            Group{.name = "What each district has", .layers = findings_group},
                            Group{.name = "Tables", .layers = tables_group}};

/// A layer's style; a table's has no symbols.
LayerStyle style_of(std::vector<LayerStyle> const& styles, LayerEntry const& entry) {
    auto const found = std::ranges::find(styles, entry.layer, &LayerStyle::layer);
    return found != styles.end() ? *found
                                 : LayerStyle{.layer = std::string{entry.layer},
                                              .title = std::string{entry.name},
                                              .shape = ShapeKind::none,
                                              .fields = {},
                                              .rules = {},
                                              .choices = {}};
}

std::string_view geometry(ShapeKind shape) {
    switch (shape) {
    case ShapeKind::polygon:
        return "Polygon";
    case ShapeKind::point:
        return "Point";
    case ShapeKind::none:
        break;
    }
    return "No geometry";
}

View layer_view(ProjectFrame const& frame, LayerEntry const& entry, LayerStyle const& style) {
    bool const is_named = entry.layer == "districts";
    std::string const shown = entry.shown == Shown::yes ? "1" : "0";
    bool const drawn = style.shape != ShapeKind::none;
    return {.texts = {{"id", fmt::format("gapmap_{}", entry.layer)},
                      {"name", std::string{entry.name}},
                      {"checked", entry.shown == Shown::yes ? "Qt::Checked" : "Qt::Unchecked"},
                      {"expanded", shown},
                      {"source", fmt::format("./{}|layername={}", frame.file_name, entry.layer)},
                      {"geometry", std::string{geometry(style.shape)}},
                      {"labelled", is_named ? "1" : "0"},
                      {"title", style.title},
                      {"ink", "29,42,51,255"},
                      {"symbology", drawn ? to_qgis_symbology(style) : std::string{}}},
            .lists = {{"names", is_named ? texts_of({"district_name"}) : Views{}}}};
}

} // namespace

std::string to_qgis_project(ProjectFrame const& frame, std::vector<LayerStyle> const& styles) {
    constexpr double margin = 0.05;
    auto const& [least, most] = frame.extent;
    double const beside = margin * std::max(most.x - least.x, most.y - least.y);
    auto const outwards = [](double number) { return fmt::format("{:.0f}", number); };
    Views group_views;
    for (Group const& group : groups) {
        Views layers;
        for (LayerEntry const& entry : group.layers) {
            layers.push_back(layer_view(frame, entry, style_of(styles, entry)));
        }
        group_views.push_back({.texts = {{"name", std::string{group.name}}, {"expanded", "1"}},
                               .lists = {{"layers", std::move(layers)}}});
    }
    auto const& credit = frame.notes.attribution;
    View const view{.texts = {{"title", frame.title},
                              {"about", in_one_line(frame.notes)},
                              {"made_by", frame.notes.made_by},
                              {"wkt", frame.crs_wkt},
                              {"left", outwards(least.x - beside)},
                              {"bottom", outwards(least.y - beside)},
                              {"right", outwards(most.x + beside)},
                              {"top", outwards(most.y + beside)}},
                    .lists = {{"groups", std::move(group_views)},
                              {"credits", credit.empty() ? Views{} : texts_of({credit})}}};
    return render(embedded_qgis_project_mustache(), view);
}

std::vector<std::string> project_statements(std::string const& name, std::string const& project) {
    std::string const packed = zipped(name + ".qgs", project);
    std::string hexadecimal;
    hexadecimal.reserve(2 * packed.size());
    for (char const byte : packed) {
        hexadecimal += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    }
    return {"CREATE TABLE qgis_projects (name TEXT PRIMARY KEY, metadata BLOB, content BLOB)",
            fmt::format("INSERT INTO qgis_projects VALUES ('{}', '{{\"last_modified_time\": "
                        "\"2000-01-01T00:00:00\", \"last_modified_user\": \"gapmap\"}}', '{}')",
                        name, hexadecimal)};
}

} // namespace reports
