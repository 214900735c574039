#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace geodata {

/// What a postcode directory's columns may hold that is of use here.
enum class PostcodeColumn : std::uint8_t {
    postcode,
    easting,
    northing,
    latitude,
    longitude,
    ended,
    district,
    quality,
    none
};

inline constexpr std::size_t postcode_column_count = static_cast<std::size_t>(PostcodeColumn::none);

enum class FirstRow : std::uint8_t { header, data };

/// What each of a table's columns is, and whether the first row is a header.
struct PostcodeLayout {
    std::vector<PostcodeColumn> columns;
    FirstRow first_row = FirstRow::header;

    [[nodiscard]] bool has(PostcodeColumn column) const;
    /// Whether it can say where a postcode is: a pair of metres or of degrees.
    [[nodiscard]] bool has_positions() const;
};

/// Knows a directory by its first row. With a header, by patterns that hold over the vintages of
/// ONSPD, NSPL, Code-Point Open and the Scottish Postcode Directory (pcd, pcds, pcd7; oseast1m,
/// east1m; lat; doterm; oslaua, lad25cd; osgrdind). Without, by position: Code-Point Open in its
/// present 10 columns and its older 19, and the Scottish directory's 51 and 57. None when no column
/// holds postcodes.
std::optional<PostcodeLayout> postcode_layout(std::span<std::string const> first_row);

} // namespace geodata
