#pragma once

#include "geodata/postcodes/key.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace geodata {

/// In what a postcode's position is given: nothing (some have no grid reference), metres of the
/// British National Grid, or degrees of WGS 84 (Northern Ireland).
enum class PostcodeFrame : std::uint8_t { none, national_grid, degrees };

/// One postcode of a directory. `x` is the easting or longitude, `y` the northing or latitude.
struct Postcode {
    PostcodeKey key{};
    PostcodeFrame frame = PostcodeFrame::none;
    double x = 0;
    double y = 0;
    std::optional<std::chrono::year_month> ended; ///< the month in which it was terminated
    std::string district;                         ///< the directory's code; may be empty

    friend bool operator==(Postcode const&, Postcode const&) = default;
};

} // namespace geodata
