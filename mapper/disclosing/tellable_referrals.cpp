#include "mapper/disclosing/tellable_referrals.hpp"

#include "base/nearest_word.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace mapper {

namespace {

using catalogue::Catalogue;
using catalogue::Service;

using Names = std::unordered_set<std::string>; ///< folded

bool is_hidden(Service const& service) {
    return service.visibility == catalogue::Visibility::confidential;
}

/// Runs `act` on all that a service may be called in a link.
template <typename Act>
void each_name(Catalogue const& catalogue, Service const& service, Act act) {
    auto const& provider = catalogue.providers[service.provider.value];
    for (auto const& name :
         {service.id.text, provider, service.programme, provider + service.programme}) {
        act(base::folded(name));
    }
}

/// What confidential services alone are called.
Names hidden_names(Catalogue const& catalogue) {
    Names hidden;
    for (auto const& service : catalogue.services) {
        if (is_hidden(service)) {
            each_name(catalogue, service,
                      [&](std::string name) { hidden.insert(std::move(name)); });
        }
    }
    hidden.erase("");
    if (hidden.empty()) {
        return hidden;
    }
    for (auto const& service : catalogue.services) {
        if (!is_hidden(service)) {
            each_name(catalogue, service, [&](std::string const& name) { hidden.erase(name); });
        }
    }
    return hidden;
}

} // namespace

void keep_tellable_referrals(Catalogue& catalogue, TellableTexts& tellable) {
    auto const names_any = [](Service const& service) { return !service.referrals.to.empty(); };
    if (std::ranges::none_of(catalogue.services, names_any)) {
        return;
    }
    auto const hidden = hidden_names(catalogue);
    for (auto& service : catalogue.services) {
        auto& referrals = service.referrals;
        referrals.untold += std::erase_if(referrals.to, [&](std::string const& to) {
            return hidden.contains(base::folded(to)) || !tellable.may_be_told(to);
        });
    }
}

} // namespace mapper
