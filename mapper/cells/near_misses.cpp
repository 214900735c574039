#include "mapper/cells/near_misses.hpp"

#include <algorithm>

namespace mapper {

namespace {

bool lists_near_misses(Cell const& cell) {
    return cell.status == CellStatus::unclear || cell.status == CellStatus::gap;
}

void add_by_place(Region const& region, Candidate const& candidate, std::vector<Cell>& cells) {
    auto const home = region.available_in(candidate.service);
    NearMiss const miss{.service = candidate.service, .failed = {ConditionKind::place}};
    for (auto const district : home) {
        for (auto const neighbour : region.next_to[district.value]) {
            auto& cell = cells[neighbour.value];
            bool const listed = !cell.near_misses.empty() && cell.near_misses.back() == miss;
            if (lists_near_misses(cell) && !listed &&
                !std::ranges::binary_search(home, neighbour)) {
                cell.near_misses.push_back(miss);
            }
        }
    }
}

} // namespace

void add_near_misses(Region const& region, std::span<Candidate const> candidates,
                     std::vector<Cell>& cells) {
    for (auto const& candidate : candidates) {
        if (candidate.match.kind == MatchKind::near_miss) {
            for (auto const district : region.available_in(candidate.service)) {
                auto& cell = cells[district.value];
                if (lists_near_misses(cell)) {
                    cell.near_misses.push_back({candidate.service, candidate.match.failed});
                }
            }
        } else if (candidate.match.kind == MatchKind::match && region.is_local(candidate.service) &&
                   !region.is_confidential(candidate.service)) {
            add_by_place(region, candidate, cells);
        }
    }
}

} // namespace mapper
