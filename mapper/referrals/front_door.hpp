#pragma once

#include "mapper/referrals/referral_graph.hpp"
#include "mapper/region.hpp"

#include <cstdint>
#include <vector>

namespace mapper {

/// A service that people are sent to from a front door, and in how many steps; 1: by the front door
/// itself.
struct Reached {
    ServiceIndex service;
    std::uint32_t steps = 0;

    friend bool operator==(Reached const&, Reached const&) = default;
};

/// The one front door of a district, or of the whole region, and where people get from it.
struct FrontDoor {
    std::vector<ServiceIndex> services; ///< those that say that they are it
    std::vector<ServiceIndex> possible; ///< answered "not known", or is confidential
    std::vector<Reached> reached;       ///< by steps, then service; empty where there is no door
    /// Services to which no way was found; empty where there is no door. Where `may_lead_on` names
    /// any, a way to them is not known; else there is none. Of the whole region, where no door is
    /// region-wide: the region-wide services to which no district's door leads.
    std::vector<ServiceIndex> not_reached;
    /// Services to which the doors, or those reached, send people on and which are not available in
    /// the district, or nobody knows where; ascending, each once.
    std::vector<ServiceIndex> elsewhere;
    /// Of the doors and the services reached, those of which it is not known, or may not be told,
    /// to whom all they send people on, and those that send people on and may not run.
    std::vector<ServiceIndex> may_lead_on;

    friend bool operator==(FrontDoor const&, FrontDoor const&) = default;
};

/// Where people enter, and where they can go from there.
struct FrontDoors {
    std::vector<FrontDoor> by_district; ///< one a district; not_reached names its own services
    FrontDoor region_wide;              ///< the doors that are region-wide or national
    ReferralGraph referrals;
    /// Services that say that they send nobody on, and those of which it is not known.
    std::vector<ServiceIndex> send_nobody_on;
    std::size_t not_stated = 0;
    /// Services in service that do not say whether they are a front door.
    std::size_t door_not_stated = 0;
};

/// The front doors among the services that have not ended, and the ways from them. Of confidential
/// services it is not told whether anybody sends people there, so they are not in the lists. From a
/// district's door ways lead through services that are available there, its own and region-wide
/// ones; from a region-wide door through all. Under EvidencePolicy::require a door that is not
/// evidenced is possible, and so is one that is stale under StalePolicy::fresh_only. A confidential
/// service is possible whatever it answers, as it may serve any group: else the answer could be
/// worked out.
FrontDoors front_doors_of(Region const& region);

} // namespace mapper
