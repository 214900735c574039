#include "catalogue/questionnaire/question.hpp"
#include "reports/embedded.hpp"
#include "reports/page/sections.hpp"
#include "reports/page/view.hpp"
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

/// The label as it stands within a sentence: an abbreviation keeps its capitals.
std::string within_sentence(std::string label) {
    bool const one_capital = label.size() > 1 && label[0] >= 'A' && label[0] <= 'Z' &&
                             !(label[1] >= 'A' && label[1] <= 'Z');
    if (one_capital) {
        label[0] = static_cast<char>(label[0] - 'A' + 'a');
    }
    return label;
}

/// What each column that a reason may name asks, for people: {"children", "whether it provides for
/// children"}.
std::vector<std::pair<std::string, std::string>>
columns_in_words(catalogue::Vocabulary const& words) {
    std::vector<std::pair<std::string, std::string>> columns{
        {"adults", "whether it takes adults"}, {"focus", "its focus"},
        {"works_with", "with whom it works"},  {"sex", "for which sex it is"},
        {"minimum_age", "its lowest age"},     {"maximum_age", "its highest age"}};
    for (std::uint32_t i = 0; i < words.groups.size(); ++i) {
        columns.emplace_back(column_name(words, catalogue::question_of(catalogue::GroupIndex{i})),
                             "whether it provides for " + within_sentence(words.groups[i].label));
    }
    for (std::uint32_t i = 0; i < words.risk_levels.size(); ++i) {
        columns.emplace_back(
            column_name(words, catalogue::question_of(words, catalogue::RiskIndex{i})),
            "whether it takes " + within_sentence(words.risk_levels[i].label));
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
