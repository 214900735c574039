#include "reports/embedded.hpp"
#include "reports/page/sections.hpp"
#include "reports/page/view.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/risk_wording.hpp"

#include <algorithm>

namespace reports {

namespace {

constexpr std::size_t most_services = 60;

Views criteria_view(catalogue::RiskDefinition const& definition,
                    catalogue::Vocabulary const& words) {
    Views views;
    for (auto const& criterion : definition.criteria) {
        views.push_back({.texts = {{"label", criterion.label},
                                   {"asks", catalogue::asked_in_words(criterion, words)},
                                   {"source", criterion.source}},
                         .lists = {}});
    }
    return views;
}

View claim_view(mapper::Findings const& findings, catalogue::RiskDefinition const& definition,
                mapper::RiskClaim const& claim) {
    auto const answered_no = criteria_listed(definition, claim.answered_no);
    auto const not_stated = criteria_listed(definition, claim.not_stated);
    return {.texts = {{"service", display_name(findings.services[claim.service.value])},
                      {"standing", std::string{label(claim.standing())}},
                      {"answered_no", answered_no},
                      {"not_stated", not_stated}},
            .lists = {{"has_no", shown_if(!answered_no.empty())},
                      {"has_unstated", shown_if(!not_stated.empty())}}};
}

Views level_views(mapper::Findings const& findings, mapper::RiskFindings const& risk) {
    Views levels;
    auto const counts = claim_counts(risk);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        auto const& definition = risk.definitions.levels[i];
        Views claims;
        for (auto const& claim : risk.claims) {
            if (claim.level == i && claims.size() < most_services) {
                claims.push_back(claim_view(findings, definition, claim));
            }
        }
        std::size_t const more = counts[i].all() - claims.size();
        levels.push_back(
            {.texts = {{"level", findings.vocabulary.risk_levels[definition.risk.value].label},
                       {"all", count_of(counts[i].all(), "service says", "services say")},
                       {"carried", grouped(counts[i].carried)},
                       {"contradicted", grouped(counts[i].contradicted)},
                       {"not_shown", grouped(counts[i].not_shown)},
                       {"more", grouped(more)}},
             .lists = {{"criteria", criteria_view(definition, findings.vocabulary)},
                       {"has_claims", shown_if(!claims.empty())},
                       {"has_more", shown_if(more > 0)},
                       {"claims", std::move(claims)}}});
    }
    return levels;
}

Views suite_views(mapper::Findings const& findings) {
    Views suites;
    for (auto const& suite : findings.suites) {
        auto const changes = claim_cells_in_words(findings, suite);
        suites.push_back(
            {.texts = {{"title", suite.suite.title},
                       {"both", both_policies(suite)},
                       {"differ",
                        count_of(suite.claim_cells.size(), "cell differs", "cells differ")}},
             .lists = {{"any", shown_if(!changes.empty())}, {"changes", texts_of(changes)}}});
    }
    return suites;
}

} // namespace

std::string risk_section(mapper::Findings const& findings) {
    if (!findings.risk) {
        return {};
    }
    auto const& risk = *findings.risk;
    auto const not_judged = not_judged_sentence(risk);
    bool const defined = findings.run.policy.risk_claims == mapper::RiskClaimPolicy::defined;
    return render(embedded_risk_mustache(),
                  {.texts = {{"title", risk.definitions.title},
                             {"source", risk.definitions.source},
                             {"not_judged", not_judged}},
                   .lists = {{"defined", shown_if(defined)},
                             {"has_not_judged", shown_if(!not_judged.empty())},
                             {"levels", level_views(findings, risk)},
                             {"suites", suite_views(findings)}}});
}

} // namespace reports
