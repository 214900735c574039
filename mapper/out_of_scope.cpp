#include "mapper/out_of_scope.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace mapper {

namespace {

bool is_left_out(Disclosed const& service) {
    return service.profile.in_scope == catalogue::Answer::no;
}

} // namespace

ScopeDecisions take_out_of_scope(std::vector<Disclosed>& services) {
    ScopeDecisions decisions;
    if (std::ranges::none_of(services, is_left_out)) {
        return decisions;
    }
    std::vector<Disclosed> stay;
    stay.reserve(services.size());
    std::size_t confidential = 0;
    for (auto& service : services) {
        if (!is_left_out(service)) {
            stay.push_back(std::move(service));
            if (is_confidential(stay.back())) {
                stay.back().id = fmt::format("confidential service {}", ++confidential);
            }
        } else if (is_confidential(service)) {
            ++decisions.unnamed;
        } else {
            decisions.out.push_back(std::move(service));
        }
    }
    services = std::move(stay);
    return decisions;
}

} // namespace mapper
