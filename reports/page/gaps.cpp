#include "reports/embedded.hpp"
#include "reports/page/sections.hpp"
#include "reports/page/view.hpp"
#include "reports/wording/cell_symbol.hpp"
#include "reports/wording/evidence_wording.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/people_wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>

namespace reports {

namespace {

/// Up to this many names of districts stand in a line; more are folded away behind their number.
constexpr std::size_t most_in_line = 12;
constexpr std::size_t most_questions = 12;

/// The cells of one component, district by district, sorted by what they are.
struct ComponentCells {
    std::vector<geodata::DistrictIndex> gaps;
    std::vector<geodata::DistrictIndex> unclear;
    std::vector<geodata::DistrictIndex> local;
    std::vector<geodata::DistrictIndex> regional;
    std::map<mapper::NearMiss, std::vector<geodata::DistrictIndex>> near_misses; ///< of the gaps
};

std::vector<ComponentCells> by_component(mapper::SuiteFindings const& suite) {
    std::vector<ComponentCells> components(suite.suite.components.size());
    for (mapper::Cell const& cell : suite.cells) {
        ComponentCells& component = components[cell.component.value];
        switch (cell.status) {
        case mapper::CellStatus::met:
            component.local.push_back(cell.district);
            break;
        case mapper::CellStatus::met_regionally:
            component.regional.push_back(cell.district);
            break;
        case mapper::CellStatus::unclear:
            component.unclear.push_back(cell.district);
            break;
        case mapper::CellStatus::gap:
            component.gaps.push_back(cell.district);
            for (mapper::NearMiss const& miss : cell.near_misses) {
                component.near_misses[miss].push_back(cell.district);
            }
            break;
        case mapper::CellStatus::not_assessed:
            break;
        }
    }
    return components;
}

Views questions(mapper::Findings const& findings, ComponentCells const& component) {
    Views views;
    for (auto const& [miss, districts] : component.near_misses) {
        if (views.size() == most_questions) {
            break;
        }
        views.push_back(
            {.texts = {{"districts", districts_listed(findings, districts, 6)},
                       {"service", display_name(findings.services[miss.service.value])},
                       {"question", near_miss_question(miss.failed, findings.vocabulary)}},
             .lists = {}});
    }
    return views;
}

/// What people say of the component where it is a gap or not known.
Views said(mapper::Findings const& findings, catalogue::Component const& component,
           ComponentCells const& cells) {
    Views views;
    for (auto const* districts : {&cells.gaps, &cells.unclear}) {
        for (auto const district : *districts) {
            for (auto const& annotation :
                 mapper::annotations_of(findings.annotations, district, component.code.text)) {
                views.push_back({.texts = {{"district", findings.districts[district.value].name},
                                           {"words", in_words(annotation)}},
                                 .lists = {}});
            }
        }
    }
    return views;
}

/// The districts in which the component has one status, and how many they are.
View place_list(mapper::Findings const& findings, CellSymbol const& symbol, std::string words,
                std::vector<geodata::DistrictIndex> const& districts) {
    return {.texts = {{"style", std::string{symbol.style}},
                      {"symbol", std::string{symbol.symbol}},
                      {"words", std::move(words)},
                      {"names", districts_listed(findings, districts, districts.size())}},
            .lists = {{"folded", shown_if(districts.size() > most_in_line &&
                                          districts.size() < findings.districts.size())}}};
}

/// A list for each status that the component has somewhere.
Views place_lists(mapper::Findings const& findings, ComponentCells const& cells) {
    struct Kind {
        mapper::CellStatus status;
        std::string_view word;
        std::vector<geodata::DistrictIndex> const& districts;
    };
    Kind const kinds[] = {
        {mapper::CellStatus::gap, "None found", cells.gaps},
        {mapper::CellStatus::unclear, "Not known", cells.unclear},
        {mapper::CellStatus::met, "Provided", cells.local},
        {mapper::CellStatus::met_regionally, "Provided region-wide", cells.regional}};
    auto const all = count_of(findings.districts.size(), "district", "districts");
    Views lists;
    for (auto const& [status, word, districts] : kinds) {
        if (!districts.empty()) {
            lists.push_back(place_list(findings, cell_symbol(status),
                                       fmt::format("{} in {}{}", word, grouped(districts.size()),
                                                   lists.empty() ? " of " + all : std::string{}),
                                       districts));
        }
    }
    return lists;
}

View component_view(SuitePart const& part, catalogue::Component const& component,
                    ComponentCells const& cells) {
    mapper::Findings const& findings = part.findings;
    std::size_t const more =
        cells.near_misses.size() - std::min(cells.near_misses.size(), most_questions);
    auto const people = said(findings, component, cells);
    bool const everywhere = cells.gaps.size() == findings.districts.size();
    std::string const evidence = evidence_in_words(component, findings.vocabulary);
    return {.texts = {{"tier", tier_note(part.suite.suite, component)},
                      {"label", component.label},
                      {"code", component.code.text},
                      {"more_questions", grouped(more)},
                      {"evidence", evidence}},
            .lists = {{"everywhere", shown_if(everywhere)},
                      {"places", everywhere ? Views{} : place_lists(findings, cells)},
                      {"has_questions", shown_if(!cells.near_misses.empty())},
                      {"has_more", shown_if(more > 0)},
                      {"has_evidence", shown_if(!evidence.empty())},
                      {"questions", questions(findings, cells)},
                      {"has_said", shown_if(!people.empty())},
                      {"said", people}}};
}

} // namespace

std::string gaps_section(SuitePart const& part) {
    auto const cells = by_component(part.suite);
    Views components;
    std::vector<std::size_t> order(cells.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return part.suite.gap_ranks[i]; });
    for (auto const i : order) {
        if (!cells[i].gaps.empty()) {
            components.push_back(component_view(part, part.suite.suite.components[i], cells[i]));
        }
    }
    bool const by_evidence = part.findings.run.policy.gaps_by == mapper::GapOrder::evidence;
    return render(embedded_gaps_mustache(), {.texts = {{"anchor", part.anchor}},
                                             .lists = {{"any", shown_if(!components.empty())},
                                                       {"by_evidence", shown_if(by_evidence)},
                                                       {"components", std::move(components)}}});
}

} // namespace reports
