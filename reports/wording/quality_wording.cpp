#include "reports/wording/quality_wording.hpp"

#include "catalogue/questionnaire/question.hpp"
#include "reports/paper/mark_letters.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace reports {

namespace {

std::string_view meaning(catalogue::Basis basis) {
    switch (basis) {
    case catalogue::Basis::claimed:
        return "Services of which the provider says what stands in the row (claimed)";
    case catalogue::Basis::desk:
        return "Services found by desk research";
    case catalogue::Basis::inferred:
        return "Services of which an analyst inferred what stands in the row";
    case catalogue::Basis::evidenced:
        return "Services with a text or link behind the row (evidenced)";
    case catalogue::Basis::not_known:
        break;
    }
    return "Services that do not say what their row rests on";
}

/// Services of which an analyst inferred what is known of one answer.
template <typename IsKnown>
std::size_t inferred(mapper::Findings const& findings, catalogue::Basis catalogue::Profile::*basis,
                     IsKnown is_known) {
    return static_cast<std::size_t>(
        std::ranges::count_if(findings.services, [&](mapper::Disclosed const& service) {
            return !is_confidential(service) && is_known(service.profile) &&
                   service.profile.*basis == catalogue::Basis::inferred;
        }));
}

std::size_t inferred_types(mapper::Findings const& findings) {
    return inferred(findings, &catalogue::Profile::types_basis,
                    [](catalogue::Profile const& profile) { return !profile.types.empty(); });
}

std::size_t inferred_works_with(mapper::Findings const& findings) {
    using catalogue::WorksWith;
    return inferred(findings, &catalogue::Profile::works_with_basis,
                    [](catalogue::Profile const& profile) {
                        return profile.works_with != WorksWith::not_stated &&
                               profile.works_with != WorksWith::unknown;
                    });
}

} // namespace

std::string inferred_in_words(mapper::Findings const& findings) {
    auto const types = inferred_types(findings);
    auto const works_with = inferred_works_with(findings);
    std::vector<std::string> parts;
    if (types > 0) {
        parts.push_back("the intervention types of " + count_of(types, "service", "services"));
    }
    if (works_with > 0) {
        parts.push_back("with whom " + count_of(works_with, "service works", "services work"));
    }
    return parts.empty() ? std::string{} : "An analyst inferred " + listed(parts, parts.size());
}

std::vector<QualityCount> quality_of_services(mapper::Findings const& findings) {
    auto const& summary = findings.summary;
    auto const unanswered =
        static_cast<std::size_t>(std::ranges::count(findings.heard, mapper::Heard::unanswered));
    std::vector<QualityCount> counts{
        {"Services in the catalogue", summary.services},
        {"Services that are confidential; nothing below counts what they answer",
         summary.confidential},
        {"Rows that could not be read as a service", summary.rows_unread},
        {"Services that could not be placed in any district (unlocated)", summary.unlocated},
        {"Services without an intervention type", summary.untyped},
        {"Services out of scope, left out of every other count", summary.out_of_scope},
        {"Services of which nobody knows whether they are in scope; they count as in",
         summary.scope_unknown},
        {"Districts that were asked and of which nobody answered (unanswered)", unanswered}};
    constexpr std::array all_bases{catalogue::Basis::evidenced, catalogue::Basis::desk,
                                   catalogue::Basis::inferred, catalogue::Basis::claimed,
                                   catalogue::Basis::not_known};
    std::array<std::size_t, all_bases.size()> by_basis{};
    std::size_t undated = 0;
    std::size_t old = 0;
    auto const oldest = mapper::oldest_fresh(findings.run.policy);
    for (auto const& service : findings.services) {
        if (is_confidential(service)) {
            continue;
        }
        auto const basis = std::ranges::find(all_bases, service.profile.row_basis);
        ++by_basis.at(static_cast<std::size_t>(basis - all_bases.begin()));
        auto const& source = service.profile.dates.source;
        undated += source ? 0U : 1U;
        old += source && *source < oldest ? 1U : 0U;
    }
    for (std::size_t i = 0; i < all_bases.size(); ++i) {
        counts.push_back({std::string{meaning(all_bases.at(i))}, by_basis.at(i)});
    }
    counts.push_back(
        {"Services whose intervention types an analyst inferred", inferred_types(findings)});
    counts.push_back({"Services of which an analyst inferred with whom they work",
                      inferred_works_with(findings)});
    counts.push_back({fmt::format("Services whose source is older than {} months (stale)",
                                  findings.run.policy.stale_after_months),
                      old});
    counts.push_back({"Services whose source has no date", undated});
    return counts;
}

std::vector<QualityCount> quality_of_cells(mapper::Findings const& findings,
                                           mapper::SuiteFindings const& suite) {
    std::vector<QualityCount> counts{
        {"Cells that are not known", suite.counts.unclear},
        {"Cells of which nobody answered (unanswered)",
         static_cast<std::size_t>(
             std::ranges::count(suite.cells, mapper::Heard::unanswered, &mapper::Cell::heard))},
        {"Services that fill no component and may fill none (unplaced)", suite.unplaced.size()},
        {"Cells that are provided", suite.counts.met + suite.counts.met_regionally}};
    for (auto const& mark : mark_letters(suite, findings.run.policy)) {
        counts.push_back({"of these: " + mark.meaning, mark.cells});
    }
    return counts;
}

std::vector<QuestionCounts> answers_by_question(mapper::Findings const& findings) {
    auto const& words = findings.vocabulary;
    auto const& counts = findings.summary.by_question;
    std::vector<QuestionCounts> rows;
    for (std::uint32_t i = 0; i < words.risk_levels.size(); ++i) {
        rows.push_back({words.risk_levels[i].label,
                        counts[catalogue::question_of(words, catalogue::RiskIndex{i}).value]});
    }
    rows.push_back({"Adults", counts[catalogue::adults_question().value]});
    for (std::uint32_t i = 0; i < words.groups.size(); ++i) {
        rows.push_back({words.groups[i].label,
                        counts[catalogue::question_of(catalogue::GroupIndex{i}).value]});
    }
    return rows;
}

} // namespace reports
