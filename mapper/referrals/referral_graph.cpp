#include "mapper/referrals/referral_graph.hpp"

#include "mapper/cells/standing.hpp"
#include "mapper/service_names.hpp"

#include <algorithm>

namespace mapper {

namespace {

bool states_a_link(Disclosed const& service) {
    return !service.referrals.to.empty();
}

} // namespace

bool ReferralGraph::leads(ServiceIndex from, ServiceIndex to) const {
    return std::ranges::binary_search(onward[from.value], to);
}

ReferralGraph referral_graph_of(std::span<Disclosed const> services,
                                std::span<Disclosed const> out_of_scope, base::Date as_of) {
    ReferralGraph graph{.onward = std::vector<std::vector<ServiceIndex>>(services.size()),
                        .broken = {},
                        .to_themselves = {}};
    if (std::ranges::none_of(services, states_a_link)) {
        return graph;
    }
    ServiceNames const names{services};
    ServiceNames const names_out_of_scope{out_of_scope};
    auto const is_there = [&](Disclosed const& service) {
        return in_service(service.profile, as_of) != Outcome::no;
    };
    for (std::uint32_t i = 0; i < services.size(); ++i) {
        if (!is_there(services[i])) {
            continue;
        }
        auto& onward = graph.onward[i];
        for (auto const& text : services[i].referrals.to) {
            auto const found = names.find(text);
            if (found.empty() && !names_out_of_scope.find(text).empty()) {
                graph.broken.push_back({{i}, text, BrokenLink::out_of_scope});
            } else if (found.size() != 1) {
                graph.broken.push_back(
                    {{i}, text, found.empty() ? BrokenLink::unknown : BrokenLink::several});
            } else if (!is_there(services[found.front().value])) {
                graph.broken.push_back({{i}, text, BrokenLink::not_there});
            } else if (found.front() != ServiceIndex{i}) {
                onward.push_back(found.front());
            } else if (graph.to_themselves.empty() || graph.to_themselves.back() != found.front()) {
                graph.to_themselves.push_back(found.front());
            }
        }
        std::ranges::sort(onward);
        auto const repeated = std::ranges::unique(onward);
        onward.erase(repeated.begin(), repeated.end());
    }
    return graph;
}

std::string_view explanation(BrokenLink because) {
    switch (because) {
    case BrokenLink::unknown:
        return "is no service of this catalogue";
    case BrokenLink::several:
        return "could be several services of this catalogue";
    case BrokenLink::out_of_scope:
        return "is out of scope";
    case BrokenLink::not_there:
        break;
    }
    return "has ended, or has not begun";
}

std::string_view code(BrokenLink because) {
    switch (because) {
    case BrokenLink::unknown:
        return "unknown";
    case BrokenLink::several:
        return "several";
    case BrokenLink::out_of_scope:
        return "out_of_scope";
    case BrokenLink::not_there:
        break;
    }
    return "not_there";
}

} // namespace mapper
