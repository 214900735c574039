#include "mapper/cells/gap_order.hpp"
#include "reports/terminal/parts.hpp"
#include "reports/wording/evidence_wording.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

#include <array>

namespace reports {

namespace {

using catalogue::EvidenceVerdict;

constexpr std::array verdicts{EvidenceVerdict::good, EvidenceVerdict::mixed,
                              EvidenceVerdict::sources_disagree, EvidenceVerdict::poor,
                              EvidenceVerdict::not_rated};
constexpr std::size_t most_components = 12;

/// The components of all suites of which the evidence says one thing.
std::vector<std::string> components_of(mapper::Findings const& findings, EvidenceVerdict verdict) {
    std::vector<std::string> codes;
    for (auto const& suite : findings.suites) {
        for (auto const& component : suite.suite.components) {
            if (mapper::verdict_of(component, findings.vocabulary) == verdict) {
                codes.push_back(component.code.text);
            }
        }
    }
    return codes;
}

} // namespace

std::string evidence(mapper::Findings const& findings, Terminal const& terminal) {
    if (!any_rated(findings.vocabulary)) {
        return {};
    }
    std::vector<Entry> list;
    for (auto const verdict : verdicts) {
        if (auto const codes = components_of(findings, verdict); !codes.empty()) {
            list.push_back({.what = std::string(label(verdict)),
                            .about = listed(codes, most_components),
                            .status = std::nullopt});
        }
    }
    return heading("What the evidence says of kinds of intervention", terminal) +
           entries(list, terminal) + item(approaches_stated(findings), terminal) +
           item(what_a_rating_is, terminal);
}

} // namespace reports
