#include "mapper/cells/cells.hpp"

#include "mapper/cells/marks.hpp"
#include "mapper/cells/near_misses.hpp"

namespace mapper {

Kinds kinds_of(std::span<Candidate const> candidates) {
    Kinds kinds;
    kinds.reserve(candidates.size());
    for (auto const& candidate : candidates) {
        kinds.push_back(candidate.match.kind);
    }
    return kinds;
}

std::vector<Cell> cells_of(Region const& region, catalogue::ComponentIndex index,
                           catalogue::Component const& component,
                           std::span<Candidate const> candidates) {
    bool const not_assessed = is_not_assessed(component, candidates);
    auto const kinds = kinds_of(candidates);
    auto const statuses = statuses_of(region, candidates, kinds, component);
    auto const matches = spread(region, candidates, kinds, MatchKind::match);
    auto const possibles = spread(region, candidates, kinds, MatchKind::possible);
    std::vector<Cell> cells(region.districts.size());
    for (std::uint32_t i = 0; i < cells.size(); ++i) {
        auto& cell = cells[i];
        cell.district = {i};
        cell.component = index;
        cell.status = not_assessed ? CellStatus::not_assessed : statuses[i];
        if (cell.status == CellStatus::unclear) {
            cell.heard = region.heard[i];
        }
        cell.services.reserve(matches[i].size());
        for (auto const position : matches[i]) {
            cell.services.push_back(candidates[position].service);
            cell.approaches.bits |= candidates[position].approaches.bits;
        }
        cell.possible.reserve(possibles[i].size());
        for (auto const position : possibles[i]) {
            auto const& candidate = candidates[position];
            cell.possible.push_back({candidate.service, candidate.match.unknown});
        }
        if (is_provided(cell.status)) {
            cell.marks = marks_of(region, candidates, matches[i]);
        }
    }
    add_near_misses(region, candidates, cells);
    return cells;
}

std::vector<CellStatus> statuses_under(MatchKind Candidate::*kind, Region const& region,
                                       catalogue::Component const& component,
                                       std::span<Candidate const> candidates) {
    if (is_not_assessed(component, candidates)) {
        return std::vector<CellStatus>(region.districts.size(), CellStatus::not_assessed);
    }
    Kinds kinds;
    kinds.reserve(candidates.size());
    for (auto const& candidate : candidates) {
        kinds.push_back(candidate.*kind);
    }
    return statuses_of(region, candidates, kinds, component);
}

} // namespace mapper
