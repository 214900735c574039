#include "reports/terminal/parts.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/risk_wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

constexpr std::size_t most_changes = 6;

/// What the claims that are not carried lack, the most frequent first: how often each criterion is
/// answered no or not stated.
std::string what_is_missing(mapper::RiskFindings const& risk, std::size_t level) {
    constexpr std::size_t most_criteria = 2;
    auto const& criteria = risk.definitions.levels[level].criteria;
    std::vector<std::pair<std::size_t, std::size_t>> missing; // how often, criterion
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        auto const count = std::ranges::count_if(risk.claims, [&](mapper::RiskClaim const& claim) {
            return claim.level == level &&
                   (claim.answered_no.contains(i) || claim.not_stated.contains(i));
        });
        if (count > 0) {
            missing.emplace_back(static_cast<std::size_t>(count), i);
        }
    }
    std::ranges::stable_sort(missing, std::ranges::greater(),
                             [](auto const& one) { return one.first; });
    std::vector<std::string> words;
    for (auto const& [count, i] : missing) {
        words.push_back(fmt::format("\"{}\" ({})", criteria[i].label, grouped(count)));
    }
    return words.empty() ? std::string{} : "; missing: " + listed(words, most_criteria);
}

} // namespace

std::string risk_definitions(mapper::Findings const& findings, Terminal const& terminal) {
    if (!findings.risk) {
        return {};
    }
    auto const& risk = *findings.risk;
    auto text = heading(risk.definitions.title, terminal);
    auto const counts = claim_counts(risk);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        auto const level = risk.definitions.levels[i].risk;
        text += item(fmt::format("{}: {} so; carried {}, contradicted {}, not shown {}{}",
                                 findings.vocabulary.risk_levels[level.value].label,
                                 count_of(counts[i].all(), "service says", "services say"),
                                 grouped(counts[i].carried), grouped(counts[i].contradicted),
                                 grouped(counts[i].not_shown), what_is_missing(risk, i)),
                     terminal);
    }
    for (auto const& suite : findings.suites) {
        text += item(both_policies(suite), terminal);
        auto const changes = claim_cells_in_words(findings, suite);
        auto const shown = std::min(changes.size(), most_changes);
        for (std::size_t i = 0; i < shown; ++i) {
            text += item(changes[i], terminal);
        }
        text += and_more(changes.size(), shown, "risk-cells.csv", terminal);
    }
    if (auto const sentence = not_judged_sentence(risk); !sentence.empty()) {
        text += item(sentence, terminal);
    }
    return text + item("Each service, and what is missing: see risk-claims.csv.", terminal);
}

} // namespace reports
