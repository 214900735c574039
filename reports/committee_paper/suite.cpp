#include "reports/committee_paper/parts.hpp"
#include "reports/committee_paper/table_widths.hpp"
#include "reports/wording/cell_symbol.hpp"
#include "reports/wording/headline_figures.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>

namespace reports {

namespace {

using mapper::CellStatus;

/// The districts of a component's cells, by status.
using ByStatus = std::array<std::vector<geodata::DistrictIndex>, std::size(all_statuses)>;

std::vector<ByStatus> districts_by_status(mapper::SuiteFindings const& suite) {
    std::vector<ByStatus> components(suite.suite.components.size());
    for (auto const& cell : suite.cells) {
        components[cell.component.value]
            .at(static_cast<std::size_t>(cell.status))
            .push_back(cell.district);
    }
    return components;
}

std::vector<geodata::DistrictIndex> const& of(ByStatus const& districts, CellStatus status) {
    return districts.at(static_cast<std::size_t>(status));
}

std::string people_in(mapper::Findings const& findings,
                      std::vector<geodata::DistrictIndex> const& districts) {
    if (districts.empty()) {
        return {};
    }
    std::uint64_t people = 0;
    for (auto const district : districts) {
        auto const population = findings.districts[district.value].population;
        if (!population) {
            return "not known";
        }
        people += static_cast<std::uint64_t>(*population);
    }
    return grouped(people);
}

/// Whether a page has room for a column each, without breaking a name.
bool has_room_for_districts(mapper::Findings const& findings, catalogue::Suite const& suite) {
    double component = 0;
    for (auto const& one : suite.components) {
        component = std::max(component, letters_needed(one.label));
    }
    return std::accumulate(findings.districts.begin(), findings.districts.end(), component,
                           [](double sum, geodata::District const& district) {
                               return sum + letters_needed(district.name);
                           }) <= letters_across;
}

/// "● provided; ○ none found.", of what some cell is.
std::string key_in_words(mapper::SuiteFindings const& suite) {
    std::vector<CellSymbol> symbols;
    std::ranges::transform(all_statuses, std::back_inserter(symbols),
                           [](CellStatus status) { return cell_symbol(status); });
    symbols.push_back(unanswered_symbol);
    std::vector<std::string> parts;
    for (CellSymbol const& symbol : symbols) {
        if (std::ranges::any_of(suite.cells, [&](mapper::Cell const& cell) {
                return cell_symbol(cell).symbol == symbol.symbol;
            })) {
            parts.push_back(fmt::format("{} {}", symbol.symbol, symbol.word));
        }
    }
    return fmt::format("{}.", fmt::join(parts, "; "));
}

} // namespace

void add_headline(View& view, mapper::Findings const& findings,
                  mapper::SuiteFindings const& suite) {
    auto const& counts = suite.counts;
    Views statuses;
    for (auto const& [status, cells] :
         {std::pair{CellStatus::met, counts.met},
          std::pair{CellStatus::met_regionally, counts.met_regionally},
          std::pair{CellStatus::unclear, counts.unclear}, std::pair{CellStatus::gap, counts.gap},
          std::pair{CellStatus::not_assessed, counts.not_assessed}}) {
        statuses.push_back({.texts = {{"symbol", std::string{cell_symbol(status).symbol}},
                                      {"word", std::string{label(status)}},
                                      {"cells", grouped(cells)}},
                            .lists = {}});
    }
    view.texts = headline_figures(findings, suite);
    view.texts.emplace_back("suite", suite.suite.title);
    view.texts.emplace_back("headline", with_capital(gap_sentence(counts)));
    view.lists.emplace_back("statuses", std::move(statuses));
    view.lists.emplace_back("has_outside", shown_if(!left_out_in_words(findings.summary).empty()));
}

void add_matrix(View& view, mapper::Findings const& findings, mapper::SuiteFindings const& suite) {
    bool const narrow = has_room_for_districts(findings, suite.suite);
    auto const& components = suite.suite.components;
    auto const by_status = districts_by_status(suite);
    Views columns;
    for (std::size_t d = 0; narrow && d < findings.districts.size(); ++d) {
        columns.push_back({.texts = {{"name", findings.districts[d].name}}, .lists = {}});
    }
    Views rows;
    for (std::size_t c = 0; c < components.size(); ++c) {
        Views cells;
        for (std::size_t d = 0; narrow && d < findings.districts.size(); ++d) {
            auto const symbol = cell_symbol(suite.cells[d * components.size() + c]);
            cells.push_back({.texts = {{"symbol", std::string{symbol.symbol}}}, .lists = {}});
        }
        auto const number = [&](CellStatus status) {
            return grouped(of(by_status[c], status).size());
        };
        rows.push_back({.texts = {{"label", components[c].label},
                                  {"met", number(CellStatus::met)},
                                  {"regional", number(CellStatus::met_regionally)},
                                  {"unclear", number(CellStatus::unclear)},
                                  {"gap", number(CellStatus::gap)},
                                  {"confirm", number(CellStatus::not_assessed)}},
                        .lists = {{"cells", std::move(cells)}}});
    }
    view.texts.emplace_back("key", key_in_words(suite));
    view.lists.emplace_back("narrow", shown_if(narrow));
    view.lists.emplace_back("columns", std::move(columns));
    view.lists.emplace_back("matrix", std::move(rows));
}

void add_gaps(View& view, mapper::Findings const& findings, mapper::SuiteFindings const& suite) {
    auto const by_status = districts_by_status(suite);
    std::vector<std::size_t> order(by_status.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return suite.gap_ranks[i]; });
    Views gaps;
    Views open;
    bool any_unclear = false;
    for (auto const i : order) {
        auto const& lacking = of(by_status[i], CellStatus::gap);
        auto const& unclear = of(by_status[i], CellStatus::unclear);
        View row{.texts = {{"label", suite.suite.components[i].label},
                           {"gap", districts_in_cell(findings, lacking)},
                           {"unclear", unclear.empty() ? std::string{"none"}
                                                       : districts_in_cell(findings, unclear)},
                           {"people", people_in(findings, lacking)}},
                 .lists = {}};
        if (!lacking.empty()) {
            any_unclear = any_unclear || !unclear.empty();
            gaps.push_back(std::move(row));
        } else if (!unclear.empty()) {
            open.push_back(std::move(row));
        }
    }
    view.lists.emplace_back("any_unclear", shown_if(any_unclear));
    view.lists.emplace_back("any_open", shown_if(!open.empty()));
    view.lists.emplace_back("open", std::move(open));
    view.lists.emplace_back("any_gaps", shown_if(!gaps.empty()));
    view.lists.emplace_back("gaps", std::move(gaps));
}

} // namespace reports
