#include "reports/embedded.hpp"
#include "reports/page/sections.hpp"
#include "reports/page/view.hpp"
#include "reports/wording/cell_symbol.hpp"
#include "reports/wording/method_wording.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

#include <map>
#include <utility>

namespace reports {

namespace {

constexpr std::size_t most_messages = 8;

std::string in_plural(base::Severity severity) {
    switch (severity) {
    case base::Severity::error:
        return "Errors";
    case base::Severity::warning:
        return "Warnings";
    case base::Severity::information:
        return "For information";
    }
    return {};
}

std::vector<std::string> boundary_files(mapper::Run const& run) {
    std::vector<std::string> names;
    for (mapper::Input const& input : run.inputs) {
        if (input.role == "boundaries") {
            names.push_back(file_name(input));
        }
    }
    return names;
}

} // namespace

std::string problems_section(mapper::Findings const& findings) {
    std::map<std::pair<base::Severity, std::string>, std::vector<base::Problem const*>> by_rule;
    for (base::Problem const& problem : findings.problems) {
        by_rule[{problem.severity, problem.rule}].push_back(&problem);
    }
    Views rules;
    for (auto const& [key, problems] : by_rule) {
        std::vector<std::string> messages;
        for (base::Problem const* problem : problems) {
            if (messages.size() == most_messages) {
                break;
            }
            messages.push_back(to_text(*problem));
        }
        std::size_t const more = problems.size() - messages.size();
        rules.push_back(
            {.texts = {{"severity", in_plural(key.first)},
                       {"rule", key.second},
                       {"count", grouped(problems.size())},
                       {"more", grouped(more)}},
             .lists = {{"messages", texts_of(messages)}, {"has_more", shown_if(more > 0)}}});
    }
    return render(embedded_problems_mustache(),
                  {.texts = {{"count", count_of(findings.problems.size(), "problem", "problems")}},
                   .lists = {{"any", shown_if(!rules.empty())}, {"rules", std::move(rules)}}});
}

std::string method_section(mapper::Findings const& findings) {
    auto const words = method_in_words(findings.run.policy);
    Views statuses;
    for (auto const& [status, word, meaning] : words.statuses) {
        auto const symbol = cell_symbol(status);
        statuses.push_back({.texts = {{"style", std::string{symbol.style}},
                                      {"symbol", std::string{symbol.symbol}},
                                      {"word", std::string{word}},
                                      {"meaning", meaning}},
                            .lists = {}});
    }
    return render(embedded_method_mustache(),
                  {.texts = {{"opening", std::string{words.opening}}},
                   .lists = {{"statuses", std::move(statuses)}, {"rules", texts_of(words.rules)}}});
}

std::string record_section(mapper::Findings const& findings, std::string const& attribution) {
    mapper::Run const& run = findings.run;
    Views inputs;
    for (mapper::Input const& input : run.inputs) {
        inputs.push_back(
            {.texts = {{"role", input.role}, {"name", file_name(input)}, {"sha256", input.sha256}},
             .lists = {}});
    }
    std::vector<std::string> sources;
    for (mapper::SuiteFindings const& suite : findings.suites) {
        if (!suite.suite.source.empty()) {
            sources.push_back(fmt::format("{}: {}", suite.suite.title, suite.suite.source));
        }
    }
    auto const boundaries = boundary_files(run);
    bool const accepts = run.policy.evidence == mapper::EvidencePolicy::accept;
    return render(
        embedded_record_mustache(),
        {.texts = {{"version", run.version},
                   {"as_of", base::to_text(run.policy.as_of)},
                   {"stale_months", std::to_string(run.policy.stale_after_months)},
                   {"definitions", findings.risk ? findings.risk->definitions.title : ""},
                   {"crs", run.crs},
                   {"code_field", run.code_field},
                   {"attribution", attribution},
                   {"boundaries", listed(boundaries, boundaries.size())},
                   {"vocabulary", findings.vocabulary.title},
                   {"vocabulary_source", findings.vocabulary.source}},
         .lists = {
             {"accepts", shown_if(accepts)},
             {"counts_stale", shown_if(run.policy.stale == mapper::StalePolicy::as_stated)},
             {"as_defined", shown_if(run.policy.risk_claims == mapper::RiskClaimPolicy::defined)},
             {"has_definitions", shown_if(findings.risk.has_value())},
             {"has_boundaries", shown_if(!boundaries.empty())},
             {"has_attribution", shown_if(!attribution.empty())},
             {"has_code_field", shown_if(!run.code_field.empty())},
             {"has_vocabulary_source", shown_if(!findings.vocabulary.source.empty())},
             {"sources", texts_of(sources)},
             {"inputs", std::move(inputs)}}});
}

} // namespace reports
