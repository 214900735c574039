#include "mapper/groups/group_cells.hpp"

namespace mapper {

namespace {

MatchKind with_group(Candidate const& candidate, catalogue::GroupIndex group) {
    auto const kind = candidate.match.kind;
    if (kind != MatchKind::match && kind != MatchKind::possible) {
        return MatchKind::none;
    }
    if (candidate.serves.contains(group)) {
        return kind;
    }
    return candidate.may_serve.contains(group) ? MatchKind::possible : MatchKind::none;
}

std::vector<ServiceIndex> services_at(std::span<Candidate const> candidates,
                                      std::vector<std::uint32_t> const& positions) {
    std::vector<ServiceIndex> services;
    services.reserve(positions.size());
    for (auto const position : positions) {
        services.push_back(candidates[position].service);
    }
    return services;
}

} // namespace

std::vector<GroupCell> group_cells_of(Region const& region, catalogue::ComponentIndex index,
                                      catalogue::Component const& component,
                                      std::span<Candidate const> candidates) {
    auto const district_count = region.districts.size();
    auto const group_count = region.vocabulary.groups.size();
    bool const not_assessed = is_not_assessed(component, candidates);
    std::vector<GroupCell> cells(district_count * group_count);
    Kinds kinds(candidates.size());
    for (std::uint32_t group = 0; group < group_count; ++group) {
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            kinds[i] = with_group(candidates[i], {group});
        }
        auto const statuses = statuses_of(region, candidates, kinds, component);
        auto const matches = spread(region, candidates, kinds, MatchKind::match);
        auto const possibles = spread(region, candidates, kinds, MatchKind::possible);
        for (std::uint32_t district = 0; district < district_count; ++district) {
            auto& cell = cells[district * group_count + group];
            cell.district = {district};
            cell.component = index;
            cell.group = {group};
            cell.status = not_assessed ? CellStatus::not_assessed : statuses[district];
            cell.services = services_at(candidates, matches[district]);
            cell.possible = services_at(candidates, possibles[district]);
            for (auto const service : cell.services) {
                if (region[service].profile.designed_for.contains({group})) {
                    cell.designed.push_back(service);
                }
            }
        }
    }
    return cells;
}

} // namespace mapper
