#include "reports/embedded.hpp"
#include "reports/page/sections.hpp"
#include "reports/page/view.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/quality_wording.hpp"
#include "reports/wording/wording.hpp"

#include <fmt/format.h>

namespace reports {

namespace {

constexpr std::size_t most_services = 60;

std::string types_of(mapper::Findings const& findings, mapper::Disclosed const& service) {
    std::vector<std::string> labels;
    for (catalogue::TypeIndex const type : service.profile.types) {
        labels.push_back(findings.vocabulary.types[type.value].label);
    }
    if (is_confidential(service)) {
        return "not told";
    }
    if (service.profile.types_answer == catalogue::Answer::unknown) {
        labels.emplace_back(labels.empty() ? "not known" : "others not known");
    }
    return labels.empty() ? "no type stated" : listed(labels, 7);
}

std::string risks_of(mapper::Findings const& findings, mapper::Disclosed const& service) {
    std::vector<std::string> labels;
    for (catalogue::RiskIndex const risk : stated_risks(service, findings.vocabulary)) {
        labels.push_back(findings.vocabulary.risk_levels[risk.value].label);
    }
    if (is_confidential(service)) {
        return "not told";
    }
    return labels.empty() ? "none stated" : listed(labels, labels.size());
}

View answers_view(std::string const& label, mapper::AnswerCounts const& counts) {
    return {.texts = {{"label", label},
                      {"yes", grouped(counts.yes)},
                      {"unknown", grouped(counts.unknown)},
                      {"no", grouped(counts.no)},
                      {"not_stated", grouped(counts.not_stated)}},
            .lists = {}};
}

Views questions(mapper::Findings const& findings) {
    Views rows;
    for (auto const& [question, answers] : answers_by_question(findings)) {
        rows.push_back(answers_view(question, answers));
    }
    return rows;
}

std::string foci(mapper::Findings const& findings) {
    std::vector<std::string> items;
    for (std::size_t i = 0; i < findings.vocabulary.foci.size(); ++i) {
        items.push_back(fmt::format("{} {}", findings.vocabulary.foci[i].label,
                                    grouped(findings.summary.by_focus[i])));
    }
    for (std::size_t i = 0; i < findings.vocabulary.focus_counts.size(); ++i) {
        std::vector<std::string> labels;
        for (std::uint32_t focus = 0; focus < findings.vocabulary.foci.size(); ++focus) {
            if (findings.vocabulary.focus_counts[i].any_of.contains({focus})) {
                labels.push_back(findings.vocabulary.foci[focus].label);
            }
        }
        items.push_back(fmt::format("{} {}", fmt::join(labels, " or "),
                                    grouped(findings.summary.by_focus_count[i])));
    }
    auto const unknown = findings.summary.focus_unknown;
    return fmt::format("{}{}", fmt::join(items, ", "),
                       unknown == 0 ? ""
                                    : fmt::format("; for {}, not all is known of the focus",
                                                  count_of(unknown, "service", "services")));
}

struct Capped {
    Views shown;
    std::size_t total = 0;

    void add(View view) {
        if (++total <= most_services) {
            shown.push_back(std::move(view));
        }
    }
    [[nodiscard]] std::size_t more() const { return total - shown.size(); }
};

View service_view(mapper::Findings const& findings, mapper::Disclosed const& service) {
    return {.texts = {{"service", display_name(service)},
                      {"reach", reach_in_words(findings, service)},
                      {"types", types_of(findings, service)},
                      {"risks", risks_of(findings, service)},
                      {"because", service.area.nowhere_because}},
            .lists = {{"has_reason", shown_if(!service.area.nowhere_because.empty())}}};
}

} // namespace

std::string unplaced_section(SuitePart const& part) {
    Capped services;
    for (mapper::ServiceIndex const index : part.suite.unplaced) {
        services.add(service_view(part.findings, part.findings.services[index.value]));
    }
    return render(embedded_unplaced_mustache(),
                  {.texts = {{"anchor", part.anchor},
                             {"count", count_of(services.total, "service fills", "services fill")},
                             {"more", grouped(services.more())}},
                   .lists = {{"any", shown_if(services.total > 0)},
                             {"has_more", shown_if(services.more() > 0)},
                             {"services", std::move(services.shown)}}});
}

std::string services_section(mapper::Findings const& findings) {
    Capped unlocated;
    Capped untyped;
    for (mapper::Disclosed const& service : findings.services) {
        if (service.area.reach == mapper::Reach::nowhere) {
            unlocated.add(service_view(findings, service));
        }
        if (!is_typed(service)) {
            untyped.add(service_view(findings, service));
        }
    }
    mapper::Summary const& summary = findings.summary;
    return render(embedded_services_mustache(),
                  {.texts = {{"services", count_of(summary.services, "service", "services")},
                             {"foci", foci(findings)},
                             {"region_wide", grouped(summary.region_wide)},
                             {"rows_unread", count_of(summary.rows_unread, "row", "rows")},
                             {"unlocated_count", grouped(unlocated.total)},
                             {"untyped_count", grouped(untyped.total)},
                             {"more_unlocated", grouped(unlocated.more())},
                             {"more_untyped", grouped(untyped.more())}},
                   .lists = {{"has_foci", shown_if(!findings.vocabulary.foci.empty())},
                             {"questions", questions(findings)},
                             {"has_rows_unread", shown_if(summary.rows_unread > 0)},
                             {"has_unlocated", shown_if(unlocated.total > 0)},
                             {"has_untyped", shown_if(untyped.total > 0)},
                             {"has_more_unlocated", shown_if(unlocated.more() > 0)},
                             {"has_more_untyped", shown_if(untyped.more() > 0)},
                             {"unlocated", std::move(unlocated.shown)},
                             {"untyped", std::move(untyped.shown)}}});
}

} // namespace reports
