#include "mapper/analyse.hpp"

#include "catalogue/questionnaire/question.hpp"
#include "mapper/duplications/duplications.hpp"
#include "mapper/people/place_annotations.hpp"
#include "mapper/provision.hpp"
#include "mapper/referrals/front_door.hpp"
#include "mapper/referrals/referral_problems.hpp"
#include "mapper/region.hpp"
#include "mapper/standards/audit_of.hpp"
#include "mapper/suite_findings.hpp"
#include "mapper/summary.hpp"

#include <algorithm>
#include <future>
#include <iterator>
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
    auto scope = take_out_of_scope(input.services);
    auto withheld = withhold(input.services, catalogue::question_count(input.vocabulary));
    auto region = region_of(input.districts, input.neighbours, input.services, scope.out,
                            input.vocabulary, input.run.policy, std::move(withheld));
    auto placed = place_annotations(input.annotations, input.districts, input.suites,
                                    input.services, scope.out);
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
    findings.summary.out_of_scope = scope.out.size() + scope.unnamed;
    findings.summary.out_of_scope_unnamed = scope.unnamed;
    findings.front_doors = front_doors_of(region);
    findings.provision = provision_of(region);
    if (input.standards) {
        findings.audit = audit_of(region, std::move(*input.standards));
    }
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
    findings.out_of_scope = std::move(scope.out);
    findings.annotations = std::move(placed.annotations);
    findings.survey = std::move(input.survey);
    findings.sheets = std::move(input.sheets);
    findings.problems = std::move(input.problems);
    std::ranges::move(placed.problems, std::back_inserter(findings.problems));
    std::ranges::move(referral_problems(findings.services, findings.front_doors.referrals),
                      std::back_inserter(findings.problems));
    sort_problems(findings.problems);
    return findings;
}

} // namespace mapper
