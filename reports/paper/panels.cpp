#include "reports/district_gaps.hpp"
#include "reports/gap_classes.hpp"
#include "reports/paper/map_paint.hpp"
#include "reports/paper/multiples.hpp"
#include "reports/paper/parts.hpp"
#include "reports/wording/cell_symbol.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace reports {

namespace {

/// How much of a tier's assessed components has none found, in steps of a shade each.
enum class Share : std::uint8_t { none, up_to_a_third, up_to_two_thirds, more, all };
// A symbol stays with its number, and numbers stand apart, in whichever line they come to be.
constexpr std::string_view no_break = "\u00a0";
constexpr std::string_view between_counts = "\u2002 ";
constexpr std::array<std::string_view, 5> share_words = {
    "0: no gaps found", "up to a third", "up to two thirds", "more than two thirds", "all"};

Share share_of(DistrictGaps const& district) {
    if (district.gaps == 0) {
        return Share::none;
    }
    if (district.gaps == district.assessed) {
        return Share::all;
    }
    return 3 * district.gaps <= district.assessed       ? Share::up_to_a_third
           : 3 * district.gaps <= 2 * district.assessed ? Share::up_to_two_thirds
                                                        : Share::more;
}

std::vector<GapClass> share_classes() {
    return gap_classes({0, 1, 2, 3, 4});
}

Paint paint_of(DistrictGaps const& district) {
    if (district.assessed == 0) {
        return reports::paint_of(mapper::CellStatus::not_assessed);
    }
    return {.fill = share_classes()[static_cast<std::size_t>(share_of(district))].colour,
            .pattern = district.unclear > 0 ? Pattern::hatch : Pattern::none};
}

/// The suite's tiers in its order, each as the range of components that stand together.
struct TierRange {
    std::size_t first = 0;
    std::size_t last = 0;
};

std::vector<TierRange> tier_ranges(catalogue::Suite const& suite) {
    std::vector<TierRange> ranges;
    for (std::size_t i = 0; i < suite.components.size(); ++i) {
        if (i == 0 || suite.components[i].tier != suite.components[i - 1].tier) {
            ranges.push_back({.first = i, .last = i});
        }
        ranges.back().last = i + 1;
    }
    return ranges;
}

Panel tier_panel(PaperStudy const& study, TierRange range) {
    Panel panel{.band = {},
                .label = tier_label(study.suite.suite, study.suite.suite.components[range.first]),
                .counts = {},
                .paints = {},
                .symbols = {},
                .description = {}};
    DistrictGaps all;
    std::vector<std::string> described;
    for (DistrictGaps const& district : district_gaps(study.suite, range.first, range.last)) {
        panel.paints.push_back(paint_of(district));
        panel.symbols.push_back(district.assessed == 0 ? "◇" : bounds(district));
        described.push_back(
            fmt::format("{} {}", study.findings.districts[described.size()].name,
                        district.assessed == 0 ? "to be confirmed" : bounds(district)));
        all.gaps += district.gaps;
        all.unclear += district.unclear;
        all.assessed += district.assessed;
    }
    panel.counts = all.assessed == 0 ? "nothing is assessed"
                                     : fmt::format("{} cells have none found", bounds(all));
    panel.description = fmt::format("{}: {}.", panel.label, fmt::join(described, "; "));
    return panel;
}

Panel component_panel(PaperStudy const& study, std::size_t component) {
    auto const& suite = study.suite.suite;
    Panel panel{.band = tier_label(suite, suite.components[component]),
                .label = suite.components[component].label,
                .counts = {},
                .paints = {},
                .symbols = {},
                .description = {}};
    std::size_t const components = suite.components.size();
    std::array<std::size_t, std::size(all_statuses) + 1> counted{}; // the last: unanswered
    std::vector<std::string> described;
    for (std::size_t d = 0; d < study.findings.districts.size(); ++d) {
        mapper::Cell const& cell = study.suite.cells[d * components + component];
        CellSymbol const symbol = cell_symbol(cell);
        panel.paints.push_back(reports::paint_of(cell));
        panel.symbols.emplace_back(symbol.symbol);
        described.push_back(fmt::format("{} {}", study.findings.districts[d].name, symbol.word));
        ++counted[cell.heard == mapper::Heard::unanswered ? std::size(all_statuses)
                                                          : static_cast<std::size_t>(cell.status)];
    }
    std::vector<std::string> counts;
    for (std::size_t i = 0; i < counted.size(); ++i) {
        if (counted[i] > 0) {
            auto const symbol =
                i < std::size(all_statuses) ? cell_symbol(all_statuses[i]) : unanswered_symbol;
            counts.push_back(fmt::format("{}{}{}", symbol.symbol, no_break, grouped(counted[i])));
        }
    }
    panel.counts = fmt::format("{}", fmt::join(counts, between_counts));
    panel.description = fmt::format("{}: {}.", panel.label, fmt::join(described, "; "));
    return panel;
}

bool any_hatched(std::vector<Panel> const& panels) {
    return std::ranges::any_of(panels, [](Panel const& panel) {
        return std::ranges::find(panel.paints, Pattern::hatch, &Paint::pattern) !=
               panel.paints.end();
    });
}

/// The statuses that some cell has.
std::vector<LegendEntry> status_legend(mapper::SuiteFindings const& suite) {
    std::vector<LegendEntry> entries;
    for (mapper::CellStatus const status : all_statuses) {
        if (std::ranges::any_of(suite.cells, [&](mapper::Cell const& cell) {
                return cell.status == status && cell.heard == mapper::Heard::yes;
            })) {
            entries.push_back({.paint = reports::paint_of(status),
                               .symbol = std::string{cell_symbol(status).symbol},
                               .words = std::string{label(status)}});
        }
    }
    if (std::ranges::find(suite.cells, mapper::Heard::unanswered, &mapper::Cell::heard) !=
        suite.cells.end()) {
        entries.push_back({.paint = unanswered_paint,
                           .symbol = std::string{unanswered_symbol.symbol},
                           .words = std::string{unanswered_meaning}});
    }
    return entries;
}

} // namespace

std::vector<Picture> tier_pictures(PaperStudy const& study, std::vector<Paper> const& papers,
                                   Lettering const& lettering) {
    std::vector<Panel> panels;
    for (TierRange const range : tier_ranges(study.suite.suite)) {
        panels.push_back(tier_panel(study, range));
    }
    Legend legend{.title =
                      "Share of the tier's assessed components with none found in this catalogue",
                  .entries = {}};
    auto const classes = share_classes();
    for (std::size_t i = 0; i < classes.size(); ++i) {
        legend.entries.push_back({.paint = {.fill = classes[i].colour},
                                  .symbol = {},
                                  .words = std::string{share_words[i]}});
    }
    if (any_hatched(panels)) {
        legend.entries.push_back({.paint = {.fill = paper_white, .pattern = Pattern::hatch},
                                  .symbol = {},
                                  .words = "some are not known: there may be more"});
    }
    return panel_pictures(study, "Share of components with none found, by tier", panels, legend,
                          papers, lettering);
}

std::vector<Picture> component_pictures(PaperStudy const& study, std::vector<Paper> const& papers,
                                        Lettering const& lettering) {
    std::vector<Panel> panels;
    for (std::size_t i = 0; i < study.suite.suite.components.size(); ++i) {
        panels.push_back(component_panel(study, i));
    }
    return panel_pictures(study, "What each district has of each component", panels,
                          {.title = {}, .entries = status_legend(study.suite)}, papers, lettering);
}

} // namespace reports
