#include "reports/embedded.hpp"
#include "reports/page/sections.hpp"
#include "reports/page/view.hpp"
#include "reports/wording/evidence_wording.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/people_wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>

namespace reports {

namespace {

constexpr std::size_t most_districts = 40;
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
        bool const nearby = miss.failed.kind == mapper::ConditionKind::place;
        views.push_back({.texts = {{"districts", districts_listed(findings, districts, 6)},
                                   {"service", display_name(findings.services[miss.service.value])},
                                   {"reason", near_miss_reason(miss.failed, findings.vocabulary)}},
                         .lists = {{"nearby", shown_if(nearby)}}});
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

View component_view(SuitePart const& part, catalogue::Component const& component,
                    ComponentCells const& cells) {
    mapper::Findings const& findings = part.findings;
    std::size_t const more =
        cells.near_misses.size() - std::min(cells.near_misses.size(), most_questions);
    auto const people = said(findings, component, cells);
    bool const everywhere = cells.gaps.size() == findings.districts.size();
    std::string const all = count_of(findings.districts.size(), "district", "districts");
    std::string const count =
        everywhere ? "Every district" : fmt::format("{} of {}", grouped(cells.gaps.size()), all);
    std::string const evidence = evidence_in_words(component, findings.vocabulary);
    return {.texts = {{"tier", tier_note(part.suite.suite, component)},
                      {"label", component.label},
                      {"code", component.code.text},
                      {"count", count},
                      {"gaps", districts_listed(findings, cells.gaps, most_districts)},
                      {"unclear", districts_listed(findings, cells.unclear, most_districts)},
                      {"local", districts_listed(findings, cells.local, most_districts)},
                      {"regional", districts_listed(findings, cells.regional, most_districts)},
                      {"more_questions", grouped(more)},
                      {"evidence", evidence}},
            .lists = {{"everywhere", shown_if(everywhere)},
                      {"has_unclear", shown_if(!cells.unclear.empty())},
                      {"has_local", shown_if(!cells.local.empty())},
                      {"has_regional", shown_if(!cells.regional.empty())},
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
