#include "mapper/referrals/front_door.hpp"

#include "mapper/cells/standing.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace mapper {

namespace {

constexpr auto far_away = std::numeric_limits<std::uint32_t>::max();

/// Whether a service is a front door: yes, unknown (it may be), or no. Whether a confidential one
/// is may not be told, and so is not known of any of them.
Outcome door_outcome(Region const& region, Disclosed const& service) {
    if (is_confidential(service)) {
        return Outcome::unknown;
    }
    auto const answer = service.profile.front_door;
    bool const may_be = answer.value == catalogue::Answer::unknown;
    auto const current = in_service(service.profile, region.policy.as_of);
    if ((!catalogue::is_yes(answer.value) && !may_be) || current == Outcome::no) {
        return Outcome::no;
    }
    bool const sure =
        catalogue::is_yes(answer.value) && current == Outcome::yes &&
        under(region.policy, service.profile, "front_door", outcome_of(answer)) == Outcome::yes;
    return sure ? Outcome::yes : Outcome::unknown;
}

/// Whether a service says where it sends people on, told or not. A plain yes says that there is
/// somebody, and not who.
bool says_where(catalogue::Referrals const& referrals) {
    return referrals.answer == catalogue::Answer::no || !referrals.to.empty() ||
           referrals.untold > 0;
}

/// Walks the referrals from one door after another; what it keeps by service is cleaned up by the
/// services it went to, so that a district costs what its services cost.
class Walk {
public:
    Walk(Region const& region, ReferralGraph const& graph)
        : m_region{region}
        , m_graph{graph}
        , m_steps(region.services.size(), far_away)
        , m_unclear(region.services.size()) {
        for (auto const& broken : graph.broken) {
            m_unclear[broken.from.value] = m_unclear[broken.from.value] ||
                                           broken.because == BrokenLink::unknown ||
                                           broken.because == BrokenLink::several;
        }
    }

    /// Fills in the ways from `door.services` through the services that `is_near` lets in;
    /// `members` are those that a reader asks about, ascending.
    template <typename IsNear>
    void go(FrontDoor& door, std::span<ServiceIndex const> members, IsNear is_near) {
        if (door.services.empty()) {
            return;
        }
        std::vector<ServiceIndex> queue{door.services};
        for (auto const service : queue) {
            m_steps[service.value] = 0;
        }
        for (std::size_t next = 0; next < queue.size(); ++next) {
            auto const from = queue[next];
            auto const steps = m_steps[from.value];
            if (steps > 0) {
                door.reached.push_back({from, steps});
            }
            if (may_lead_on(from)) {
                door.may_lead_on.push_back(from);
            }
            if (!runs(from)) {
                continue;
            }
            for (auto const to : m_graph.onward[from.value]) {
                if (m_steps[to.value] != far_away) {
                    continue;
                }
                if (is_near(to)) {
                    m_steps[to.value] = steps + 1;
                    queue.push_back(to);
                } else {
                    door.elsewhere.push_back(to);
                }
            }
        }
        for (auto const member : members) {
            if (m_steps[member.value] == far_away) {
                door.not_reached.push_back(member);
            }
        }
        for (auto const service : queue) {
            m_steps[service.value] = far_away;
        }
        std::ranges::sort(door.elsewhere);
        auto const repeated = std::ranges::unique(door.elsewhere);
        door.elsewhere.erase(repeated.begin(), repeated.end());
        std::ranges::sort(door.may_lead_on);
        std::ranges::sort(door.reached, {}, [](Reached const& reached) {
            return std::pair{reached.steps, reached.service};
        });
    }

private:
    [[nodiscard]] bool runs(ServiceIndex service) const {
        return in_service(m_region[service].profile, m_region.policy.as_of) == Outcome::yes;
    }

    /// Not all of those to whom it sends people on are known, or may be told, or it sends people on
    /// and may not run.
    [[nodiscard]] bool may_lead_on(ServiceIndex service) const {
        auto const& referrals = m_region[service].referrals;
        return !says_where(referrals) || referrals.untold > 0 ||
               referrals.answer == catalogue::Answer::unknown || m_unclear[service.value] ||
               (!runs(service) && !m_graph.onward[service.value].empty());
    }

    Region const& m_region;
    ReferralGraph const& m_graph;
    std::vector<std::uint32_t> m_steps;
    std::vector<bool> m_unclear; ///< of a service: a name that is of none, or of several
};

/// The services that are in service and have a name: each district's own, and all with a place.
struct Members {
    std::vector<std::vector<ServiceIndex>> by_district;
    std::vector<ServiceIndex> all;
};

Members members_of(Region const& region) {
    Members members{.by_district = std::vector<std::vector<ServiceIndex>>(region.districts.size()),
                    .all = {}};
    for (std::uint32_t i = 0; i < region.services.size(); ++i) {
        auto const& service = region.services[i];
        if (service.area.reach == Reach::nowhere || is_confidential(service) ||
            in_service(service.profile, region.policy.as_of) == Outcome::no) {
            continue;
        }
        members.all.push_back({i});
        for (auto const district : service.area.districts) {
            members.by_district[district.value].push_back({i});
        }
    }
    return members;
}

/// Where nothing is a region-wide door, the region-wide services to which no district's door leads
/// either would be in no list: region_wide gets them, and the services through which a way may lead
/// to them. Without any door it stays empty.
void add_beyond_all_doors(Region const& region, Members const& members, FrontDoors& doors) {
    bool const any_door = std::ranges::any_of(
        doors.by_district, [](FrontDoor const& door) { return !door.services.empty(); });
    if (!any_door || !doors.region_wide.services.empty()) {
        return;
    }
    std::vector<bool> found(region.services.size());
    std::vector<bool> leads_on(region.services.size());
    for (auto const& door : doors.by_district) {
        for (auto const& reached : door.reached) {
            found[reached.service.value] = true;
        }
        for (auto const service : door.services) {
            found[service.value] = true;
        }
        for (auto const service : door.may_lead_on) {
            leads_on[service.value] = true;
        }
    }
    for (auto const service : members.all) {
        if (is_regional(region[service].area) && !found[service.value]) {
            doors.region_wide.not_reached.push_back(service);
        }
    }
    if (doors.region_wide.not_reached.empty()) {
        return;
    }
    for (std::uint32_t i = 0; i < leads_on.size(); ++i) {
        if (leads_on[i]) {
            doors.region_wide.may_lead_on.push_back({i});
        }
    }
}

void find_doors(Region const& region, FrontDoors& doors) {
    for (std::uint32_t i = 0; i < region.services.size(); ++i) {
        auto const& service = region.services[i];
        auto const outcome = door_outcome(region, service);
        if (outcome == Outcome::no) {
            continue;
        }
        auto const add = [&](FrontDoor& door) {
            (outcome == Outcome::yes ? door.services : door.possible).push_back({i});
        };
        for (auto const district : region.available_in({i})) {
            add(doors.by_district[district.value]);
        }
        if (is_regional(service.area)) {
            add(doors.region_wide);
        }
    }
}

} // namespace

FrontDoors front_doors_of(Region const& region) {
    FrontDoors doors{
        .by_district = std::vector<FrontDoor>(region.districts.size()),
        .region_wide = {},
        .referrals = referral_graph_of(region.services, region.out_of_scope, region.policy.as_of),
        .send_nobody_on = {},
        .not_stated = 0,
        .door_not_stated = 0};
    find_doors(region, doors);
    auto const members = members_of(region);
    Walk walk{region, doors.referrals};
    for (std::uint32_t i = 0; i < doors.by_district.size(); ++i) {
        walk.go(doors.by_district[i], members.by_district[i], [&](ServiceIndex service) {
            return std::ranges::binary_search(region.available_in(service),
                                              geodata::DistrictIndex{i});
        });
    }
    walk.go(doors.region_wide, members.all, [](ServiceIndex) { return true; });
    add_beyond_all_doors(region, members, doors);
    for (auto const service : members.all) {
        if (region[service].referrals.answer == catalogue::Answer::no) {
            doors.send_nobody_on.push_back(service);
        }
        doors.not_stated += says_where(region[service].referrals) ? 0U : 1U;
        bool const says_door =
            region[service].profile.front_door.value != catalogue::Answer::not_stated;
        doors.door_not_stated += says_door ? 0U : 1U;
    }
    return doors;
}

} // namespace mapper
