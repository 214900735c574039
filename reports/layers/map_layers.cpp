#include "reports/layers/map_layers.hpp"

#include "reports/attribution.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

/// Leaves the cells of which none was found.
void keep_gaps(LayerTable& cells) {
    auto const status = static_cast<std::size_t>(
        std::ranges::find(cells.fields, "status", &Field::name) - cells.fields.begin());
    FieldValue const gap{std::string{code(mapper::CellStatus::gap)}};
    std::erase_if(cells.features,
                  [&](Feature const& feature) { return feature.values[status] != gap; });
}

} // namespace

LayerTable polygons_like(LayerTable const& table, std::string_view name) {
    return {.name = std::string{name},
            .title = name == "gaps" ? "None found in this catalogue, by component"
                                    : "Cells, with the shapes of their districts",
            .shape = ShapeKind::polygon,
            .fields = table.fields,
            .features = {}};
}

LayerTable map_layer(mapper::Findings const& findings, std::string_view name) {
    if (name == "districts") {
        return district_layer(findings);
    }
    if (name == "joint_commissioning") {
        return joint_layer(findings);
    }
    if (name == "services") {
        return service_layer(findings);
    }
    if (name == "catchments") {
        return catchment_layer(findings);
    }
    LayerTable cells = cell_table(findings);
    LayerTable layer = polygons_like(cells, name);
    layer.features = std::move(cells.features);
    if (name == "gaps") {
        keep_gaps(layer);
    }
    return layer;
}

LayerNotes layer_notes(mapper::Findings const& findings, std::string const& attribution) {
    std::vector<std::string_view> suites;
    for (mapper::SuiteFindings const& suite : findings.suites) {
        suites.push_back(suite.suite.title);
    }
    return {.made_by = "gapmap " + findings.run.version,
            .as_of = base::to_text(findings.run.policy.as_of),
            .suites = fmt::format("{}", fmt::join(suites, "; ")),
            .boundaries = boundary_source(findings.run),
            .attribution = reports::attribution(findings, attribution)};
}

std::string in_one_line(LayerNotes const& notes) {
    std::string line =
        fmt::format("{}, as of {}. Suite: {}.", notes.made_by, notes.as_of, notes.suites);
    if (!notes.boundaries.empty()) {
        line += fmt::format(" Boundaries: {}.", notes.boundaries);
    }
    if (!notes.attribution.empty()) {
        line += ' ' + notes.attribution;
    }
    return line;
}

} // namespace reports
