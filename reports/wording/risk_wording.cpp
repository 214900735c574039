#include "reports/wording/risk_wording.hpp"

#include "reports/wording/page_wording.hpp"
#include "reports/wording/wording.hpp"

#include <fmt/format.h>

#include <map>
#include <tuple>

namespace reports {

std::string criteria_listed(catalogue::RiskDefinition const& definition, mapper::CriterionSet set) {
    std::string text;
    for (std::size_t i = 0; i < definition.criteria.size(); ++i) {
        if (set.contains(i)) {
            text += (text.empty() ? "" : "; ") + definition.criteria[i].label;
        }
    }
    return text;
}

std::vector<ClaimCounts> claim_counts(mapper::RiskFindings const& risk) {
    std::vector<ClaimCounts> counts(risk.definitions.levels.size());
    for (auto const& claim : risk.claims) {
        auto& level = counts[claim.level];
        switch (claim.standing()) {
        case mapper::ClaimStanding::carried:
            ++level.carried;
            break;
        case mapper::ClaimStanding::contradicted:
            ++level.contradicted;
            break;
        case mapper::ClaimStanding::not_shown:
            ++level.not_shown;
            break;
        }
    }
    return counts;
}

std::string_view label(mapper::ClaimStanding standing) {
    switch (standing) {
    case mapper::ClaimStanding::carried:
        return "carried by its answers";
    case mapper::ClaimStanding::contradicted:
        return "contradicted by an answer";
    case mapper::ClaimStanding::not_shown:
        break;
    }
    return "not shown";
}

std::string both_policies(mapper::SuiteFindings const& suite) {
    return fmt::format("None found in this catalogue, with risk levels as services state them: {}; "
                       "as these definitions allow: {}.",
                       gap_bounds(suite.counts_claims_stated),
                       gap_bounds(suite.counts_claims_defined));
}

std::string not_judged_sentence(mapper::RiskFindings const& risk) {
    if (risk.not_judged == 0) {
        return {};
    }
    return fmt::format(
        "{} not judged, and counted as stated.",
        count_of(risk.not_judged, "confidential service is", "confidential services are"));
}

std::vector<std::string> claim_cells_in_words(mapper::Findings const& findings,
                                              mapper::SuiteFindings const& suite) {
    constexpr std::size_t most_names = 6;
    using Change = std::tuple<catalogue::ComponentIndex, mapper::CellStatus, mapper::CellStatus>;
    std::map<Change, std::vector<geodata::DistrictIndex>> changes;
    for (auto const& cell : suite.claim_cells) {
        changes[{cell.component, cell.stated, cell.defined}].push_back(cell.district);
    }
    std::vector<std::string> lines;
    for (auto const& [change, districts] : changes) {
        auto const& [component, stated, defined] = change;
        lines.push_back(fmt::format("{}: {} as stated, {} as defined: {}",
                                    name_with_code(suite.suite.components[component.value]),
                                    label(stated), label(defined),
                                    districts_listed(findings, districts, most_names)));
    }
    return lines;
}

} // namespace reports
