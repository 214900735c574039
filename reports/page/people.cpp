#include "reports/embedded.hpp"
#include "reports/page/sections.hpp"
#include "reports/page/view.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/people_wording.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace reports {

namespace {

constexpr std::size_t most_rows = 200;
constexpr std::size_t most_services = 60;

View annotation_view(mapper::Findings const& findings, mapper::Annotation const& annotation) {
    auto const& service = annotation.district ? annotation.service : annotation.written.service;
    return {.texts = {{"place", place_in_words(findings, annotation)},
                      {"service", service},
                      {"finding", finding_in_words(findings, annotation)},
                      {"because", annotation.because},
                      {"words", in_words(annotation)}},
            .lists = {{"has_service", shown_if(!service.empty())},
                      {"has_because", shown_if(!annotation.because.empty())}}};
}

View left_out_view(mapper::Findings const& findings, std::size_t index) {
    auto const& service = findings.out_of_scope[index];
    std::vector<std::string> components;
    std::vector<std::string> lacking;
    for (auto const& suite : findings.suites) {
        auto const words = would_fill_in_words(findings, suite, index);
        auto const add = [&](std::vector<std::string>& texts, std::string const& text) {
            if (!text.empty()) {
                texts.push_back(findings.suites.size() > 1
                                    ? fmt::format("{}: {}", suite.suite.code.text, text)
                                    : text);
            }
        };
        add(components, words.components);
        add(lacking, words.lacking);
    }
    return {.texts = {{"service", display_name(service)},
                      {"reach", reach_in_words(findings, service)},
                      {"reason", service.scope_reason},
                      {"components", fmt::format("{}", fmt::join(components, "; "))},
                      {"lacking", fmt::format("{}", fmt::join(lacking, "; "))}},
            .lists = {{"has_reason", shown_if(!service.scope_reason.empty())},
                      {"has_components", shown_if(!components.empty())}}};
}

/// Those in scope of which it is not known.
Views unknown_scope(mapper::Findings const& findings) {
    Views views;
    for (auto const& service : findings.services) {
        if (service.profile.in_scope == catalogue::Answer::unknown &&
            views.size() < most_services) {
            views.push_back({.texts = {{"service", display_name(service)},
                                       {"reach", reach_in_words(findings, service)},
                                       {"reason", service.scope_reason}},
                             .lists = {{"has_reason", shown_if(!service.scope_reason.empty())}}});
        }
    }
    return views;
}

} // namespace

std::string annotations_section(mapper::Findings const& findings) {
    auto const all = findings.annotations.size();
    if (all == 0) {
        return {};
    }
    Views rows;
    for (std::size_t i = 0; i < std::min(all, most_rows); ++i) {
        rows.push_back(annotation_view(findings, findings.annotations[i]));
    }
    auto const more = all - rows.size();
    return render(embedded_annotations_mustache(),
                  {.texts = {{"count", count_of(all, "note", "notes")}, {"more", grouped(more)}},
                   .lists = {{"rows", std::move(rows)}, {"has_more", shown_if(more > 0)}}});
}

std::string out_of_scope_section(mapper::Findings const& findings) {
    auto const sentence = scope_sentence(findings.summary);
    if (sentence.empty()) {
        return {};
    }
    Views services;
    auto const all = findings.out_of_scope.size();
    for (std::size_t i = 0; i < std::min(all, most_services); ++i) {
        services.push_back(left_out_view(findings, i));
    }
    auto const more = all - services.size();
    auto unknown = unknown_scope(findings);
    auto const more_unknown = findings.summary.scope_unknown - unknown.size();
    return render(embedded_out_of_scope_mustache(),
                  {.texts = {{"sentence", sentence},
                             {"more", grouped(more)},
                             {"more_unknown", grouped(more_unknown)}},
                   .lists = {{"any", shown_if(!services.empty())},
                             {"services", std::move(services)},
                             {"has_more", shown_if(more > 0)},
                             {"has_unknown", shown_if(!unknown.empty())},
                             {"has_more_unknown", shown_if(more_unknown > 0)},
                             {"unknown", std::move(unknown)}}});
}

} // namespace reports
