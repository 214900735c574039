#pragma once

#include "geodata/boundaries/boundaries.hpp"
#include "mapper/findings.hpp"
#include "reports/paper/paper.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace reports {

enum class MapKind : std::uint8_t { svg, png, pdf };

/// All maps of all suites, or only the first suite's gap-map.
enum class MapSet : std::uint8_t { all, gap_map };

struct MapOptions {
    std::vector<MapKind> kinds;
    MapSet set = MapSet::all;
    /// What every map is laid out for; none: a slide for PNG, A4 for the others.
    std::optional<MapSize> size;
    std::string attribution; ///< of the boundaries, over what reports::attribution() finds
};

/// Where the maps go: `check` is given every text of a picture before it is drawn in a file of that
/// name, `take` the file's bytes.
struct MapTarget {
    std::function<void(std::string const& name, std::string const& texts)> check;
    std::function<void(std::string const& name, std::string const& bytes)> take;
};

/// Of the set that is asked for, draws gap-map, gap-map-tiers and gap-map-components in the kinds
/// that are asked for, and the same for every further suite, its code in their names. What needs
/// several pages has them in a PDF; as SVG and PNG it is several files, numbered from the second
/// on. Returns the names in their order.
std::vector<std::string> draw_maps(mapper::Findings const& findings,
                                   geodata::Boundaries const& boundaries, MapOptions const& options,
                                   MapTarget const& target);

} // namespace reports
