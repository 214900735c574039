#include "mapper/cells/gap_order.hpp"
#include "reports/terminal/parts.hpp"
#include "reports/wording/evidence_wording.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace reports {

namespace {

using catalogue::EvidenceVerdict;

constexpr std::array verdicts{EvidenceVerdict::good, EvidenceVerdict::mixed,
                              EvidenceVerdict::sources_disagree, EvidenceVerdict::poor,
                              EvidenceVerdict::not_rated};
constexpr std::size_t most_components = 12;

/// The components of which the evidence says one thing: "early.family, low.dapp", after the code of
/// their suite where there are several; empty where there are none.
std::string components_of(mapper::Findings const& findings, EvidenceVerdict verdict) {
    std::string text;
    for (auto const& suite : findings.suites) {
        std::vector<std::string> codes;
        for (auto const& component : suite.suite.components) {
            if (mapper::verdict_of(component, findings.vocabulary) == verdict) {
                codes.push_back(component.code.text);
            }
        }
        if (!codes.empty()) {
            auto const of =
                findings.suites.size() > 1 ? suite.suite.code.text + ": " : std::string{};
            text +=
                fmt::format("{}{}{}", text.empty() ? "" : "; ", of, listed(codes, most_components));
        }
    }
    return text;
}

} // namespace

std::string evidence(mapper::Findings const& findings, Terminal const& terminal) {
    if (!any_rated(findings.vocabulary)) {
        return {};
    }
    std::vector<Entry> list;
    for (auto const verdict : verdicts) {
        if (auto components = components_of(findings, verdict); !components.empty()) {
            list.push_back({.what = std::string(label(verdict)),
                            .about = std::move(components),
                            .status = std::nullopt});
        }
    }
    return heading("What the evidence says of kinds of intervention", terminal) +
           entries(list, terminal) + item(approaches_stated(findings), terminal) +
           item(what_a_rating_is, terminal);
}

} // namespace reports
