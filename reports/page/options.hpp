#pragma once

#include <string>

namespace reports {

/// What a person may ask of the page. Without a tile URL it asks nothing of any network.
struct PageOptions {
    std::string tiles = {};             ///< a URL with {z}, {x} and {y} of map tiles, or empty
    std::string tiles_attribution = {}; ///< whom to credit for them
    std::string attribution = {}; ///< of the boundaries, over what reports::attribution() finds
};

/// The origin that a tile URL asks ("https://tiles.example.org:8080"), for the page's policy.
/// Throws base::Error when the URL is no http or https one with {z}, {x} and {y} in its path.
std::string tile_origin(std::string const& tiles);

} // namespace reports
