#pragma once

#include "catalogue/vocabularies/vocabulary.hpp"
#include "geodata/borders/neighbours.hpp"
#include "geodata/district.hpp"
#include "mapper/cells/cell.hpp"
#include "mapper/cells/risk_claims.hpp"
#include "mapper/disclosing/disclosed.hpp"
#include "mapper/disclosing/withheld.hpp"
#include "mapper/policy.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace mapper {

/// What every question of an analysis is asked of. Refers to what it was made from; what the inner
/// loops ask of a service stands in lists of its own, close together.
struct Region {
    std::span<geodata::District const> districts;
    std::span<Disclosed const> services;
    std::span<Disclosed const> out_of_scope; ///< for what their rows said to others, in no count
    catalogue::Vocabulary const& vocabulary;
    Policy policy;
    std::vector<std::vector<geodata::DistrictIndex>> next_to; ///< one list a district, ascending
    std::vector<Heard> heard;                                 ///< one a district
    std::vector<std::uint32_t> records;                       ///< Disclosed::record, one a service
    /// All districts, then those of each service that is local to some, and where each service's
    /// begin and end.
    std::vector<geodata::DistrictIndex> reached;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> reaches;
    std::vector<UncarriedLevels> uncarried; ///< one a service; empty where no level is defined
    Withheld withheld;                      ///< of `services`; for the matching alone

    [[nodiscard]] Disclosed const& operator[](ServiceIndex service) const {
        return services[service.value];
    }
    /// What decides which cells a service fills.
    [[nodiscard]] catalogue::Profile const& deciding_profile(ServiceIndex service) const {
        auto const* const hidden = withheld.find(service.value);
        return hidden == nullptr ? services[service.value].profile : *hidden;
    }
    [[nodiscard]] bool is_confidential(ServiceIndex service) const {
        return mapper::is_confidential(services[service.value]);
    }
    /// Where a service is available: its own districts, or all when it is region-wide; ascending.
    [[nodiscard]] std::span<geodata::DistrictIndex const> available_in(ServiceIndex service) const {
        auto const [begin, end] = reaches[service.value];
        return std::span{reached}.subspan(begin, end - begin);
    }
    [[nodiscard]] bool is_local(ServiceIndex service) const {
        return reaches[service.value].first >= districts.size();
    }
};

Region region_of(std::span<geodata::District const> districts,
                 std::span<geodata::Neighbours const> neighbours,
                 std::span<Disclosed const> services, std::span<Disclosed const> out_of_scope,
                 catalogue::Vocabulary const& vocabulary, Policy const& policy,
                 Withheld withheld = {});

inline bool is_regional(Area const& area) {
    return area.reach == Reach::region_wide || area.reach == Reach::national;
}

} // namespace mapper
