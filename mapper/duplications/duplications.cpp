#include "mapper/duplications/duplications.hpp"

#include "mapper/cells/standing.hpp"
#include "mapper/duplications/duplication_reason.hpp"
#include "mapper/duplications/overlaps.hpp"

#include <algorithm>
#include <iterator>

namespace mapper {

namespace {

using Services = std::vector<ServiceIndex>;

/// The services in service, by place and type; the last place is that of regional ones.
struct Places {
    std::size_t type_count;
    std::vector<Services> lists;

    explicit Places(Region const& region)
        : type_count{region.vocabulary.types.size()}
        , lists((region.districts.size() + 1) * type_count) {
        for (std::uint32_t i = 0; i < region.services.size(); ++i) {
            auto const& service = region.services[i];
            if (in_service(service.profile, region.policy.as_of) == Outcome::no) {
                continue;
            }
            for (auto const type : service.profile.types) {
                if (is_regional(service.area)) {
                    at(region.districts.size(), type.value).push_back({i});
                }
                for (auto const district : service.area.districts) {
                    at(district.value, type.value).push_back({i});
                }
            }
        }
    }

    Services& at(std::size_t place, std::size_t type) { return lists[place * type_count + type]; }
};

Services merged(Services const& local, Services const& regional) {
    Services all;
    all.reserve(local.size() + regional.size());
    std::ranges::merge(local, regional, std::back_inserter(all));
    return all;
}

} // namespace

std::vector<Duplication> duplications_of(Region const& region) {
    auto const classes = reach_classes_of(region);
    auto const district_count = region.districts.size();
    Places places{region};
    std::vector<Duplication> found;
    auto const add = [&](std::optional<geodata::DistrictIndex> district, std::uint32_t type,
                         Services const& services) {
        for (auto& likeness : likenesses_of(services, region, classes)) {
            bool const all_regional =
                std::ranges::all_of(likeness.services, [&](ServiceIndex service) {
                    return is_regional(region[service].area);
                });
            if (all_regional == district.has_value()) {
                continue;
            }
            auto reason = reason_of(likeness, region, classes);
            found.push_back({.kind = likeness.kind,
                             .district = district,
                             .type = {type},
                             .components = {},
                             .services = std::move(likeness.services),
                             .undecided = std::move(reason.undecided),
                             .reason = std::move(reason.sentence)});
        }
    };
    for (std::uint32_t place = 0; place <= district_count; ++place) {
        for (std::uint32_t type = 0; type < places.type_count; ++type) {
            auto const& services = places.at(place, type);
            auto const& regional = places.at(district_count, type);
            if (place == district_count) {
                add(std::nullopt, type, services);
            } else if (!services.empty() && services.size() + regional.size() > 1) {
                add(geodata::DistrictIndex{place}, type, merged(services, regional));
            }
        }
    }
    return found;
}

std::vector<Duplication> with_components(std::vector<Duplication> duplications,
                                         catalogue::Suite const& suite) {
    for (auto& duplication : duplications) {
        for (std::uint32_t i = 0; i < suite.components.size(); ++i) {
            auto const& types = suite.components[i].types;
            if (std::ranges::find(types, duplication.type) != types.end()) {
                duplication.components.push_back({i});
            }
        }
    }
    return duplications;
}

} // namespace mapper
