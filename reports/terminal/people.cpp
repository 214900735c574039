#include "reports/terminal/parts.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/people_wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

constexpr std::size_t most_items = 6;

std::string annotation_sentence(mapper::Findings const& findings,
                                mapper::Annotation const& annotation) {
    auto const place = place_in_words(findings, annotation);
    if (!annotation.because.empty()) {
        return fmt::format("not placed, because {}: {}: {}", annotation.because, place,
                           in_words(annotation));
    }
    auto const finding = finding_in_words(findings, annotation);
    return fmt::format("{}{}: {}", place, finding.empty() ? "" : " (" + finding + ")",
                       in_words(annotation));
}

std::string out_of_scope_sentence(mapper::Findings const& findings, std::size_t service) {
    auto const& left_out = findings.out_of_scope[service];
    auto text =
        fmt::format("{}: {}", mapper::display_name(left_out),
                    left_out.scope_reason.empty() ? "no reason is given" : left_out.scope_reason);
    auto const words = would_fill_in_words(findings, findings.suites.front(), service);
    if (!words.components.empty()) {
        text += fmt::format("; were it in, it would fill {}", words.components);
        text += words.lacking.empty() ? ", which is provided there without it"
                                      : fmt::format(" (lacking now: {})", words.lacking);
    }
    return text;
}

} // namespace

std::string justice_only(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                         Terminal const& terminal) {
    std::vector<std::string> cells;
    for (auto const& cell : suite.cells) {
        if (cell.marks.has(mapper::Mark::justice_only)) {
            cells.push_back(fmt::format("{} in {}",
                                        suite.suite.components[cell.component.value].code.text,
                                        findings.districts[cell.district.value].name));
        }
    }
    return cells.empty() ? std::string{}
                         : paragraph(fmt::format("Reached only through police, courts or "
                                                 "probation: {}.",
                                                 listed(cells, most_items)),
                                     terminal);
}

std::string annotations(mapper::Findings const& findings, Terminal const& terminal) {
    if (findings.annotations.empty()) {
        return {};
    }
    auto text = heading("What people say of the findings, which changes none", terminal);
    auto const shown = std::min(findings.annotations.size(), most_items);
    for (std::size_t i = 0; i < shown; ++i) {
        text += item(annotation_sentence(findings, findings.annotations[i]), terminal);
    }
    return text + and_more(findings.annotations.size(), shown, "annotations.csv", terminal);
}

std::string out_of_scope(mapper::Findings const& findings, Terminal const& terminal) {
    if (findings.out_of_scope.empty()) {
        return {};
    }
    auto text = heading("Out of scope, and why", terminal);
    auto const shown = std::min(findings.out_of_scope.size(), most_items);
    for (std::size_t i = 0; i < shown; ++i) {
        text += item(out_of_scope_sentence(findings, i), terminal);
    }
    return text + and_more(findings.out_of_scope.size(), shown, "out-of-scope.csv", terminal);
}

std::string survey(mapper::Findings const& findings, Terminal const& terminal) {
    if (!findings.survey) {
        return {};
    }
    auto const& survey = *findings.survey;
    auto const choices = static_cast<std::size_t>(std::ranges::count(
        survey.questions, mapper::QuestionKind::choice, &mapper::SurveyQuestion::kind));
    return heading("The anonymous survey of providers", terminal) +
           item(fmt::format("{} to {}, of which {} offered a choice; see survey.csv",
                            count_of(survey.responses, "response", "responses"),
                            count_of(survey.questions.size(), "question", "questions"),
                            grouped(choices)),
                terminal);
}

} // namespace reports
