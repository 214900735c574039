#include "reports/wording/headline_figures.hpp"

#include "reports/wording/page_wording.hpp"
#include "reports/wording/quality_wording.hpp"

namespace reports {

std::vector<std::pair<std::string, std::string>>
headline_figures(mapper::Findings const& findings, mapper::SuiteFindings const& suite) {
    auto const& consistency = suite.consistency;
    auto const inferred = inferred_in_words(findings);
    return {{"accept", gap_bounds(suite.counts_accept)},
            {"require", gap_bounds(suite.counts_require)},
            {"inferred", inferred.empty() ? "" : " " + inferred + "."},
            {"as_stated", gap_bounds(suite.counts_as_stated)},
            {"fresh_only", gap_bounds(suite.counts_fresh_only)},
            {"stale_months", std::to_string(findings.run.policy.stale_after_months)},
            {"assessed_components", count_of(consistency.in_all + consistency.in_some +
                                                 consistency.in_one + consistency.in_none,
                                             "assessed component", "assessed components")},
            {"in_all", grouped(consistency.in_all)},
            {"in_some", grouped(consistency.in_some)},
            {"in_one", grouped(consistency.in_one)},
            {"in_none", grouped(consistency.in_none)},
            {"outside", left_out_in_words(findings.summary)}};
}

} // namespace reports
