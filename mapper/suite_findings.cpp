#include "mapper/suite_findings.hpp"

#include "mapper/cells/candidates.hpp"
#include "mapper/cells/cells.hpp"
#include "mapper/cells/consistency.hpp"
#include "mapper/cells/gap_order.hpp"
#include "mapper/cells/joint_commissioning.hpp"
#include "mapper/cells/standing.hpp"
#include "mapper/groups/group_cells.hpp"
#include "mapper/timeline/timeline_of.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace mapper {

namespace {

CellCounts counts_of(std::vector<Cell> const& cells) {
    std::vector<CellStatus> statuses;
    statuses.reserve(cells.size());
    for (auto const& cell : cells) {
        statuses.push_back(cell.status);
    }
    return counted(statuses);
}

/// Services that reach some district, are of some type and in service, and fill and may fill no
/// component. Of a confidential one it is not told whether it has ended.
std::vector<ServiceIndex> unplaced_of(Region const& region, std::vector<bool> const& fills) {
    std::vector<ServiceIndex> unplaced;
    for (std::uint32_t i = 0; i < region.services.size(); ++i) {
        auto const& service = region.services[i];
        bool const counts = service.area.reach != Reach::nowhere && is_typed(service);
        if (counts && !fills[i] &&
            in_service(service.profile, region.policy.as_of) != Outcome::no) {
            unplaced.push_back({i});
        }
    }
    return unplaced;
}

/// Asked of the services that were left out as of any others.
std::vector<WouldFill> would_fill_of(Region const& region,
                                     std::span<catalogue::Component const> components) {
    std::vector<WouldFill> would_fill;
    if (region.out_of_scope.empty()) {
        return would_fill;
    }
    auto const left_out =
        region_of(region.districts, {}, region.out_of_scope, {}, region.vocabulary, region.policy);
    auto const candidates = candidates_of(left_out, components);
    for (std::uint32_t c = 0; c < candidates.size(); ++c) {
        for (auto const& candidate : candidates[c]) {
            auto const kind = candidate.match.kind;
            bool const is_somewhere = left_out[candidate.service].area.reach != Reach::nowhere;
            if (is_somewhere && (kind == MatchKind::match || kind == MatchKind::possible)) {
                would_fill.push_back(
                    {.service = candidate.service.value, .component = {c}, .kind = kind});
            }
        }
    }
    std::ranges::stable_sort(would_fill, {}, &WouldFill::service);
    return would_fill;
}

/// The cells of a component under both risk claim policies.
void add_claims(SuiteFindings& findings, Region const& region, catalogue::ComponentIndex index,
                catalogue::Component const& component, std::span<Candidate const> candidates) {
    auto const stated = statuses_under(&Candidate::claims_stated, region, component, candidates);
    auto const defined = statuses_under(&Candidate::claims_defined, region, component, candidates);
    findings.counts_claims_stated = findings.counts_claims_stated + counted(stated);
    findings.counts_claims_defined = findings.counts_claims_defined + counted(defined);
    for (std::uint32_t district = 0; district < stated.size(); ++district) {
        if (stated[district] != defined[district]) {
            findings.claim_cells.push_back({.district = {district},
                                            .component = index,
                                            .stated = stated[district],
                                            .defined = defined[district]});
        }
    }
}

/// When the provided cells end, as the time line has them.
void mark_ends(std::vector<Cell>& cells, Timeline const& timeline, std::size_t components,
               base::Date as_of) {
    for (auto const& line : timeline.cells) {
        auto& cell = cells[line.district.value * components + line.component.value];
        if (!is_provided(cell.status)) {
            continue;
        }
        cell.marks.ends_on = end_of(as_of, line.before, line.if_funding_ends);
        bool const by_end_dates =
            cell.marks.ends_on == first_day_ended(as_of, line.before, line.changes);
        cell.marks.ends_by = by_end_dates ? EndsBy::end_date : EndsBy::funding_end_date;
    }
    for (auto const& place : timeline.not_told) {
        cells[place.district.value * components + place.component.value].marks.ends_on.reset();
    }
}

} // namespace

SuiteFindings suite_findings_of(Region const& region, catalogue::Suite suite) {
    auto const district_count = region.districts.size();
    auto const group_count = region.vocabulary.groups.size();
    auto const component_count = suite.components.size();
    SuiteFindings findings;
    findings.cells.resize(district_count * component_count);
    findings.group_cells.resize(findings.cells.size() * group_count);
    std::vector<bool> fills(region.services.size());
    auto const all_candidates = candidates_of(region, suite.components);
    for (std::uint32_t c = 0; c < component_count; ++c) {
        auto const& component = suite.components[c];
        auto const& candidates = all_candidates[c];
        for (auto const& candidate : candidates) {
            if (candidate.match.kind == MatchKind::match ||
                candidate.match.kind == MatchKind::possible) {
                fills[candidate.service.value] = true;
            }
        }
        for (auto& cell : cells_of(region, {c}, component, candidates)) {
            findings.cells[cell.district.value * component_count + c] = std::move(cell);
        }
        for (auto& cell : group_cells_of(region, {c}, component, candidates)) {
            auto const at = cell.district.value * component_count + c;
            findings.group_cells[at * group_count + cell.group.value] = std::move(cell);
        }
        auto const counts_under = [&](MatchKind Candidate::*kind) {
            return counted(statuses_under(kind, region, component, candidates));
        };
        findings.counts_accept = findings.counts_accept + counts_under(&Candidate::accept);
        findings.counts_require = findings.counts_require + counts_under(&Candidate::require);
        findings.counts_as_stated = findings.counts_as_stated + counts_under(&Candidate::as_stated);
        findings.counts_fresh_only =
            findings.counts_fresh_only + counts_under(&Candidate::fresh_only);
        add_claims(findings, region, {c}, component, candidates);
    }
    findings.counts = counts_of(findings.cells);
    findings.unplaced = unplaced_of(region, fills);
    findings.would_fill = would_fill_of(region, suite.components);
    findings.gap_ranks = gap_ranks(suite, region.vocabulary, region.policy.gaps_by);
    findings.joint_commissioning = joint_commissioning_of(region, findings.cells, component_count);
    std::ranges::stable_sort(findings.joint_commissioning, {}, [&](auto const& joint) {
        return findings.gap_ranks[joint.component.value];
    });
    findings.comprehensiveness = comprehensiveness_of(findings.cells, component_count);
    findings.comprehensiveness.resize(district_count);
    findings.consistency = consistency_of(findings.cells, component_count);
    findings.timeline = timeline_of(region, suite.components, all_candidates);
    mark_ends(findings.cells, findings.timeline, component_count, region.policy.as_of);
    findings.suite = std::move(suite);
    return findings;
}

} // namespace mapper
