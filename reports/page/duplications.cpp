#include "reports/embedded.hpp"
#include "reports/page/sections.hpp"
#include "reports/page/view.hpp"
#include "reports/wording/condition_wording.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace reports {

namespace {

using mapper::DuplicationKind;

constexpr std::size_t most_records = 60;
constexpr std::size_t most_services = 8;

/// What each column that a reason may name asks, for people: {"children", "whether it provides for
/// children"}.
std::vector<std::pair<std::string, std::string>>
columns_in_words(catalogue::Vocabulary const& vocabulary) {
    using mapper::ConditionKind;
    std::vector<std::pair<std::string, std::string>> columns{{"focus", "its focus"},
                                                             {"sex", "for which sex it is"},
                                                             {"minimum_age", "its lowest age"},
                                                             {"maximum_age", "its highest age"}};
    auto const add = [&](mapper::Condition condition) {
        columns.emplace_back(mapper::column_name(condition, vocabulary),
                             unknown_in_words(condition, vocabulary));
    };
    add({ConditionKind::adults});
    add({ConditionKind::works_with});
    for (std::uint32_t i = 0; i < vocabulary.groups.size(); ++i) {
        add({ConditionKind::group, i});
    }
    for (std::uint32_t i = 0; i < vocabulary.risk_levels.size(); ++i) {
        add({ConditionKind::risk, i});
    }
    return columns;
}

/// A reason with its columns in words: it says "children is unknown for one" of each that leaves it
/// open.
std::string in_words(std::string reason, catalogue::Vocabulary const& vocabulary) {
    for (auto const& [column, words] : columns_in_words(vocabulary)) {
        for (std::string_view const how : {" is unknown", " is not stated"}) {
            for (std::string_view const before : {": ", ", ", " and "}) {
                auto const named = fmt::format("{}{}{}", before, column, how);
                auto const at = reason.find(named);
                if (at != std::string::npos) {
                    reason.replace(at + before.size(), column.size(), words);
                }
            }
        }
    }
    return reason;
}

View record_view(SuitePart const& part, mapper::Duplication const& record) {
    mapper::Findings const& findings = part.findings;
    std::vector<std::string> names;
    std::size_t const shown = std::min(record.services.size(), most_services);
    for (std::size_t i = 0; i < shown; ++i) {
        names.push_back(display_name(findings.services[record.services[i].value]));
    }
    std::size_t const more = record.services.size() - shown;
    return {.texts = {{"type", findings.vocabulary.types[record.type.value].label},
                      {"where", record.district ? findings.districts[record.district->value].name
                                                : "Region-wide"},
                      {"services", fmt::format("{}", fmt::join(names, "; "))},
                      {"reason", in_words(record.reason, findings.vocabulary)},
                      {"more", grouped(more)}},
            .lists = {{"has_more", shown_if(more > 0)}}};
}

View kind_view(SuitePart const& part, DuplicationKind kind, std::string title) {
    Views records;
    std::size_t total = 0;
    for (mapper::Duplication const& record : part.suite.duplications) {
        if (record.kind == kind) {
            if (++total <= most_records) {
                records.push_back(record_view(part, record));
            }
        }
    }
    std::size_t const more = total - records.size();
    return {.texts = {{"title", std::move(title)},
                      {"meaning", std::string{meaning(kind)}},
                      {"total", grouped(total)},
                      {"more", grouped(more)}},
            .lists = {{"any", shown_if(total > 0)},
                      {"records", std::move(records)},
                      {"has_more", shown_if(more > 0)}}};
}

} // namespace

std::string duplications_section(SuitePart const& part) {
    return render(
        embedded_duplications_mustache(),
        {.texts = {{"anchor", part.anchor}},
         .lists = {{"any", shown_if(!part.suite.duplications.empty())},
                   {"kinds",
                    {kind_view(part, DuplicationKind::same_record, "One service entered twice"),
                     kind_view(part, DuplicationKind::overlap, "Overlap"),
                     kind_view(part, DuplicationKind::possible_overlap, "Possible overlap"),
                     kind_view(part, DuplicationKind::complementary, "Complementary")}}}});
}

} // namespace reports
