#pragma once

#include "mapper/findings.hpp"
#include "reports/layers/table.hpp"

#include <array>
#include <string>
#include <string_view>

namespace reports {

/// The layers of a map, in the order in which a list of layers has them.
inline constexpr std::array<std::string_view, 6> map_layer_names{
    "districts", "cells", "gaps", "joint_commissioning", "services", "catchments"};

/// The layer of that name, as a format has it that keeps one layer a file: each cell with its
/// district's shape.
LayerTable map_layer(mapper::Findings const& findings, std::string_view name);

/// A table's fields as a layer of polygons of another name, without any feature.
LayerTable polygons_like(LayerTable const& table, std::string_view name);

/// What the run and its boundaries ask a file of layers to say of itself.
struct LayerNotes {
    std::string made_by = {};     ///< "gapmap 0.1.0"
    std::string as_of = {};       ///< "2023-03-31"
    std::string suites = {};      ///< their titles
    std::string boundaries = {};  ///< the file, and the field of codes
    std::string attribution = {}; ///< of the boundaries; empty where nothing is known
};

/// `attribution` is what was given for it; see reports::attribution().
LayerNotes layer_notes(mapper::Findings const& findings, std::string const& attribution);

/// "gapmap 0.1.0, as of 2023-03-31. Suite: ... Boundaries: ..., LAD24CD. Source: ..."
std::string in_one_line(LayerNotes const& notes);

} // namespace reports
