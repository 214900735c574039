#include "mapper/referral_graph.hpp"

#include "base/nearest_word.hpp"
#include "mapper/standing.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace mapper {

namespace {

using Named = std::unordered_map<std::string, std::vector<ServiceIndex>>;

bool states_a_link(Disclosed const& service) {
    return !service.referrals.to.empty();
}

/// Finds services by the names that people write.
class Names {
public:
    explicit Names(std::span<Disclosed const> services) {
        for (std::uint32_t i = 0; i < services.size(); ++i) {
            auto const& service = services[i];
            if (is_confidential(service)) {
                continue;
            }
            m_by_id[base::folded(service.id)].push_back({i});
            m_by_whole_name[base::folded(display_name(service))].push_back({i});
            m_by_programme[base::folded(service.programme)].push_back({i});
            m_by_provider[base::folded(service.provider)].push_back({i});
        }
    }

    /// Those of the first kind of name that any service has; empty when none is called so.
    [[nodiscard]] std::span<ServiceIndex const> find(std::string_view text) const {
        auto const name = base::folded(text);
        for (auto const* named : {&m_by_id, &m_by_whole_name, &m_by_programme, &m_by_provider}) {
            if (auto const found = named->find(name); found != named->end()) {
                return found->second;
            }
        }
        return {};
    }

private:
    Named m_by_id;
    Named m_by_whole_name;
    Named m_by_programme;
    Named m_by_provider;
};

} // namespace

bool ReferralGraph::leads(ServiceIndex from, ServiceIndex to) const {
    return std::ranges::binary_search(onward[from.value], to);
}

ReferralGraph referral_graph_of(std::span<Disclosed const> services, base::Date as_of) {
    ReferralGraph graph{.onward = std::vector<std::vector<ServiceIndex>>(services.size()),
                        .broken = {}};
    if (std::ranges::none_of(services, states_a_link)) {
        return graph;
    }
    Names const names{services};
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
            if (found.size() != 1) {
                graph.broken.push_back(
                    {{i}, text, found.empty() ? BrokenLink::unknown : BrokenLink::several});
            } else if (!is_there(services[found.front().value])) {
                graph.broken.push_back({{i}, text, BrokenLink::not_there});
            } else if (found.front() != ServiceIndex{i}) {
                onward.push_back(found.front());
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
    case BrokenLink::not_there:
        break;
    }
    return "not_there";
}

} // namespace mapper
