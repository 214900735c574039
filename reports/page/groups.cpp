#include "mapper/groups/group_offer.hpp"
#include "reports/embedded.hpp"
#include "reports/page/offer_symbol.hpp"
#include "reports/page/sections.hpp"
#include "reports/page/view.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

namespace reports {

namespace {

/// Up to this many districts each group has a matrix; beyond, its components are counted.
constexpr std::size_t most_district_columns = 12;
constexpr std::size_t most_services = 40;

View offer_view(mapper::GroupOffer offer) {
    auto const symbol = offer_symbol(offer);
    return {.texts = {{"style", std::string{symbol.style}},
                      {"symbol", std::string{symbol.symbol}},
                      {"word", std::string{label(offer)}}},
            .lists = {}};
}

View counts_view(std::string_view name, mapper::OfferCounts const& counts) {
    return {.texts = {{"name", std::string{name}},
                      {"assessed", grouped(counts.assessed())},
                      {"by_design", grouped(counts.by_design)},
                      {"open_to", grouped(counts.open_to)},
                      {"not_known", grouped(counts.not_known)},
                      {"none_found", grouped(counts.none_found)}},
            .lists = {}};
}

/// One group: its counts by district and by component, and, where there are few districts, what
/// each of its cells offers.
View group_view(SuitePart const& part, mapper::GroupTotals const& totals, std::size_t group) {
    auto const& districts = part.findings.districts;
    auto const& components = part.suite.suite.components;
    auto const group_count = totals.by_group.size();
    bool const narrow = districts.size() <= most_district_columns;
    Views by_component;
    for (std::size_t c = 0; c < components.size(); ++c) {
        auto const& counts = totals.by_component[c][group];
        if (counts.assessed() == 0) {
            continue;
        }
        auto row = counts_view(components[c].label, counts);
        Views cells;
        for (std::size_t d = 0; narrow && d < districts.size(); ++d) {
            auto const at = (d * components.size() + c) * group_count + group;
            cells.push_back(offer_view(mapper::offer_of(part.suite.group_cells[at])));
        }
        row.texts.emplace_back("tier", tier_note(part.suite.suite, components[c]));
        row.lists.emplace_back("cells", std::move(cells));
        by_component.push_back(std::move(row));
    }
    Views by_district;
    Views names;
    for (std::size_t d = 0; d < districts.size(); ++d) {
        by_district.push_back(counts_view(districts[d].name, totals.by_district[d][group]));
        if (narrow) {
            names.push_back({.texts = {{"name", districts[d].name}}, .lists = {}});
        }
    }
    return {.texts = {{"group", part.findings.vocabulary.groups[group].label}},
            .lists = {{"narrow", shown_if(narrow)},
                      {"columns", std::move(names)},
                      {"components", std::move(by_component)},
                      {"districts", std::move(by_district)}}};
}

std::string labels_of(catalogue::GroupSet set, std::vector<catalogue::Group> const& groups) {
    std::vector<std::string> labels;
    for (std::uint32_t group = 0; group < groups.size(); ++group) {
        if (set.contains({group})) {
            labels.push_back(groups[group].label);
        }
    }
    return listed(labels, labels.size());
}

Views every_group_view(mapper::Findings const& findings) {
    Views services;
    auto const& groups = findings.vocabulary.groups;
    for (auto const& one : findings.every_group) {
        if (services.size() == most_services) {
            break;
        }
        services.push_back(
            {.texts = {{"service", display_name(findings.services[one.service.value])},
                       {"designed", labels_of(one.designed, groups)},
                       {"evidenced", labels_of(one.evidenced, groups)}},
             .lists = {{"has_designed", shown_if(!one.designed.empty())},
                       {"has_evidence", shown_if(!one.evidenced.empty())}}});
    }
    return services;
}

} // namespace

std::string groups_section(SuitePart const& part) {
    auto const totals = mapper::group_totals(part.findings, part.suite);
    Views rows;
    Views groups;
    for (std::size_t group = 0; group < totals.by_group.size(); ++group) {
        if (totals.by_group[group].assessed() > 0) {
            rows.push_back(
                counts_view(part.findings.vocabulary.groups[group].label, totals.by_group[group]));
            groups.push_back(group_view(part, totals, group));
        }
    }
    Views legend;
    for (auto const offer : mapper::all_offers) {
        legend.push_back(offer_view(offer));
    }
    auto const& caution = part.findings.vocabulary.every_group_caution;
    auto const flagged = part.findings.every_group.size();
    auto services = every_group_view(part.findings);
    std::size_t const more = flagged - services.size();
    return render(embedded_groups_mustache(),
                  {.texts = {{"anchor", part.anchor},
                             {"flagged", count_of(flagged, "service says", "services say")},
                             {"caution", caution.text},
                             {"caution_source", caution.source},
                             {"more", grouped(more)}},
                   .lists = {{"any", shown_if(!rows.empty())},
                             {"legend", std::move(legend)},
                             {"rows", std::move(rows)},
                             {"groups", std::move(groups)},
                             {"any_flagged", shown_if(flagged > 0)},
                             {"has_more", shown_if(more > 0)},
                             {"services", std::move(services)}}});
}

} // namespace reports
