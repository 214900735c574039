#include "reports/wording/method_wording.hpp"

#include "reports/wording/page_wording.hpp"
#include "reports/wording/wording.hpp"

#include <fmt/format.h>

namespace reports {

using mapper::CellStatus;

MethodWords method_in_words(mapper::Policy const& policy) {
    return {
        .opening = "The catalogue is a list of services, the suite a list of components that every "
                   "district should have. For each district and each component:",
        .statuses =
            {{CellStatus::met, "provided",
              fmt::format("enough services (one, unless the suite says more) are available in the "
                          "district, are of an intervention type that the component names, had "
                          "begun and not ended on {}, and answer yes to everything that the "
                          "component asks; at least one of them is local.",
                          in_words(policy.as_of))},
             {CellStatus::met_regionally, "provided region-wide",
              "so, but all of them are region-wide or national."},
             {CellStatus::unclear, "not known",
              "there would be enough if services whose answers are not known or not stated turned "
              "out to say yes. A missing answer is never read as no, and never as cover."},
             {CellStatus::gap, "none found in this catalogue",
              "there are not enough even then. A service that nobody entered is not found: this "
              "says what the catalogue holds, and not that nothing exists."},
             {CellStatus::not_assessed, "confirm",
              "a statutory component of which the catalogue has no record; the responsible body "
              "knows. It is outside every figure."}},
        .rules = {
            "A service is available in the districts that it declares; where it declares none, in "
            "those that its radius reaches, else in the one that it stands in, and in no other.",
            fmt::format("A date that is not given counts as open. An answer is called old after {} "
                        "months.",
                        policy.stale_after_months),
            "What could not be placed, or has no intervention type, is counted and listed and "
            "changes no cell.",
            "A service whose place is confidential is shown without its name, its provider and its "
            "place; one that is public to its district only is placed no more precisely than "
            "that. The map shows districts and never sites."}};
}

std::vector<Definition> definitions() {
    return {
        {"Near miss",
         "a service that fails exactly one condition, which is named. It is a question "
         "to ask, never advice to widen a service."},
        {label(mapper::DuplicationKind::same_record),
         meaning(mapper::DuplicationKind::same_record)},
        {label(mapper::DuplicationKind::overlap), meaning(mapper::DuplicationKind::overlap)},
        {label(mapper::DuplicationKind::possible_overlap),
         meaning(mapper::DuplicationKind::possible_overlap)},
        {label(mapper::DuplicationKind::complementary),
         meaning(mapper::DuplicationKind::complementary)},
        {"Joint commissioning", "for each component, districts that border on each other and of "
                                "which none was found; a region-wide case where that is every "
                                "district."},
        {"By design, open to", "by design: a service that provides it was made for the group. Open "
                               "to: services that provide it say yes to the group."},
        {"Bounds", "what is not known may be a gap or not, so figures are given as the least and "
                   "the most that they can be."}};
}

std::vector<RunFact> run_facts(mapper::Findings const& findings) {
    auto const& run = findings.run;
    auto const& policy = run.policy;
    std::vector<RunFact> facts{
        {"gapmap", run.version},
        {"as of", base::to_text(policy.as_of)},
        {"evidence", policy.evidence == mapper::EvidencePolicy::accept
                         ? "accept: answers count as given"
                         : "require: a yes that is not evidenced counts as not known"},
        {"old answers",
         policy.stale == mapper::StalePolicy::as_stated
             ? "count as stated"
             : fmt::format("older than {} months count as not known", policy.stale_after_months)}};
    if (findings.risk) {
        facts.push_back({"risk levels", fmt::format("{} ({})", code(policy.risk_claims),
                                                    findings.risk->definitions.title)});
    }
    facts.push_back({"analysed in", run.crs});
    if (!run.code_field.empty()) {
        facts.push_back({"districts by the field", run.code_field});
    }
    return facts;
}

std::vector<std::string> sources_in_words(mapper::Findings const& findings,
                                          std::string const& credit) {
    std::vector<std::string> sources;
    auto const add = [&sources](std::string_view kind, std::string const& title,
                                std::string const& source) {
        sources.push_back(source.empty() ? fmt::format("{}: {}", kind, title)
                                         : fmt::format("{}: {}: {}", kind, title, source));
    };
    for (auto const& suite : findings.suites) {
        add("Suite", suite.suite.title, suite.suite.source);
    }
    add("Vocabulary", findings.vocabulary.title, findings.vocabulary.source);
    if (findings.audit) {
        sources.push_back("Standards: " + findings.audit->standards.title);
    }
    sources.push_back(credit.empty() ? "Boundaries: for their licence and how they must be "
                                       "credited, see where the file is from."
                                     : credit);
    return sources;
}

} // namespace reports
