#include "reports/embedded.hpp"
#include "reports/page/gap_map.hpp"
#include "reports/page/sections.hpp"
#include "reports/page/symbols.hpp"
#include "reports/page/view.hpp"
#include "reports/paper/map_canvas.hpp"
#include "reports/wording/cell_symbol.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

namespace reports {

namespace {

constexpr std::size_t most_components = 30;

/// "2 provided, 3 none found".
std::string in_short(std::vector<std::size_t> const& by_status) {
    std::vector<std::string> parts;
    for (mapper::CellStatus const status : all_statuses) {
        std::size_t const cells = by_status[static_cast<std::size_t>(status)];
        if (cells > 0) {
            parts.push_back(fmt::format("{} {}", cells, cell_symbol(status).word));
        }
    }
    return fmt::format("{}", fmt::join(parts, ", "));
}

View component_map(SuitePart const& part, std::size_t component) {
    std::size_t const components = part.suite.suite.components.size();
    std::vector<std::size_t> by_status(std::size(all_statuses));
    Views districts;
    for (std::size_t d = 0; d < part.findings.districts.size(); ++d) {
        mapper::Cell const& cell = part.suite.cells[d * components + component];
        ++by_status[static_cast<std::size_t>(cell.status)];
        districts.push_back({.texts = {{"number", fmt::format("{}", d)},
                                       {"style", std::string{cell_symbol(cell).style}}},
                             .lists = {}});
    }
    return {.texts = {{"code", part.suite.suite.components[component].code.text},
                      {"label", part.suite.suite.components[component].label},
                      {"tier", tier_note(part.suite.suite, part.suite.suite.components[component])},
                      {"in_short", in_short(by_status)}},
            .lists = {{"districts", std::move(districts)}}};
}

} // namespace

bool has_component_maps(SuitePart const& part) {
    return part.suite.suite.components.size() <= most_components &&
           has_small_maps(part.findings.districts.size());
}

std::string map_section(SuitePart const& part, geodata::Boundaries const& boundaries) {
    std::size_t const components = part.suite.suite.components.size();
    bool const small = has_component_maps(part);
    MapCanvas const canvas = symbol_canvas(boundaries);
    Views maps;
    for (std::size_t i = 0; small && i < components; ++i) {
        maps.push_back(component_map(part, i));
    }
    return render(embedded_map_mustache(),
                  {.texts = {{"anchor", part.anchor},
                             {"attribution", part.attribution},
                             {"map", gap_map_svg(part.findings, part.suite, boundaries)},
                             {"width", fmt::format("{:.1f}", canvas.width)},
                             {"height", fmt::format("{:.1f}", canvas.height)}},
                   .lists = {{"has_small", shown_if(small)},
                             {"has_attribution", shown_if(!part.attribution.empty())},
                             {"maps", std::move(maps)}}});
}

} // namespace reports
