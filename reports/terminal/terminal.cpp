#include "reports/terminal/terminal.hpp"

#include "catalogue/questionnaire/question.hpp"
#include "reports/terminal/parts.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/people_wording.hpp"
#include "reports/wording/quality_wording.hpp"
#include "reports/wording/text_layout.hpp"
#include "reports/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

/// Below this nothing can be laid out; a narrower terminal breaks the lines itself.
constexpr int least_columns = 40;

/// Only where it changes what counts.
std::string stale_in_words(mapper::Policy const& policy) {
    return policy.stale == mapper::StalePolicy::fresh_only
               ? fmt::format(", answers older than {} months: not known", policy.stale_after_months)
               : std::string{};
}

/// Only where it changes what counts.
std::string claims_in_words(mapper::Policy const& policy) {
    return policy.risk_claims == mapper::RiskClaimPolicy::defined ? ", risk levels as defined"
                                                                  : std::string{};
}

/// The figure, were the run's evidence policy the other one.
std::string other_evidence(mapper::Findings const& findings, mapper::SuiteFindings const& suite) {
    if (findings.run.policy.evidence == mapper::EvidencePolicy::accept) {
        return fmt::format("Were only evidenced answers counted (--evidence require): {}.",
                           gap_bounds(suite.counts_require));
    }
    return fmt::format("Were every answer counted as given (--evidence accept): {}.",
                       gap_bounds(suite.counts_accept));
}

/// The same of the stale policy.
std::string other_staleness(mapper::Findings const& findings, mapper::SuiteFindings const& suite) {
    auto const& policy = findings.run.policy;
    if (policy.stale == mapper::StalePolicy::as_stated) {
        return fmt::format("Were answers older than {0} months counted as not known (--stale-after "
                           "{0}months): {1}.",
                           policy.stale_after_months, gap_bounds(suite.counts_fresh_only));
    }
    return fmt::format("Were answers counted however old they are (--stale-after never): {}.",
                       gap_bounds(suite.counts_as_stated));
}

/// What is not in the cells, said beside the headline so that it is not taken for nothing.
std::string left_out(mapper::Summary const& summary) {
    return fmt::format(
        "Beside them: {} could not be placed in any district, {} no intervention type, and {} "
        "could not be read.",
        count_of(summary.unlocated, "service", "services"),
        count_of(summary.untyped, "service has", "services have"),
        count_of(summary.rows_unread, "row", "rows"));
}

/// The districts of which nobody answered a questionnaire, while others did.
std::string unanswered(mapper::Findings const& findings) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < findings.districts.size(); ++i) {
        if (findings.heard[i] == mapper::Heard::unanswered) {
            names.push_back(findings.districts[i].name);
        }
    }
    constexpr std::size_t most = 12;
    return names.empty() ? std::string{}
                         : fmt::format("No questionnaire came back from a service of {}: what is "
                                       "not found there is not known.",
                                       listed(names, most));
}

std::string stated_risk_levels(mapper::Findings const& findings) {
    auto const& words = findings.vocabulary;
    if (words.risk_levels.empty()) {
        return {};
    }
    std::vector<std::string> counts;
    for (std::uint32_t i = 0; i < words.risk_levels.size(); ++i) {
        auto const question = catalogue::question_of(words, catalogue::RiskIndex{i});
        auto const& answers = findings.summary.by_question[question.value];
        auto const not_known = answers.unknown + answers.not_stated;
        counts.push_back(fmt::format("{} {}{}", words.risk_levels[i].code, grouped(answers.yes),
                                     not_known == 0
                                         ? std::string{}
                                         : fmt::format(" (not known of {})", grouped(not_known))));
    }
    return fmt::format("Risk levels that services say they take: {}.",
                       listed(counts, counts.size()));
}

std::string by_district(mapper::Findings const& findings) {
    constexpr std::size_t most = 12;
    if (findings.districts.size() > most) {
        return fmt::format("{}; {} region-wide.",
                           count_of(findings.districts.size(), "district", "districts"),
                           count_of(findings.summary.region_wide, "service is", "services are"));
    }
    std::vector<std::string> counts;
    for (std::size_t i = 0; i < findings.districts.size(); ++i) {
        counts.push_back(fmt::format("{} {}", findings.districts[i].name,
                                     grouped(findings.summary.by_district[i])));
    }
    counts.push_back(fmt::format("region-wide {}", grouped(findings.summary.region_wide)));
    return fmt::format("Services: {}.", listed(counts, counts.size()));
}

} // namespace

std::string headline(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                     Terminal const& terminal) {
    auto const& counts = suite.counts;
    auto text =
        heading(fmt::format("{}; {}.", count_of(findings.summary.services, "service", "services"),
                            gap_sentence(counts)),
                terminal);
    text += paragraph(other_evidence(findings, suite), terminal);
    text += paragraph(other_staleness(findings, suite), terminal);
    if (counts.not_assessed > 0) {
        text +=
            paragraph(fmt::format("{} outside these numbers: confirm with the responsible body.",
                                  count_of(counts.not_assessed, "cell is", "cells are")),
                      terminal);
    }
    return text;
}

std::string terminal_report(mapper::Findings const& findings, Colour colour, int columns) {
    Terminal const terminal{.colour = colour, .columns = std::max(columns, least_columns)};
    std::string text = paragraph(
        fmt::format("gapmap {}, as of {}, evidence: {}{}{}", findings.run.version,
                    in_words(findings.run.policy.as_of), mapper::code(findings.run.policy.evidence),
                    stale_in_words(findings.run.policy), claims_in_words(findings.run.policy)),
        terminal);
    for (auto const& suite : findings.suites) {
        text += &suite == &findings.suites.front() ? "" : "\n";
        text += paragraph(fmt::format("Suite: {} ({})", suite.suite.title, suite.suite.code.text),
                          terminal);
        text += headline(findings, suite, terminal);
        if (&suite == &findings.suites.front()) {
            if (auto const inferred = inferred_in_words(findings); !inferred.empty()) {
                text += paragraph(inferred + ".", terminal);
            }
            text += paragraph(left_out(findings.summary), terminal);
            text += paragraph(by_district(findings), terminal);
            if (auto const words = unanswered(findings); !words.empty()) {
                text += paragraph(words, terminal);
            }
            if (auto const confidential = confidential_sentence(findings.summary);
                !confidential.empty()) {
                text += paragraph(confidential, terminal);
            }
            if (auto const scope = scope_sentence(findings.summary); !scope.empty()) {
                text += paragraph(scope, terminal);
            }
            text += paragraph(stated_risk_levels(findings), terminal);
        }
        text += matrix(findings, suite, terminal);
        text += justice_only(findings, suite, terminal);
        text += best_provided(findings, suite, terminal);
        text += widest_gaps(findings, suite, terminal);
        text += not_known(findings, suite, terminal);
        text += groups(findings, suite, terminal);
        text += joint_commissioning(findings, suite, terminal);
        text += cliff_edges(findings, suite, terminal);
        text += duplications(findings, suite, terminal);
        text += unplaced(findings, suite, terminal);
    }
    text += every_group(findings, terminal);
    text += front_doors(findings, terminal);
    text += standards(findings, terminal);
    text += annotations(findings, terminal);
    text += out_of_scope(findings, terminal);
    text += survey(findings, terminal);
    text += risk_definitions(findings, terminal);
    text += evidence(findings, terminal);
    text += problems(findings, terminal);
    return text;
}

} // namespace reports
