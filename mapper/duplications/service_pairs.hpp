#pragma once

#include "mapper/rounds/round.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace mapper {

/// One service as two rounds have it: in both, or in one of them only.
struct ServicePair {
    std::optional<std::uint32_t> before; ///< position in the old round
    std::optional<std::uint32_t> after;  ///< position in the new round

    friend bool operator==(ServicePair const&, ServicePair const&) = default;
};

/// How the services of two rounds go together. `may_be_same` is for people to look at: two that are
/// in one round each and have near names; nothing is concluded from it. Confidential services are
/// in no list, because their placeholders are numbered anew in each run.
struct ServicePairs {
    std::vector<ServicePair> by_id;
    std::vector<ServicePair> by_name; ///< of the same provider and programme, as names are compared
    std::vector<ServicePair> only_before;
    std::vector<ServicePair> only_after;
    std::vector<ServicePair> may_be_same;
};

/// A name that two services of one round share pairs none of them: which is which is not known.
ServicePairs paired_services(Round const& before, Round const& after);

/// Whether one of them has the service's id, or its provider and programme, as names are compared.
bool is_among(std::vector<RoundService> const& services, RoundService const& service);

} // namespace mapper
