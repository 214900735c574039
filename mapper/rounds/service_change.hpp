#pragma once

#include "catalogue/code_changes.hpp"
#include "mapper/rounds/change_reason.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mapper {

/// How a district of the old round became one of the new. A renamed one kept its code.
enum class PlaceChange : std::uint8_t { none, renamed, recoded, merged, split };

/// A district of each round that are the same place, or one of them part of the other.
struct PlacePair {
    std::string before; ///< codes
    std::string after;
    PlaceChange change = PlaceChange::none;

    friend bool operator==(PlacePair const&, PlacePair const&) = default;
};

/// Whether a service began, ended, came into the catalogue or left it between two rounds; none
/// where it is in both, and in service on both as-of dates or on neither. A start on the old as-of
/// date lies in the old round, one on the day after it between the two; an end on the old as-of
/// date lies between the two, one on the new as-of date in the new round.
std::optional<CellReason> service_change(Round const& before, Round const& after, ServicePair pair);

/// Why a service in both rounds stands otherwise to a component by its types and by the columns
/// that the component asks, and, where the policies of both rounds ask for them, by its evidence
/// and its source date.
std::vector<CellReason> answer_changes(Round const& before, Round const& after, ServicePair pair,
                                       RoundComponent const& component);

/// What a service in both rounds answers otherwise of any risk level or group. Another level or
/// group may make one that is asked unknown: no to all is no answer.
std::vector<CellReason> level_and_group_changes(Round const& before, Round const& after,
                                                ServicePair pair);

/// Why a service in both rounds is available in one of two districts and not in the other, or in
/// one by itself and in the other as region-wide; none where that is not so.
std::optional<CellReason> area_change(Round const& before, Round const& after, ServicePair pair,
                                      PlacePair const& place, catalogue::CodeChanges const& codes);

/// Whether it asks that what is known of a service is not too old.
bool asks_age(RoundComponent const& component);

std::string_view code(PlaceChange change);

} // namespace mapper
