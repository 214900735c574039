#include "reports/checks/result.hpp"

#include "reports/wording/wording.hpp"

#include <fmt/format.h>

#include <utility>

namespace reports {

std::vector<RuleCount> count_by_rule(std::vector<base::Problem> const& problems) {
    std::map<std::pair<base::Severity, std::string_view>, std::size_t> counts;
    for (auto const& problem : problems) {
        ++counts[{problem.severity, problem.rule}];
    }
    std::vector<RuleCount> rules;
    for (auto const& [rule, count] : counts) {
        rules.push_back({.severity = rule.first, .rule = std::string{rule.second}, .count = count});
    }
    return rules;
}

std::string check_text(CheckResult const& result) {
    std::string text;
    for (auto const& problem : result.problems) {
        text += fmt::format("{}: {}\n", code(problem.severity), base::to_text(problem));
    }
    bool const none = result.problems.empty();
    text += fmt::format("{}{}, {}{}\n", none ? "" : "\n", counted(result.services, "service"),
                        counted(result.problems.size(), "problem"), none ? "." : ":");
    for (auto const& rule : count_by_rule(result.problems)) {
        text += fmt::format("{:>6}  {:<12} {}\n", rule.count, code(rule.severity), rule.rule);
    }
    return text;
}

} // namespace reports
