#include "geodata/boundaries/boundaries.hpp"

#include "base/error.hpp"
#include "geodata/boundaries/boundary_reader.hpp"
#include "geodata/geometry/analysis_crs.hpp"
#include "geodata/geometry/projection.hpp"
#include "geodata/geometry/shape.hpp"
#include "geodata/threads.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>

namespace geodata {

namespace {

/// The layer's fields that districts are called by.
struct Names {
    std::size_t code = 0;
    std::optional<std::size_t> name;
};

std::size_t find_field(FeatureLayer const& layer, std::string const& name, char const* option,
                       std::string const& file) {
    auto const found = std::find_if(layer.fields.begin(), layer.fields.end(),
                                    [&](Field const& field) { return field.name == name; });
    if (found == layer.fields.end()) {
        throw base::Error(fmt::format("{}: there is no field '{}' for {}; there are {}.", file,
                                      name, option, list_fields(layer.fields)));
    }
    return static_cast<std::size_t>(found - layer.fields.begin());
}

Names find_names(FeatureLayer const& layer, BoundaryOptions const& options,
                 std::string const& file) {
    Names names;
    if (!options.code_field.empty()) {
        names.code = find_field(layer, options.code_field, "--code-field", file);
    } else if (auto const guess = guess_code_field(layer.fields, file)) {
        names.code = *guess;
    } else {
        throw base::Error(fmt::format("{}: no field with values is called as district codes are "
                                      "(LAD24CD, gss_code, code); name one with --code-field "
                                      "(fields: {}).",
                                      file, list_fields(layer.fields)));
    }
    names.name = options.name_field.empty()
                     ? guess_name_field(layer.fields, layer.fields[names.code].name)
                     : find_field(layer, options.name_field, "--name-field", file);
    return names;
}

std::string called(District const& district) {
    return district.name == district.code.text
               ? district.code.text
               : fmt::format("{} {}", district.code.text, district.name);
}

/// The layer's features by code, ascending; throws when two share one or one has none.
std::vector<std::size_t> order_by_code(FeatureLayer const& layer, Field const& codes,
                                       std::string const& file) {
    std::vector<std::size_t> order(layer.features.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return codes.values[a] < codes.values[b];
    });
    if (codes.values[order.front()].empty()) {
        throw base::Error(fmt::format("{}: feature {} has nothing in {}; every district needs a "
                                      "code, or leave it out with --where.",
                                      file, layer.features[order.front()].id, codes.name));
    }
    for (std::size_t i = 1; i < order.size(); ++i) {
        auto const& code = codes.values[order[i]];
        if (code == codes.values[order[i - 1]]) {
            throw base::Error(fmt::format(
                "{}: features {} and {} both have the {} '{}'; merge them, leave one out with "
                "--where, or name another field with --code-field.",
                file, layer.features[order[i - 1]].id, layer.features[order[i]].id, codes.name,
                code));
        }
    }
    return order;
}

void check_extent(FeatureLayer const& layer, std::string const& file) {
    auto const& [least, most] = layer.extent;
    if (!std::isfinite(least.x + least.y + most.x + most.y)) {
        throw base::Error(
            fmt::format("{}: some coordinates are not numbers; repair it in a GIS.", file));
    }
}

/// Makes every shape, each thread with a projection of its own.
std::vector<Shape> make_shapes(std::vector<Feature> const& features,
                               std::vector<std::size_t> const& order, std::string const& from,
                               std::string const& to) {
    constexpr std::size_t features_worth_a_thread = 16;
    std::vector<Shape> shapes(order.size());
    std::atomic<std::size_t> next = 0;
    auto const threads = order.size() < features_worth_a_thread ? 1U : thread_count();
    on_threads(threads, [&] {
        Projection const projection{from, to};
        for (std::size_t i = next++; i < shapes.size(); i = next++) {
            shapes[i] = make_shape(features[order[i]].wkb, projection);
        }
    });
    return shapes;
}

void check_area(Feature const& feature, District const& district, std::string const& file) {
    if (!feature.wkb.empty()) {
        return;
    }
    auto const what =
        feature.type.empty() ? "has no shape" : fmt::format("is a {} and no polygon", feature.type);
    throw base::Error(fmt::format("{}: feature {} ({}) {}; leave it out with --where or repair the "
                                  "file.",
                                  file, feature.id, called(district), what));
}

void check_shape(Shape const& shape, District const& district, std::string const& crs,
                 std::string const& file) {
    if (shape.state == ShapeState::not_projected) {
        throw base::Error(fmt::format("{}: {} has coordinates without a place in {}; name the "
                                      "right CRS with --boundary-crs.",
                                      file, called(district), crs));
    }
    if (shape.state == ShapeState::empty) {
        throw base::Error(fmt::format("{}: the shape of {} has no area; leave it out with --where "
                                      "or repair the file.",
                                      file, called(district)));
    }
}

} // namespace

Boundaries read_boundaries(std::filesystem::path const& file, BoundaryOptions const& options) {
    auto const shown = file.string();
    auto const layer = read_layer(file, options);
    check_extent(layer, shown);
    auto const source =
        choose_source_crs({.given = options.crs, .own = layer.crs, .extent = layer.extent}, shown);
    auto const names = find_names(layer, options, shown);
    auto const& codes = layer.fields[names.code];
    auto const order = order_by_code(layer, codes, shown);

    Boundaries boundaries{.districts = {},
                          .shapes = {},
                          .crs = {},
                          .source_crs = {},
                          .layer = layer.name,
                          .code_field = codes.name,
                          .name_field = names.name ? layer.fields[*names.name].name : "",
                          .problems = {}};
    auto const warn = [&](char const* rule, std::string message, std::string hint) {
        boundaries.problems.push_back(
            {.severity = base::Severity::warning,
             .rule = rule,
             .where = {.file = shown, .sheet = "", .row = 0, .column = ""},
             .message = std::move(message),
             .hint = std::move(hint)});
    };
    for (auto const& warning : layer.warnings) {
        warn("boundary-reader", fmt::format("GDAL says: {}", warning), "look at it in a GIS");
    }
    for (auto const i : order) {
        auto const& code = codes.values[i];
        auto const name = names.name ? layer.fields[*names.name].values[i] : "";
        boundaries.districts.push_back(
            {.code = {code}, .name = name.empty() ? code : name, .population = {}});
        check_area(layer.features[i], boundaries.districts.back(), shown);
    }

    if (source.origin == CrsOrigin::assumed) {
        warn("assumed-crs",
             "the file names no CRS; its coordinates are taken for degrees (EPSG:4326)",
             "name another with --boundary-crs");
    }
    boundaries.source_crs =
        same_crs(source.crs, british_national_grid) ? british_national_grid : source.crs;
    boundaries.crs = choose_analysis_crs(source.crs, layer.extent, shown);

    auto shapes = make_shapes(layer.features, order, boundaries.source_crs, boundaries.crs);
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        auto const& district = boundaries.districts[i];
        check_shape(shapes[i], district, boundaries.crs, shown);
        if (shapes[i].state == ShapeState::repaired) {
            warn("repaired-geometry",
                 fmt::format("the shape of {} was not valid ({}) and has been repaired",
                             called(district), shapes[i].fault),
                 "check it in a GIS where its border matters");
        }
        boundaries.shapes.push_back(std::move(shapes[i].geometry));
    }
    return boundaries;
}

Envelope envelope(Boundaries const& boundaries) {
    Envelope all = envelope(boundaries.shapes.front());
    for (Geometry const& shape : boundaries.shapes) {
        Envelope const one = envelope(shape);
        all.least = {std::min(all.least.x, one.least.x), std::min(all.least.y, one.least.y)};
        all.most = {std::max(all.most.x, one.most.x), std::max(all.most.y, one.most.y)};
    }
    return all;
}

} // namespace geodata
