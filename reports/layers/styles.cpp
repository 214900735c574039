#include "reports/gap_classes.hpp"
#include "reports/layers/style.hpp"
#include "reports/paper/map_paint.hpp"
#include "reports/wording/cell_symbol.hpp"

#include <algorithm>

namespace reports {

namespace {

constexpr std::int64_t very_many = 1'000'000;

StyleRule rule_of(mapper::CellStatus status) {
    StyleRule rule{.label = std::string{label(status)},
                   .test = {.field = "status", .text = std::string{code(status)}},
                   .colour = std::string{paint_of(status).fill}};
    switch (status) {
    case mapper::CellStatus::met:
    case mapper::CellStatus::gap:
        break;
    case mapper::CellStatus::met_regionally:
        rule.pattern = FillPattern::dots;
        break;
    case mapper::CellStatus::unclear:
        rule.pattern = FillPattern::hatch;
        break;
    case mapper::CellStatus::not_assessed:
        rule.colour = quiet_ink;
        rule.pattern = FillPattern::hollow;
        break;
    }
    return rule;
}

std::vector<StyleRule> status_rules() {
    std::vector<StyleRule> rules;
    for (auto const status : all_statuses) {
        rules.push_back(rule_of(status));
    }
    rules.push_back({.label = std::string{unanswered_meaning},
                     .test = {.field = "heard", .text = "unanswered"},
                     .colour = "#ffffff",
                     .pattern = FillPattern::back_hatch});
    return rules;
}

/// A choice a component of every suite that `has` something to draw, the first one shown.
template <typename Has>
std::vector<StyleChoice> by_component(mapper::Findings const& findings,
                                      std::vector<StyleRule> const& rules, Has has) {
    std::vector<StyleChoice> choices;
    for (auto const& suite : findings.suites) {
        for (std::uint32_t i = 0; i < suite.suite.components.size(); ++i) {
            if (!has(suite, catalogue::ComponentIndex{i})) {
                continue;
            }
            auto const& component = suite.suite.components[i];
            choices.push_back({.label = component.label,
                               .test = {.field = "suite_component",
                                        .text = suite.suite.code.text + ":" + component.code.text},
                               .shown = choices.empty(),
                               .rules = rules});
        }
    }
    return choices;
}

bool has_cells(mapper::SuiteFindings const&, catalogue::ComponentIndex) {
    return true;
}

bool has_gaps(mapper::SuiteFindings const& suite, catalogue::ComponentIndex component) {
    return std::ranges::any_of(suite.cells, [component](mapper::Cell const& cell) {
        return cell.component == component && cell.status == mapper::CellStatus::gap;
    });
}

bool has_runs(mapper::SuiteFindings const& suite, catalogue::ComponentIndex component) {
    return std::ranges::find(suite.joint_commissioning, component,
                             &mapper::JointCommissioning::component) !=
           suite.joint_commissioning.end();
}

std::vector<StyleRule> district_rules(mapper::Findings const& findings) {
    std::vector<std::size_t> gaps;
    for (auto const& has : findings.suites.front().comprehensiveness) {
        gaps.push_back(has.assessed - has.provided - has.unclear);
    }
    std::vector<StyleRule> rules;
    for (GapClass const& one : gap_classes(gaps)) {
        rules.push_back({.label = to_text(one) + " with none found",
                         .test = {.field = "gaps",
                                  .least = static_cast<std::int64_t>(one.least),
                                  .most = static_cast<std::int64_t>(one.most)},
                         .colour = std::string{one.colour}});
    }
    rules.push_back({.label = "some are not known: there may be more",
                     .test = {.field = "unclear", .least = 1, .most = very_many},
                     .colour = "#ffffff",
                     .pattern = FillPattern::hatch_over});
    return rules;
}

std::vector<StyleRule> one_rule(std::string label, std::string colour, FillPattern pattern) {
    return {
        {.label = std::move(label), .test = {}, .colour = std::move(colour), .pattern = pattern}};
}

} // namespace

std::vector<LayerStyle> layer_styles(mapper::Findings const& findings,
                                     std::vector<LayerTable> const& tables) {
    std::vector<LayerStyle> styles;
    for (LayerTable const& table : tables) {
        LayerStyle style{.layer = table.name,
                         .title = table.title,
                         .shape = table.shape,
                         .fields = table.fields,
                         .rules = {},
                         .choices = {}};
        if (table.name == "districts") {
            style.rules = district_rules(findings);
        } else if (table.name == "cells") {
            style.choices = by_component(findings, status_rules(), has_cells);
        } else if (table.name == "gaps") {
            style.choices = by_component(findings, {rule_of(mapper::CellStatus::gap)}, has_gaps);
        } else if (table.name == "joint_commissioning") {
            auto const rules =
                one_rule("could be commissioned together", "#e69a4d", FillPattern::plain);
            style.choices = by_component(findings, rules, has_runs);
        } else if (table.name == "services") {
            style.rules = one_rule("public services", "#175673", FillPattern::plain);
        } else {
            style.rules = one_rule("catchments of public services", "#175673", FillPattern::hollow);
        }
        styles.push_back(std::move(style));
    }
    return styles;
}

} // namespace reports
