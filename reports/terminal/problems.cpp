#include "reports/terminal/parts.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace reports {

namespace {

struct Rule {
    base::Problem const* first = nullptr;
    std::size_t count = 0;
};

/// Errors before warnings, then the most frequent first.
std::vector<Rule> by_rule(std::vector<base::Problem> const& problems) {
    std::map<std::tuple<base::Severity, std::string_view>, Rule> rules;
    for (auto const& problem : problems) {
        auto& rule = rules[{problem.severity, problem.rule}];
        if (rule.first == nullptr) {
            rule.first = &problem;
        }
        ++rule.count;
    }
    std::vector<Rule> ordered;
    for (auto const& [key, rule] : rules) {
        ordered.push_back(rule);
    }
    std::ranges::stable_sort(ordered, [](Rule const& a, Rule const& b) {
        return std::tuple(a.first->severity, b.count) < std::tuple(b.first->severity, a.count);
    });
    return ordered;
}

} // namespace

std::string problems(mapper::Findings const& findings, Terminal const& terminal) {
    if (findings.problems.empty()) {
        return {};
    }
    auto text = heading(
        fmt::format("{} with the data", count_of(findings.problems.size(), "problem", "problems")),
        terminal);
    for (auto const& rule : by_rule(findings.problems)) {
        auto const sentence = base::to_text(*rule.first);
        auto const kind = fmt::format("{} ({})", rule.first->rule, code(rule.first->severity));
        text += item(rule.count == 1 ? fmt::format("{}: {}", kind, sentence)
                                     : fmt::format("{}, {} times. The first: {}", kind,
                                                   grouped(rule.count), sentence),
                     terminal);
    }
    return text;
}

} // namespace reports
