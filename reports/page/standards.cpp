#include "reports/embedded.hpp"
#include "reports/page/sections.hpp"
#include "reports/page/view.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/standards_wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

constexpr std::size_t most_districts = 8;
constexpr std::size_t most_services = 200;
constexpr std::size_t columns_before_districts = 6;

class Section {
public:
    explicit Section(mapper::Findings const& findings)
        : m_findings{findings}
        , m_audit{*findings.audit}
        , m_districts{findings.districts.size() <= most_districts ? findings.districts.size() : 0} {
    }

    std::string text() {
        auto services = service_views();
        auto const more = m_answering - services.size();
        auto const& standards = m_audit.standards;
        return render(
            embedded_standards_mustache(),
            {.texts = {{"title", standards.title},
                       {"source", standards.source},
                       {"in_scope", count_of(m_audit.in_scope, "service", "services")},
                       {"scope_not_stated", grouped(m_audit.scope_not_stated)},
                       {"outside", outside_sentence(m_audit, m_findings)},
                       {"not_running", count_of(m_audit.not_running, "service is", "services are")},
                       {"confidential", count_of(m_audit.confidential, "confidential service is",
                                                 "confidential services are")},
                       {"more", grouped(more)}},
             .lists = {{"has_not_running", shown_if(m_audit.not_running > 0)},
                       {"has_confidential", shown_if(m_audit.confidential > 0)},
                       {"few_districts", shown_if(m_districts > 0)},
                       {"districts", district_views()},
                       {"standards", standard_views()},
                       {"any_services", shown_if(!services.empty())},
                       {"has_more", shown_if(more > 0)},
                       {"services", std::move(services)}}});
    }

private:
    [[nodiscard]] Views district_views() const {
        Views views;
        for (std::size_t i = 0; i < m_districts; ++i) {
            views.push_back({.texts = {{"name", m_findings.districts[i].name}}, .lists = {}});
        }
        return views;
    }

    [[nodiscard]] Views standard_views() const {
        auto const& standards = m_audit.standards;
        std::vector<Views> rows(standards.standards.size());
        std::uint32_t next = 0;
        for (auto const& guideline : standards.guidelines) {
            auto& of_standard = rows[guideline.standard];
            if (guideline.rules == 0) {
                of_standard.push_back(not_audited_view(guideline));
            }
            for (auto const end = next + guideline.rules; next < end; ++next) {
                of_standard.push_back(rule_view({next}));
            }
        }
        Views views;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            views.push_back(
                {.texts = {{"number", std::to_string(standards.standards[i].number)},
                           {"title", standards.standards[i].title},
                           {"source", standards.standards[i].source},
                           {"columns", std::to_string(columns_before_districts + m_districts)}},
                 .lists = {{"rows", std::move(rows[i])}}});
        }
        return views;
    }

    [[nodiscard]] View not_audited_view(catalogue::Guideline const& guideline) const {
        return {.texts = {{"code", guideline.code},
                          {"asks", guideline.title},
                          {"reason", guideline.not_carried},
                          {"other_columns",
                           std::to_string(columns_before_districts - 1 + m_districts)}},
                .lists = {{"is_rule", {}}, {"has_note", {}}}};
    }

    [[nodiscard]] View rule_view(catalogue::StandardRuleIndex index) const {
        auto const& rule = m_audit.standards.rules[index.value];
        auto const& counts = m_audit.counts[index.value];
        std::vector<std::string> shares;
        for (std::uint32_t i = 0; i < m_districts; ++i) {
            shares.push_back(meets_share(m_audit.of({i}, index)));
        }
        return {
            .texts = {{"code", rule.code},
                      {"asks", rule.asks},
                      {"note", rule.otherwise.empty() ? "" : "else: " + rule.otherwise},
                      {"strength", std::string{in_words(rule.strength)}},
                      {"all", meets_share(counts)},
                      {"falls_short",
                       can_fall_short(rule.strength) ? grouped(counts.falls_short) : "–"},
                      {"not_done", can_fall_short(rule.strength) ? "–" : grouped(counts.not_done)},
                      {"region_wide", meets_share(m_audit.region_wide[index.value])}},
            .lists = {{"is_rule", shown_if(true)},
                      {"has_note", shown_if(!rule.otherwise.empty())},
                      {"shares", texts_of(shares)}}};
    }

    Views service_views() {
        Views views;
        for (auto const& audited : m_audit.services) {
            if (std::ranges::none_of(audited.results, mapper::is_answered)) {
                continue;
            }
            ++m_answering;
            if (views.size() < most_services) {
                views.push_back(service_view(audited));
            }
        }
        return views;
    }

    [[nodiscard]] View service_view(mapper::AuditedService const& audited) const {
        auto const& service = m_findings.services[audited.service.value];
        auto const number_of = [&](mapper::RuleResult result) {
            return grouped(static_cast<std::size_t>(std::ranges::count(audited.results, result)));
        };
        std::size_t meets = 0;
        std::vector<std::string> in_what_way;
        std::vector<std::string> falls_short;
        std::vector<std::string> not_done;
        for (std::size_t i = 0; i < audited.results.size(); ++i) {
            auto const result = audited.results[i];
            auto const& rule = m_audit.standards.rules[i];
            if (result == mapper::RuleResult::meets) {
                ++meets;
                auto const more = choices_with_more(rule, service.profile, m_findings.vocabulary);
                if (!more.empty()) {
                    in_what_way.push_back(fmt::format("{}: {}", rule.code, more));
                }
            }
            if (result != mapper::RuleResult::falls_short &&
                result != mapper::RuleResult::not_done) {
                continue;
            }
            auto const told = fmt::format(
                "{}: {}{}", rule.code, rule.otherwise.empty() ? "" : rule.otherwise + "; ",
                deciding_answers(rule, service.profile, m_findings.vocabulary));
            (result == mapper::RuleResult::falls_short ? falls_short : not_done).push_back(told);
        }
        return {.texts = {{"name", mapper::display_name(service)},
                          {"id", service.id},
                          {"meets", grouped(meets)},
                          {"not_stated", number_of(mapper::RuleResult::not_stated)},
                          {"may_apply", number_of(mapper::RuleResult::may_apply)}},
                .lists = {{"in_what_way", texts_of(in_what_way)},
                          {"falls_short", texts_of(falls_short)},
                          {"not_done", texts_of(not_done)}}};
    }

    mapper::Findings const& m_findings;
    mapper::Audit const& m_audit;
    std::size_t m_districts;     ///< that have a column
    std::size_t m_answering = 0; ///< services
};

} // namespace

std::string standards_section(mapper::Findings const& findings) {
    return findings.audit ? Section{findings}.text() : std::string{};
}

} // namespace reports
