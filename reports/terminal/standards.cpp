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

std::string scope_sentence(mapper::Audit const& audit, mapper::Findings const& findings) {
    auto text = fmt::format("They apply to {}; of {} that is not stated; {}.",
                            count_of(audit.in_scope, "service", "services"),
                            grouped(audit.scope_not_stated), outside_sentence(audit, findings));
    if (audit.not_running > 0) {
        text += fmt::format(" {} not running and left out.",
                            count_of(audit.not_running, "service is", "services are"));
    }
    if (audit.confidential > 0) {
        text += fmt::format(" {} left out.", count_of(audit.confidential, "confidential service is",
                                                      "confidential services are"));
    }
    return text;
}

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
    text += item(scope_sentence(audit, findings), terminal);
    std::vector<std::size_t> answered;
    std::size_t silent = 0;
    std::size_t applying = 0;
    for (std::size_t i = 0; i < audit.counts.size(); ++i) {
        auto const& counts = audit.counts[i];
        if (otherwise(counts) > 0) {
            answered.push_back(i);
        }
        if (counts.applies_at_most() > 0) {
            ++applying;
            silent += counts.answered() == 0 ? 1U : 0U;
        }
    }
    if (applying > 0) {
        text += item(fmt::format("Rules that apply or may apply: {}; without an answer from any "
                                 "service: {}.",
                                 grouped(applying), grouped(silent)),
                     terminal);
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
