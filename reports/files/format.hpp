#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reports {

enum class Format : std::uint8_t { json, csv, html, gpkg, geojson, fgb, xlsx, md, svg, png, pdf };

inline constexpr Format all_formats[] = {Format::json,    Format::csv, Format::html, Format::gpkg,
                                         Format::geojson, Format::fgb, Format::xlsx, Format::md,
                                         Format::svg,     Format::png, Format::pdf};

/// All but GeoJSON and FlatGeobuf, which say what the GeoPackage does.
std::vector<Format> usual_formats();

std::string_view code(Format format);

/// The format whose files end in this (".csv"), whatever its case.
std::optional<Format> format_of_ending(std::string_view ending);

/// ".json, .csv, .html ...": every ending that a format has.
std::string known_endings();

} // namespace reports
