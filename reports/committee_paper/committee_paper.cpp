#include "reports/committee_paper/committee_paper.hpp"

#include "reports/attribution.hpp"
#include "reports/committee_paper/parts.hpp"
#include "reports/committee_paper/table_widths.hpp"
#include "reports/embedded.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/wording.hpp"

#include <fmt/format.h>

namespace reports {

namespace {

/// What a template leaves where a part of it is empty.
std::string with_single_blank_lines(std::string const& text) {
    std::string single;
    single.reserve(text.size());
    for (char const letter : text) {
        if (letter != '\n' || !single.ends_with("\n\n")) {
            single += letter;
        }
    }
    return single;
}

} // namespace

std::string committee_paper(mapper::Findings const& findings, std::string_view picture,
                            std::string const& attribution_given) {
    Views suites;
    for (auto const& suite : findings.suites) {
        View view;
        add_headline(view, findings, suite);
        add_matrix(view, findings, suite);
        add_gaps(view, findings, suite);
        add_joint(view, findings, suite);
        add_overlaps(view, findings, suite);
        add_groups(view, findings, suite);
        add_ends(view, findings, suite);
        suites.push_back(std::move(view));
    }
    auto const& first = findings.suites.front();
    bool const several = findings.suites.size() > 1;
    auto const confidential = confidential_sentence(findings.summary);
    View view{
        .texts = {{"title",
                   several ? fmt::format("Gap analysis against {} suites", findings.suites.size())
                           : first.suite.title},
                  {"as_of", in_words(findings.run.policy.as_of)},
                  {"districts", count_of(findings.districts.size(), "district", "districts")},
                  {"services", count_of(findings.summary.services, "service", "services")},
                  {"confidential", confidential},
                  {"picture", std::string{picture}},
                  {"picture_text",
                   fmt::format("Map of how many assessed components have none found, by district. "
                               "{}.",
                               with_capital(gap_sentence(first.counts)))}},
        .lists = {{"suites", std::move(suites)},
                  {"several", shown_if(several)},
                  {"has_confidential", shown_if(!confidential.empty())},
                  {"has_picture", shown_if(!picture.empty())}}};
    add_front_doors(view, findings);
    add_evidence(view, findings);
    add_standards(view, findings);
    add_risk(view, findings);
    add_annotations(view, findings);
    add_out_of_scope(view, findings);
    add_survey(view, findings);
    add_quality(view, findings);
    add_method(view, findings, attribution(findings, attribution_given));
    return with_fitted_tables(with_single_blank_lines(
        render(embedded_committee_paper_mustache(), view, Escape::markdown)));
}

} // namespace reports
