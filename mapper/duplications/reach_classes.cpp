#include "mapper/duplications/reach_classes.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace mapper {

namespace {

struct HashOfProfile {
    std::size_t operator()(ReachProfile const& profile) const {
        std::uint64_t hash = profile.designed_for.bits;
        auto const add = [&](std::uint64_t word) {
            hash = (hash ^ word) * 0x9E3779B97F4A7C15U;
            hash ^= hash >> 29;
        };
        for (std::size_t i = 0; i < Options::word_count; ++i) {
            add(profile.certain.words[i]);
            add(profile.possible.words[i]);
        }
        add(static_cast<std::uint64_t>(profile.ages.minimum.value_or(-1)));
        add(static_cast<std::uint64_t>(profile.ages.maximum.value_or(-1)));
        return hash;
    }
};

} // namespace

ReachClasses reach_classes_of(Region const& region) {
    std::vector<ReachProfile> found;
    std::vector<std::uint32_t> found_at;
    found_at.reserve(region.services.size());
    OptionLayout const layout{region.vocabulary};
    std::unordered_map<ReachProfile, std::uint32_t, HashOfProfile> seen;
    for (auto const& service : region.services) {
        auto const profile = reach_profile_of(service.profile, region.vocabulary, layout);
        auto const next = static_cast<std::uint32_t>(found.size());
        auto const [entry, added] = seen.try_emplace(profile, next);
        if (added) {
            found.push_back(profile);
        }
        found_at.push_back(entry->second);
    }
    std::vector<std::uint32_t> order(found.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(
        order, [&](std::uint32_t a, std::uint32_t b) { return stands_before(found[a], found[b]); });
    ReachClasses classes{.layout = layout, .profiles = {}, .of_service = {}};
    std::vector<std::uint32_t> rank(found.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        rank[order[i]] = i;
        classes.profiles.push_back(found[order[i]]);
    }
    classes.of_service.reserve(found_at.size());
    for (auto const at : found_at) {
        classes.of_service.push_back(rank[at]);
    }
    return classes;
}

} // namespace mapper
