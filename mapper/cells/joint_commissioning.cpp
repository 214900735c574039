#include "mapper/cells/joint_commissioning.hpp"

#include <algorithm>

namespace mapper {

namespace {

using geodata::DistrictIndex;

std::optional<std::int64_t> population_of(Region const& region,
                                          std::vector<DistrictIndex> const& districts) {
    std::int64_t sum = 0;
    for (auto const district : districts) {
        auto const population = region.districts[district.value].population;
        if (!population) {
            return std::nullopt;
        }
        sum += *population;
    }
    return sum;
}

/// The districts of `open` that are connected to `start`, ascending; takes them out of `open`.
std::vector<DistrictIndex> take_run(Region const& region, DistrictIndex start,
                                    std::vector<bool>& open) {
    std::vector<DistrictIndex> run{start};
    open[start.value] = false;
    for (std::size_t i = 0; i < run.size(); ++i) {
        for (auto const neighbour : region.next_to[run[i].value]) {
            if (open[neighbour.value]) {
                open[neighbour.value] = false;
                run.push_back(neighbour);
            }
        }
    }
    std::ranges::sort(run);
    return run;
}

} // namespace

std::vector<JointCommissioning> joint_commissioning_of(Region const& region,
                                                       std::span<Cell const> cells,
                                                       std::size_t component_count) {
    std::vector<JointCommissioning> found;
    auto const district_count = region.districts.size();
    for (std::uint32_t c = 0; c < component_count; ++c) {
        std::vector<DistrictIndex> gaps;
        std::vector<bool> open(district_count);
        for (std::uint32_t d = 0; d < district_count; ++d) {
            if (cells[d * component_count + c].status == CellStatus::gap) {
                gaps.push_back({d});
                open[d] = true;
            }
        }
        auto const add = [&](JointScope scope, std::vector<DistrictIndex> districts) {
            auto const population = population_of(region, districts);
            found.push_back({.component = {c},
                             .scope = scope,
                             .districts = std::move(districts),
                             .population = population});
        };
        if (gaps.size() == district_count && district_count > 1) {
            add(JointScope::region_wide, std::move(gaps));
            continue;
        }
        for (auto const district : gaps) {
            if (open[district.value]) {
                auto run = take_run(region, district, open);
                if (run.size() > 1) {
                    add(JointScope::neighbours, std::move(run));
                }
            }
        }
    }
    return found;
}

} // namespace mapper
