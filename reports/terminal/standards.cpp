#include "reports/terminal/parts.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/standards_wording.hpp"
#include "reports/wording/text_layout.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace reports {

namespace {

constexpr std::size_t most_rules = 5;

/// How many services do what the rule does not ask for, or fall short of it.
std::size_t otherwise(mapper::RuleCounts const& counts) {
    return counts.falls_short + counts.not_done;
}

std::string rule_in_one_sentence(mapper::Audit const& audit, std::size_t i) {
    auto const& rule = audit.standards.rules[i];
    auto const& counts = audit.counts[i];
    auto const result =
        counts.falls_short > 0 ? mapper::RuleResult::falls_short : mapper::RuleResult::not_done;
    return fmt::format("{} ({}), {}: {}; meets: {}. {}.", rule.code, in_words(rule.strength),
                       result_label(rule, result), grouped(otherwise(counts)), meets_share(counts),
                       rule.asks);
}

} // namespace

std::string standards(mapper::Findings const& findings, Terminal const& terminal) {
    if (!findings.audit) {
        return {};
    }
    auto const& audit = *findings.audit;
    auto text =
        heading(fmt::format("{} ({})", audit.standards.title, audit.standards.code), terminal);
    text += item(scope_in_words(audit, findings), terminal);
    if (auto const sentence = answered_in_words(audit); !sentence.empty()) {
        text += item(sentence, terminal);
    }
    std::vector<std::size_t> answered;
    for (std::size_t i = 0; i < audit.counts.size(); ++i) {
        if (otherwise(audit.counts[i]) > 0) {
            answered.push_back(i);
        }
    }
    std::ranges::stable_sort(answered, std::greater{}, [&](std::size_t i) {
        return std::pair{audit.counts[i].falls_short, audit.counts[i].not_done};
    });
    auto const shown = std::min(answered.size(), most_rules);
    for (std::size_t i = 0; i < shown; ++i) {
        text += item(rule_in_one_sentence(audit, answered[i]), terminal);
    }
    text += and_more(answered.size(), shown, "standards.csv", terminal);
    if (auto const codes = not_audited(audit.standards); !codes.empty()) {
        text += item(fmt::format("Not audited, because no catalogue carries them: {}.",
                                 fmt::join(codes, ", ")),
                     terminal);
    }
    return text;
}

} // namespace reports
