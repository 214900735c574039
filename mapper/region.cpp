#include "mapper/region.hpp"

#include <algorithm>
#include <utility>

namespace mapper {

namespace {

/// A service that was left out answered all the same.
std::vector<Heard> heard_in(std::size_t districts, std::span<Disclosed const> services,
                            std::span<Disclosed const> out_of_scope) {
    std::vector<Heard> heard(districts, Heard::unanswered);
    bool any = false;
    for (auto const list : {services, out_of_scope}) {
        for (auto const& service : list) {
            if (service.profile.answered_on) {
                any = true;
                for (auto const district : service.area.districts) {
                    heard[district.value] = Heard::yes;
                }
            }
        }
    }
    return any ? heard : std::vector<Heard>(districts, Heard::yes);
}

} // namespace

Region region_of(std::span<geodata::District const> districts,
                 std::span<geodata::Neighbours const> neighbours,
                 std::span<Disclosed const> services, std::span<Disclosed const> out_of_scope,
                 catalogue::Vocabulary const& vocabulary, Policy const& policy, Withheld withheld) {
    Region region{
        .districts = districts,
        .services = services,
        .out_of_scope = out_of_scope,
        .vocabulary = vocabulary,
        .policy = policy,
        .next_to = std::vector<std::vector<geodata::DistrictIndex>>(districts.size()),
        .heard = heard_in(districts.size(), services, out_of_scope),
        .records = {},
        .reached = {},
        .reaches = {},
        .uncarried = {},
        .withheld = std::move(withheld),
    };
    for (std::uint32_t i = 0; i < districts.size(); ++i) {
        region.reached.push_back({i});
    }
    auto const district_count = static_cast<std::uint32_t>(districts.size());
    region.records.reserve(services.size());
    region.reaches.reserve(services.size());
    for (auto const& service : services) {
        region.records.push_back(service.record);
        if (is_regional(service.area)) {
            region.reaches.emplace_back(0, district_count);
            continue;
        }
        auto const begin = static_cast<std::uint32_t>(region.reached.size());
        auto const& own = service.area.districts;
        region.reached.insert(region.reached.end(), own.begin(), own.end());
        region.reaches.emplace_back(begin, static_cast<std::uint32_t>(region.reached.size()));
    }
    for (auto const& pair : neighbours) {
        region.next_to[pair.first.value].push_back(pair.second);
        region.next_to[pair.second.value].push_back(pair.first);
    }
    for (auto& list : region.next_to) {
        std::ranges::sort(list);
    }
    return region;
}

} // namespace mapper
