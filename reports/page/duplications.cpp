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
                      {"reason", record.reason},
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
