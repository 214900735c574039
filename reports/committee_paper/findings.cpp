#include "mapper/groups/group_offer.hpp"
#include "reports/committee_paper/parts.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/timeline_wording.hpp"
#include "reports/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

constexpr std::size_t most_rows = 20;
constexpr std::size_t most_services = 6;

} // namespace

std::string districts_in_cell(mapper::Findings const& findings,
                              std::span<geodata::DistrictIndex const> districts) {
    constexpr std::size_t most = 12;
    constexpr std::size_t examples = 4;
    if (districts.size() <= most || districts.size() == findings.districts.size()) {
        return districts_listed(findings, districts, most);
    }
    return fmt::format("{} districts: {}", grouped(districts.size()),
                       districts_listed(findings, districts, examples));
}

Views how_many_more(std::size_t all, std::size_t shown) {
    return all > shown ? texts_of({grouped(all - shown)}) : Views{};
}

void add_joint(View& view, mapper::Findings const& findings, mapper::SuiteFindings const& suite) {
    Views cases;
    for (auto const& joint : suite.joint_commissioning) {
        if (cases.size() == most_rows) {
            break;
        }
        bool const all = joint.scope == mapper::JointScope::region_wide;
        cases.push_back(
            {.texts = {{"component", suite.suite.components[joint.component.value].label},
                       {"scope", all ? "region-wide"
                                     : count_of(joint.districts.size(), "neighbour", "neighbours")},
                       {"districts", districts_in_cell(findings, joint.districts)},
                       {"population", joint.population
                                          ? grouped(static_cast<std::uint64_t>(*joint.population))
                                          : "not known"}},
             .lists = {}});
    }
    view.lists.emplace_back("any_joint", shown_if(!cases.empty()));
    view.lists.emplace_back("more_joint",
                            how_many_more(suite.joint_commissioning.size(), cases.size()));
    view.lists.emplace_back("joint", std::move(cases));
}

void add_overlaps(View& view, mapper::Findings const& findings,
                  mapper::SuiteFindings const& suite) {
    Views overlaps;
    std::size_t all = 0;
    std::size_t complementary = 0;
    for (auto const& record : suite.duplications) {
        if (record.kind == mapper::DuplicationKind::complementary) {
            ++complementary;
            continue;
        }
        if (++all > most_rows) {
            continue;
        }
        overlaps.push_back(
            {.texts = {{"kind", std::string{label(record.kind)}},
                       {"where", record.district ? findings.districts[record.district->value].name
                                                 : "region-wide"},
                       {"type", findings.vocabulary.types[record.type.value].label},
                       {"services", services_listed(findings, record.services, most_services)}},
             .lists = {}});
    }
    view.texts.emplace_back("complementary",
                            count_of(complementary, "set of services", "sets of services"));
    view.lists.emplace_back("any_overlaps", shown_if(!overlaps.empty()));
    view.lists.emplace_back("more_overlaps", how_many_more(all, overlaps.size()));
    view.lists.emplace_back("overlaps", std::move(overlaps));
}

void add_groups(View& view, mapper::Findings const& findings, mapper::SuiteFindings const& suite) {
    auto const totals = mapper::group_totals(findings, suite);
    Views groups;
    for (std::size_t group = 0; group < totals.by_group.size(); ++group) {
        auto const& counts = totals.by_group[group];
        if (counts.assessed() > 0) {
            groups.push_back({.texts = {{"name", findings.vocabulary.groups[group].label},
                                        {"assessed", grouped(counts.assessed())},
                                        {"by_design", grouped(counts.by_design)},
                                        {"open_to", grouped(counts.open_to)},
                                        {"not_known", grouped(counts.not_known)},
                                        {"none_found", grouped(counts.none_found)}},
                              .lists = {}});
        }
    }
    view.lists.emplace_back("any_groups", shown_if(!groups.empty()));
    view.lists.emplace_back("groups", std::move(groups));
}

void add_ends(View& view, mapper::Findings const& findings, mapper::SuiteFindings const& suite) {
    auto const timeline = timeline_view(findings, suite);
    auto const apart = left_out_of_timeline(timeline, timeline.as_of);
    auto changes = changes_in_words(timeline, losses_within(timeline, usual_period(timeline)),
                                    ComponentName::label);
    auto const all = changes.size();
    changes.resize(std::min(all, most_rows));
    view.texts.emplace_back("ends", ends_in_words(timeline, timeline.as_of));
    view.lists.emplace_back("apart", apart.empty() ? Views{} : texts_of({apart}));
    view.lists.emplace_back("any_changes", shown_if(!changes.empty()));
    view.lists.emplace_back("changes", texts_of(changes));
    view.lists.emplace_back("more_changes", how_many_more(all, changes.size()));
}

} // namespace reports
