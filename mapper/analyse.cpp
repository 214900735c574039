#include "mapper/analyse.hpp"

#include "catalogue/question.hpp"
#include "mapper/duplications.hpp"
#include "mapper/front_door.hpp"
#include "mapper/provision.hpp"
#include "mapper/region.hpp"
#include "mapper/suite_findings.hpp"
#include "mapper/summary.hpp"

#include <algorithm>
#include <future>
#include <tuple>
#include <utility>

namespace mapper {

namespace {

void sort_problems(std::vector<base::Problem>& problems) {
    std::ranges::sort(problems, [](base::Problem const& a, base::Problem const& b) {
        return std::tie(a.where, a.rule, a.message, a.severity, a.hint) <
               std::tie(b.where, b.rule, b.message, b.severity, b.hint);
    });
    auto const repeats = std::ranges::unique(problems);
    problems.erase(repeats.begin(), repeats.end());
}

} // namespace

Findings analyse(AnalysisInput input) {
    auto withheld = withhold(input.services, catalogue::question_count(input.vocabulary));
    auto region = region_of(input.districts, input.neighbours, input.services, input.vocabulary,
                            input.run.policy, std::move(withheld));
    Findings findings;
    if (input.risk_definitions) {
        findings.risk =
            risk_findings_of(input.services, std::move(*input.risk_definitions), input.vocabulary);
        region.uncarried = uncarried_levels(*findings.risk, input.services.size());
    }
    // Beside the suites, which take about as long; both only read the region.
    auto duplications =
        std::async(std::launch::async, [&region] { return duplications_of(region); });
    findings.summary = summary_of(region, input.rows_unread);
    findings.front_doors = front_doors_of(region);
    findings.provision = provision_of(region);
    findings.every_group = every_group_of(region);
    for (auto& suite : input.suites) {
        findings.suites.push_back(suite_findings_of(region, std::move(suite)));
    }
    auto const found = duplications.get();
    for (auto& suite : findings.suites) {
        suite.duplications = with_components(found, suite.suite);
    }
    findings.heard = region.heard;
    findings.run = std::move(input.run);
    findings.vocabulary = std::move(input.vocabulary);
    findings.districts = std::move(input.districts);
    findings.neighbours = std::move(input.neighbours);
    findings.services = std::move(input.services);
    findings.sheets = std::move(input.sheets);
    findings.problems = std::move(input.problems);
    sort_problems(findings.problems);
    return findings;
}

} // namespace mapper
