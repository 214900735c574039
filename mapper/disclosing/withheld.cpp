#include "mapper/disclosing/withheld.hpp"

#include <algorithm>
#include <utility>

namespace mapper {

catalogue::Profile const* Withheld::find(std::uint32_t service) const {
    auto const found = std::ranges::lower_bound(services, service);
    return found != services.end() && *found == service
               ? &profiles[static_cast<std::size_t>(found - services.begin())]
               : nullptr;
}

Withheld withhold(std::vector<Disclosed>& services, std::size_t questions) {
    Withheld withheld;
    for (std::uint32_t i = 0; i < services.size(); ++i) {
        auto& service = services[i];
        if (!is_confidential(service)) {
            continue;
        }
        catalogue::Profile told;
        told.answers.resize(questions);
        told.types_answer =
            is_typed(service) ? catalogue::Answer::yes : catalogue::Answer::not_stated;
        told.answered_on = service.profile.answered_on; // else a district would seem unanswered
        withheld.services.push_back(i);
        withheld.profiles.push_back(std::exchange(service.profile, std::move(told)));
        service.area.basis = AreaBasis::declared;
    }
    return withheld;
}

} // namespace mapper
