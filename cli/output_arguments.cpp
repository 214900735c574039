#include "cli/output_arguments.hpp"

#include "base/error.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cli {

namespace {

reports::MapSize read_map_size(std::string const& text) {
    if (text == "a4") {
        return reports::MapSize::a4;
    }
    if (text == "slide") {
        return reports::MapSize::slide;
    }
    throw CLI::ValidationError("--map-size: '" + text + "' is not one of a4, slide");
}

reports::Format read_format(std::string const& text) {
    std::string known;
    for (auto const format : reports::all_formats) {
        if (text == code(format)) {
            return format;
        }
        known += (known.empty() ? "" : ", ") + std::string{code(format)};
    }
    throw CLI::ValidationError("--format: '" + text + "' is not one of " + known);
}

/// What the path means, and whether the formats that were named fit it.
void settle(OutputArguments& arguments, std::vector<reports::Format> const& usual) {
    auto& target = arguments.target;
    try {
        target = reports::output_target(target.path, arguments.part);
    } catch (base::Error const& error) {
        throw CLI::ValidationError(error.what());
    }
    auto const& named = arguments.formats;
    bool const other =
        std::ranges::any_of(named, [&](reports::Format format) { return format != target.file; });
    if (target.file && other) {
        throw CLI::ValidationError(fmt::format(
            "--format: {} is one {} file by its ending; leave --format out, name a file of another "
            "ending, or give a folder",
            target.path.string(), code(*target.file)));
    }
    arguments.options.formats = named.empty() ? usual : named;
}

} // namespace

void add_output_arguments(CLI::App& command, OutputArguments& arguments) {
    command
        .add_option("-o,--output", arguments.target.path,
                    "The folder for the reports; or one file, whose ending says which report it is "
                    "(gaps.geojson, gaps.csv, map.pdf ...)")
        ->type_name("PATH");
    add_format_arguments(command, arguments, reports::usual_formats());
}

void add_format_arguments(CLI::App& command, OutputArguments& arguments,
                          std::vector<reports::Format> usual) {
    command.parse_complete_callback(
        [&arguments, usual = std::move(usual)] { settle(arguments, usual); });
    command
        .add_option_function<std::vector<std::string>>(
            "--format",
            [&arguments](auto const& names) {
                for (auto const& name : names) {
                    arguments.formats.push_back(read_format(name));
                }
            },
            "Which reports to write into the folder, separated by commas: json, csv, html, gpkg, "
            "geojson, fgb, xlsx, md, and the maps for papers as svg, png, pdf; when not given, all "
            "but geojson and fgb, which hold what gpkg does")
        ->type_name("FORMAT")
        ->delimiter(',')
        ->allow_extra_args(false);
    command
        .add_option("--output-layer", arguments.part,
                    "Which layer (of a .geojson or .fgb file) or table (of a .csv file) the one "
                    "output file holds; when not given, the one it is called like, else cells")
        ->type_name("NAME");
    auto& page = arguments.options.page;
    auto* tiles = command
                      .add_option("--tiles", page.tiles,
                                  "Map tiles under the districts of the page: a URL with {z}, {x} "
                                  "and {y}; without it the page asks nothing of any network")
                      ->type_name("URL");
    command
        .add_option("--tiles-attribution", page.tiles_attribution,
                    "Whom to credit for the map tiles")
        ->type_name("TEXT")
        ->needs(tiles);
    command
        .add_option_function<std::string>(
            "--map-size",
            [&arguments](auto const& text) { arguments.options.map_size = read_map_size(text); },
            "What the maps for papers are laid out for: a4 or slide (1920 x 1080); when not given, "
            "a slide as png, A4 as svg and pdf")
        ->type_name("SIZE");
    command
        .add_option(
            "--attribution", arguments.options.attribution,
            "What the maps for papers say of the boundaries' source, as their licence asks; "
            "found out for boundaries of the Office for National Statistics")
        ->type_name("TEXT");
    command.add_flag_callback(
        "--overwrite", [&arguments] { arguments.options.existing = reports::Existing::overwrite; },
        "Replace reports that are there already");
    command.add_flag_callback(
        "--hxl", [&arguments] { arguments.options.tags = reports::TagRow::hxl; },
        "Put a row of HXL tags under the header of every CSV table");
}

} // namespace cli
