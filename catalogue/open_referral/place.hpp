#pragma once

#include "catalogue/feed_table.hpp"
#include "catalogue/open_referral/references.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace catalogue {

/// One place of a service: the link to it, where the feed has one, and the location.
struct FeedPlace {
    FeedNode const* link = nullptr;
    FeedNode const* location = nullptr;
};

std::vector<FeedPlace> places_of(FeedNode const& service, FeedReferences const& references);

/// Fills latitude, longitude and postcode from the first location that has them and is a place
/// that people go to; all else that the locations say is kept. Returns how many could place it.
std::size_t add_places(FeedRow& row, std::span<FeedPlace const> places);

/// Fills `districts`: the GSS code at the end of a service area's URI, else its name. A polygon
/// is kept and not read.
void add_service_areas(FeedRow& row, FeedNode const& service);

} // namespace catalogue
