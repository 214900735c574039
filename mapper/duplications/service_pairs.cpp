#include "mapper/duplications/service_pairs.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/checks/near_texts.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace mapper {

namespace {

/// Services of a round that are not paired yet, by a key; none where several have it.
using Keys = std::unordered_map<std::string, std::optional<std::uint32_t>>;

std::string name_key(RoundService const& service) {
    return base::folded(service.provider) + '/' + base::folded(service.programme);
}

bool has_name(RoundService const& service) {
    return !service.provider.empty() && !service.programme.empty();
}

template <typename Key>
Keys keys_of(Round const& round, std::vector<bool> const& paired, Key key) {
    Keys keys;
    for (std::uint32_t i = 0; i < round.services.size(); ++i) {
        auto const& service = round.services[i];
        if (is_confidential(service) || paired[i]) {
            continue;
        }
        if (auto const text = key(service); !text.empty()) {
            auto const [entry, is_new] = keys.try_emplace(text, i);
            if (!is_new) {
                entry->second.reset();
            }
        }
    }
    return keys;
}

class Pairing {
public:
    Pairing(Round const& before, Round const& after)
        : before_(before)
        , after_(after)
        , before_paired_(before.services.size())
        , after_paired_(after.services.size()) {}

    ServicePairs pairs() {
        ServicePairs pairs;
        pairs.by_id = pair_by([](RoundService const& service) { return service.id; });
        pairs.by_name = pair_by([](RoundService const& service) {
            return has_name(service) ? name_key(service) : std::string{};
        });
        for (std::uint32_t i = 0; i < before_paired_.size(); ++i) {
            if (!before_paired_[i] && !is_confidential(before_.services[i])) {
                pairs.only_before.push_back({.before = i, .after = std::nullopt});
            }
        }
        for (std::uint32_t i = 0; i < after_paired_.size(); ++i) {
            if (!after_paired_[i] && !is_confidential(after_.services[i])) {
                pairs.only_after.push_back({.before = std::nullopt, .after = i});
            }
        }
        pairs.may_be_same = near(pairs);
        return pairs;
    }

private:
    template <typename Key>
    std::vector<ServicePair> pair_by(Key key) {
        auto const keys = keys_of(after_, after_paired_, key);
        auto const own = keys_of(before_, before_paired_, key);
        std::vector<ServicePair> pairs;
        for (std::uint32_t i = 0; i < before_.services.size(); ++i) {
            auto const& service = before_.services[i];
            if (is_confidential(service) || before_paired_[i]) {
                continue;
            }
            auto const text = key(service);
            auto const found = keys.find(text);
            if (text.empty() || found == keys.end() || !found->second || !own.at(text)) {
                continue;
            }
            before_paired_[i] = true;
            after_paired_[*found->second] = true;
            pairs.push_back({.before = i, .after = found->second});
        }
        return pairs;
    }

    /// Names one slip apart, and programmes of one provider that are nearest to each other.
    [[nodiscard]] std::vector<ServicePair> near(ServicePairs const& pairs) const {
        std::vector<std::string> names;
        std::map<std::string, std::vector<std::uint32_t>> by_provider;
        names.reserve(pairs.only_after.size());
        for (auto const& pair : pairs.only_after) {
            auto const& service = after_.services[*pair.after];
            names.push_back(name_key(service));
            by_provider[base::folded(service.provider)].push_back(*pair.after);
        }
        catalogue::NearTexts near_names;
        for (auto const& name : names) {
            near_names.add(name);
        }
        std::vector<ServicePair> found;
        for (auto const& pair : pairs.only_before) {
            auto const& service = before_.services[*pair.before];
            for (auto const at : near_names.near(name_key(service))) {
                found.push_back({.before = pair.before, .after = pairs.only_after[at].after});
            }
            auto const same_provider = by_provider.find(base::folded(service.provider));
            if (same_provider == by_provider.end()) {
                continue;
            }
            std::vector<std::string> programmes;
            for (auto const other : same_provider->second) {
                programmes.push_back(after_.services[other].programme);
            }
            if (auto const nearest = base::nearest_word(service.programme, programmes)) {
                auto const at = std::ranges::find(programmes, *nearest) - programmes.begin();
                ServicePair const one{.before = pair.before,
                                      .after = same_provider->second[static_cast<std::size_t>(at)]};
                if (std::ranges::find(found, one) == found.end()) {
                    found.push_back(one);
                }
            }
        }
        return found;
    }

    Round const& before_;
    Round const& after_;
    std::vector<bool> before_paired_;
    std::vector<bool> after_paired_;
};

} // namespace

ServicePairs paired_services(Round const& before, Round const& after) {
    return Pairing(before, after).pairs();
}

bool is_among(std::vector<RoundService> const& services, RoundService const& service) {
    return std::ranges::any_of(services, [&](RoundService const& other) {
        return other.id == service.id ||
               (has_name(service) && name_key(other) == name_key(service));
    });
}

} // namespace mapper
