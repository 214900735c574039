#include "mapper/cells/gap_order.hpp"
#include "reports/embedded.hpp"
#include "reports/page/sections.hpp"
#include "reports/page/view.hpp"
#include "reports/wording/page_wording.hpp"

#include <algorithm>

namespace reports {

namespace {

constexpr std::size_t most_cells = 100;
constexpr std::size_t most_services = 5;

View cell_view(SuitePart const& part, mapper::Cell const& cell) {
    auto const& component = part.suite.suite.components[cell.component.value];
    auto const conditions = mapper::conditions_of(component);
    Views services;
    for (mapper::Possible const& possible : cell.possible) {
        if (services.size() == most_services) {
            break;
        }
        services.push_back(
            {.texts = {{"service", display_name(part.findings.services[possible.service.value])},
                       {"unknown",
                        unknown_in_words(possible.unknown, conditions, part.findings.vocabulary)}},
             .lists = {}});
    }
    std::size_t const more = cell.possible.size() - services.size();
    return {.texts = {{"district", part.findings.districts[cell.district.value].name},
                      {"component", component.label},
                      {"tier", tier_note(part.suite.suite, component)},
                      {"more", grouped(more)}},
            .lists = {{"services", std::move(services)},
                      {"has_more", shown_if(more > 0)},
                      {"unanswered", shown_if(cell.heard == mapper::Heard::unanswered)}}};
}

} // namespace

std::string unknown_section(SuitePart const& part) {
    Views cells;
    for (mapper::Cell const* const cell : mapper::open_cells(part.suite)) {
        if (cell->status == mapper::CellStatus::unclear && cells.size() < most_cells) {
            cells.push_back(cell_view(part, *cell));
        }
    }
    std::size_t const more =
        part.suite.counts.unclear - std::min(part.suite.counts.unclear, most_cells);
    bool const any_unanswered = std::ranges::find(part.suite.cells, mapper::Heard::unanswered,
                                                  &mapper::Cell::heard) != part.suite.cells.end();
    return render(embedded_unknown_mustache(),
                  {.texts = {{"anchor", part.anchor},
                             {"count", count_of(part.suite.counts.unclear, "cell", "cells")},
                             {"more", grouped(more)}},
                   .lists = {{"any", shown_if(!cells.empty())},
                             {"any_unanswered", shown_if(any_unanswered)},
                             {"has_more", shown_if(more > 0)},
                             {"cells", std::move(cells)}}});
}

} // namespace reports
