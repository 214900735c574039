#include "reports/checks/result.hpp"

#include "reports/wording/text_layout.hpp"
#include "reports/wording/wording.hpp"

#include <fmt/format.h>

#include <utility>

namespace reports {

namespace {

std::string problem_text(base::Problem const& problem, std::optional<int> columns) {
    auto const line = fmt::format("{}: {}", code(problem.severity), base::to_text(problem));
    return columns ? wrapped(line, prose_columns(*columns), {.first = "", .others = "  "})
                   : line + "\n";
}

} // namespace

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

std::string check_text(CheckResult const& result, std::optional<int> columns) {
    std::string text;
    for (auto const& problem : result.problems) {
        text += problem_text(problem, columns);
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
