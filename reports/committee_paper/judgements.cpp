#include "reports/committee_paper/parts.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/risk_wording.hpp"
#include "reports/wording/standards_wording.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace reports {

namespace {

constexpr std::size_t most_changes = 20;

/// The rules that any service answers, in the order of the standards.
Views answered_rules(mapper::Audit const& audit) {
    Views rules;
    for (std::size_t i = 0; i < audit.counts.size(); ++i) {
        auto const& rule = audit.standards.rules[i];
        auto const& counts = audit.counts[i];
        if (counts.answered() > 0) {
            bool const binds = can_fall_short(rule.strength);
            rules.push_back({.texts = {{"code", rule.code},
                                       {"asks", rule.asks},
                                       {"strength", std::string{in_words(rule.strength)}},
                                       {"meets", meets_share(counts)},
                                       {"falls_short", binds ? grouped(counts.falls_short) : "–"},
                                       {"not_done", binds ? "–" : grouped(counts.not_done)}},
                             .lists = {}});
        }
    }
    return rules;
}

View standards_view(mapper::Findings const& findings, mapper::Audit const& audit) {
    auto rules = answered_rules(audit);
    auto const answered = answered_in_words(audit);
    auto const codes = not_audited(audit.standards);
    return {.texts = {{"title", audit.standards.title},
                      {"scope", scope_in_words(audit, findings)},
                      {"answered", answered},
                      {"not_audited", fmt::format("{}", fmt::join(codes, ", "))}},
            .lists = {{"has_answered", shown_if(!answered.empty())},
                      {"has_not_audited", shown_if(!codes.empty())},
                      {"any_rules", shown_if(!rules.empty())},
                      {"rules", std::move(rules)}}};
}

View risk_view(mapper::Findings const& findings, mapper::RiskFindings const& risk) {
    Views levels;
    auto const counts = claim_counts(risk);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        auto const level = risk.definitions.levels[i].risk;
        levels.push_back({.texts = {{"level", findings.vocabulary.risk_levels[level.value].label},
                                    {"all", grouped(counts[i].all())},
                                    {"carried", grouped(counts[i].carried)},
                                    {"contradicted", grouped(counts[i].contradicted)},
                                    {"not_shown", grouped(counts[i].not_shown)}},
                          .lists = {}});
    }
    Views suites;
    for (auto const& suite : findings.suites) {
        auto changes = claim_cells_in_words(findings, suite);
        auto const all = changes.size();
        changes.resize(std::min(all, most_changes));
        suites.push_back({.texts = {{"both", both_policies(suite)}},
                          .lists = {{"changes", texts_of(changes)},
                                    {"more", how_many_more(all, changes.size())}}});
    }
    auto const not_judged = not_judged_sentence(risk);
    return {.texts = {{"title", risk.definitions.title}},
            .lists = {{"levels", std::move(levels)},
                      {"policies", std::move(suites)},
                      {"not_judged", not_judged.empty() ? Views{} : texts_of({not_judged})}}};
}

} // namespace

void add_standards(View& view, mapper::Findings const& findings) {
    view.lists.emplace_back(
        "standards", findings.audit ? Views{standards_view(findings, *findings.audit)} : Views{});
}

void add_risk(View& view, mapper::Findings const& findings) {
    view.lists.emplace_back("risk",
                            findings.risk ? Views{risk_view(findings, *findings.risk)} : Views{});
}

} // namespace reports
