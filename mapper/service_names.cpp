#include "mapper/service_names.hpp"

#include "base/nearest_word.hpp"

namespace mapper {

ServiceNames::ServiceNames(std::span<Disclosed const> services) {
    for (std::uint32_t i = 0; i < services.size(); ++i) {
        auto const& service = services[i];
        if (is_confidential(service)) {
            continue;
        }
        by_id_[base::folded(service.id)].push_back({i});
        by_whole_name_[base::folded(display_name(service))].push_back({i});
        by_programme_[base::folded(service.programme)].push_back({i});
        by_provider_[base::folded(service.provider)].push_back({i});
    }
}

std::span<ServiceIndex const> ServiceNames::find(std::string_view text) const {
    auto const name = base::folded(text);
    for (auto const* named : {&by_id_, &by_whole_name_, &by_programme_, &by_provider_}) {
        if (auto const found = named->find(name); found != named->end()) {
            return found->second;
        }
    }
    return {};
}

} // namespace mapper
