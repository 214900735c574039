#pragma once

#include "mapper/findings.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace mapper {

/// What a district offers a group of a component. `by_design`: provided, and a service that
/// provides it was made for the group. `open_to`: provided, by services that say yes to the group
/// and are not said to be made for it.
enum class GroupOffer : std::uint8_t { by_design, open_to, not_known, none_found, not_assessed };

inline constexpr GroupOffer all_offers[] = {GroupOffer::by_design, GroupOffer::open_to,
                                            GroupOffer::not_known, GroupOffer::none_found,
                                            GroupOffer::not_assessed};

GroupOffer offer_of(GroupCell const& cell);

/// How many cells make each offer.
struct OfferCounts {
    std::size_t by_design = 0;
    std::size_t open_to = 0;
    std::size_t not_known = 0;
    std::size_t none_found = 0;
    std::size_t not_assessed = 0;

    [[nodiscard]] std::size_t assessed() const {
        return by_design + open_to + not_known + none_found;
    }
    friend bool operator==(OfferCounts const&, OfferCounts const&) = default;
};

/// The group cells of a suite counted in three ways, each row with one count a group.
struct GroupTotals {
    std::vector<OfferCounts> by_group;
    std::vector<std::vector<OfferCounts>> by_district;
    std::vector<std::vector<OfferCounts>> by_component;
};

GroupTotals group_totals(Findings const& findings, SuiteFindings const& suite);

/// "by_design", "open_to", "not_known", "none_found", "not_assessed".
std::string_view code(GroupOffer offer);

/// "by design", "open to", "not known", "none found in this catalogue", "confirm with the
/// responsible body".
std::string_view label(GroupOffer offer);

} // namespace mapper
