#pragma once

#include "mapper/findings.hpp"
#include "reports/layers/table.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace reports {

enum class FillPattern : std::uint8_t { plain, dots, hatch, hatch_over, back_hatch, hollow };

/// Which features a rule draws: those whose field is a text, or a number within bounds.
struct StyleTest {
    std::string field;
    std::string text = {};
    std::int64_t least = 0;
    std::int64_t most = -1; ///< below `least`: the field is a text
};

struct StyleRule {
    std::string label;
    StyleTest test;
    std::string colour; ///< "#175673"
    FillPattern pattern = FillPattern::plain;
};

/// Rules under one choice in the list of layers, shown or not as the file is opened.
struct StyleChoice {
    std::string label;
    StyleTest test;
    bool shown = false;
    std::vector<StyleRule> rules;
};

/// How a layer looks as it is opened: rules for all features, or choices of which one is shown.
struct LayerStyle {
    std::string layer;
    std::string title;
    ShapeKind shape = ShapeKind::polygon;
    std::vector<Field> fields; ///< for their names in words
    std::vector<StyleRule> rules;
    std::vector<StyleChoice> choices;
};

/// How QGIS draws the layer and calls its fields: the part of a QML file, and of a project, that
/// says so.
std::string to_qgis_symbology(LayerStyle const& style);

/// The style as QGIS keeps it (QML).
std::string to_qml(LayerStyle const& style);

/// The style as other programs read it (OGC Styled Layer Descriptor 1.1); of choices the first.
std::string to_sld(LayerStyle const& style);

/// The table `layer_styles`, in which QGIS looks for the style of a layer.
LayerTable style_table(std::vector<LayerStyle> const& styles);

/// Districts by the number of assessed components with none found, hatched where some are not
/// known; cells and gaps by component; what neighbours could commission together; services;
/// catchments. `tables` are the layers themselves, for the names of their fields.
std::vector<LayerStyle> layer_styles(mapper::Findings const& findings,
                                     std::vector<LayerTable> const& tables);

} // namespace reports
