#pragma once

#include "reports/paper/map.hpp"
#include "reports/paper/parts.hpp"

#include <string>
#include <vector>

namespace reports {

/// One of several small maps that stand beside each other.
struct Panel {
    std::string band; ///< what it and its neighbours belong to; empty: nothing
    std::string label;
    std::string counts;               ///< wrapped between them, and never cut off
    std::vector<Paint> paints;        ///< one a district
    std::vector<std::string> symbols; ///< one a district, drawn where there is room
    std::string description;
};

/// A map for each tier: the share of its assessed components of which none was found.
std::vector<Picture> tier_pictures(PaperStudy const& study, std::vector<Paper> const& papers,
                                   Lettering const& lettering);

/// A map for each component, grouped by tier: the status of each district's cell.
std::vector<Picture> component_pictures(PaperStudy const& study, std::vector<Paper> const& papers,
                                        Lettering const& lettering);

/// The panels on as few pages as show each map large enough to be read, on that of the papers which
/// needs fewer of them or else has the larger maps.
std::vector<Picture> panel_pictures(PaperStudy const& study, std::string const& title,
                                    std::vector<Panel> const& panels, Legend const& legend,
                                    std::vector<Paper> const& papers, Lettering const& lettering);

} // namespace reports
