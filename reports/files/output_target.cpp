#include "reports/files/output_target.hpp"

#include "base/error.hpp"
#include "base/nearest_word.hpp"
#include "reports/layers/map_layers.hpp"
#include "reports/tables/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

namespace reports {

namespace {

namespace fs = std::filesystem;

/// The part of this name; "joint-commissioning" and "joint_commissioning" are one.
std::optional<std::string> part_called(std::string const& name,
                                       std::vector<std::string> const& parts) {
    auto const found = std::ranges::find(parts, base::folded(name),
                                         [](auto const& part) { return base::folded(part); });
    return found == parts.end() ? std::nullopt : std::optional{*found};
}

std::string chosen_part(fs::path const& path, Format format, std::string const& asked) {
    auto const parts = parts_of(format);
    if (parts.empty()) {
        if (asked.empty()) {
            return {};
        }
        throw base::Error(fmt::format("--output-layer: {} holds everything, and not one layer or "
                                      "table; give a file that ends in .geojson, .fgb or .csv.",
                                      path.string()));
    }
    if (asked.empty()) {
        return part_called(path.stem().string(), parts).value_or("cells");
    }
    if (auto const part = part_called(asked, parts)) {
        return *part;
    }
    auto const nearest = base::nearest_word(asked, parts);
    throw base::Error(fmt::format(
        "--output-layer: '{}' is none of what a .{} file can hold ({}){}.", asked, code(format),
        fmt::join(parts, ", "), nearest ? fmt::format("; the nearest is '{}'", *nearest) : ""));
}

} // namespace

std::vector<std::string> parts_of(Format format) {
    if (format == Format::csv) {
        return table_names();
    }
    if (format == Format::geojson || format == Format::fgb) {
        return {map_layer_names.begin(), map_layer_names.end()};
    }
    return {};
}

OutputTarget output_target(fs::path const& path, std::string const& part) {
    std::error_code ignored;
    auto const ending = path.extension().string();
    if (!path.has_filename() || ending.empty() || fs::is_directory(path, ignored)) {
        if (!part.empty()) {
            throw base::Error("--output-layer: one layer or table needs one file to go into; give "
                              "-o a file that ends in .geojson, .fgb or .csv.");
        }
        return {.path = path};
    }
    auto const format = format_of_ending(ending);
    if (!format) {
        throw base::Error(fmt::format("{0}: no report ends in '{1}' (but {2}); name a file with "
                                      "one of these, or write '{0}/' for a folder of that name.",
                                      path.string(), ending, known_endings()));
    }
    return {.path = path, .file = format, .part = chosen_part(path, *format, part)};
}

void refuse_unfit(fs::path const& folder, Existing existing) {
    std::error_code error;
    auto const status = fs::status(folder, error);
    if (status.type() == fs::file_type::not_found) {
        return;
    }
    if (!fs::is_directory(status)) {
        throw base::Error(
            fmt::format("{}: is not a folder; give a folder for the reports.", folder.string()));
    }
    if (existing == Existing::overwrite) {
        return;
    }
    bool const empty = fs::is_empty(folder, error);
    if (error) {
        throw base::Error(fmt::format("{}: cannot be read ({}); choose another output folder.",
                                      folder.string(), error.message()));
    }
    if (!empty) {
        throw base::Error(fmt::format("{}: exists and is not empty; add --overwrite to replace the "
                                      "reports in it, or choose another output folder.",
                                      folder.string()));
    }
}

void refuse_unfit_file(fs::path const& file, Existing existing) {
    std::error_code error;
    auto const status = fs::status(file, error);
    if (status.type() == fs::file_type::not_found) {
        return;
    }
    if (!fs::is_regular_file(status)) {
        throw base::Error(fmt::format("{}: is no file that can be replaced; choose another file.",
                                      file.string()));
    }
    if (existing == Existing::refuse) {
        throw base::Error(fmt::format("{}: exists; add --overwrite to replace it, or choose "
                                      "another file.",
                                      file.string()));
    }
}

} // namespace reports
