#include "catalogue/open_referral/place.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/files/cell_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>

namespace catalogue {

namespace {

constexpr std::string_view united_kingdom = "K02000001";

void keep_members(FeedRow& row, FeedNode const& node, std::string_view prefix,
                  std::initializer_list<std::string_view> read) {
    for (auto const& [key, value] : node.members) {
        if (!is_feed_key(key) && std::ranges::find(read, key) == read.end()) {
            row.add(fmt::format("{}.{}", prefix, key), plain_text(value));
        }
    }
}

std::vector<FeedNode const*> addresses_of(FeedNode const& location) {
    std::vector<FeedNode const*> addresses;
    for (auto const key : {"addresses", "physical_addresses", "postal_addresses"}) {
        for (auto const& address : location.items_of(key)) {
            addresses.push_back(&address);
        }
    }
    std::ranges::stable_partition(addresses, [](FeedNode const* address) {
        return base::folded(address->text_of("address_type")) == "physical";
    });
    return addresses;
}

bool is_visited(FeedNode const& location) {
    auto const type = base::folded(location.text_of("location_type"));
    return type != "postal" && type != "virtual";
}

bool has_coordinates(FeedNode const& location) {
    return !location.text_of("latitude").empty() || !location.text_of("longitude").empty();
}

bool has_postcode(FeedNode const& location) {
    auto const addresses = addresses_of(location);
    return !addresses.empty() && !addresses.front()->text_of("postal_code").empty();
}

bool can_place(FeedPlace const& place) {
    return is_visited(*place.location) &&
           (has_coordinates(*place.location) || has_postcode(*place.location));
}

void add_site(FeedRow& row, FeedNode const& location) {
    bool const visited = is_visited(location);
    auto const addresses = addresses_of(location);
    if (visited) {
        row.add("latitude", location.text_of("latitude"));
        row.add("longitude", location.text_of("longitude"));
    } else {
        row.add("location.coordinates",
                fmt::format("{} {}", location.text_of("latitude"), location.text_of("longitude")));
    }
    keep_members(row, location, "location",
                 {"latitude", "longitude", "addresses", "physical_addresses", "postal_addresses",
                  "location_visibility"});
    for (std::size_t i = 0; i < addresses.size(); ++i) {
        if (i == 0) {
            row.add(visited ? "postcode" : "address.postal_code",
                    addresses[i]->text_of("postal_code"));
            keep_members(row, *addresses[i], "address", {"postal_code"});
        } else {
            row.add(fmt::format("address {}", i + 1), plain_text(*addresses[i]));
        }
    }
}

/// "E08000035" at the end of a URI.
std::optional<std::string_view> gss_code(std::string_view uri) {
    while (uri.ends_with('/')) {
        uri.remove_suffix(1);
    }
    auto const code = uri.substr(uri.find_last_of("/#=") + 1);
    bool const is_code =
        code.size() == 9 && code.front() >= 'A' && code.front() <= 'Z' &&
        std::ranges::all_of(code.substr(1), [](char c) { return c >= '0' && c <= '9'; });
    return is_code ? std::optional{code} : std::nullopt;
}

/// A name is one item of a list, whatever it is made of.
std::string list_item(std::string_view name) {
    std::string item{name};
    std::ranges::replace(item, ';', ',');
    return item;
}

} // namespace

std::vector<FeedPlace> places_of(FeedNode const& service, FeedReferences const& references) {
    std::vector<FeedPlace> places;
    auto add = [&](FeedNode const& link) {
        auto const* location = link.find("location");
        if (location == nullptr) {
            location = FeedReferences::find(references.locations, link.text_of("location_id"));
        }
        if (location != nullptr) {
            places.push_back({.link = &link, .location = location});
        }
    };
    std::ranges::for_each(service.items_of("service_at_locations"), add);
    auto const linked = references.places.find(service.text_of("id"));
    if (linked != references.places.end()) {
        std::ranges::for_each(linked->second, add);
    }
    for (auto const& location : service.items_of("locations")) {
        places.push_back({.link = nullptr, .location = &location});
    }
    return places;
}

std::size_t add_places(FeedRow& row, std::span<FeedPlace const> places) {
    if (places.empty()) {
        return 0;
    }
    auto with_coordinates = [](FeedPlace const& place) {
        return is_visited(*place.location) && has_coordinates(*place.location);
    };
    auto chosen = std::ranges::find_if(places, with_coordinates);
    chosen = chosen == places.end() ? std::ranges::find_if(places, can_place) : chosen;
    chosen = chosen == places.end() ? places.begin() : chosen;
    add_site(row, *chosen->location);
    if (chosen->link != nullptr) {
        keep_members(row, *chosen->link, "service_at_location", {"location", "service"});
    }
    std::size_t number = 1;
    for (auto const& place : places) {
        if (place.location != chosen->location) {
            row.add(fmt::format("location {}", ++number), plain_text(*place.location));
        }
    }
    return static_cast<std::size_t>(std::ranges::count_if(places, can_place));
}

void add_service_areas(FeedRow& row, FeedNode const& service) {
    for (auto const& area : service.items_of("service_areas")) {
        auto const uri = area.text_of("uri");
        auto const name = area.text_of("name");
        auto const said = area.text_of("service_area");
        auto const type = base::folded(area.text_of("extent_type"));
        auto const extent = area.text_of("extent");
        bool const extent_is_text = type.empty() || type == "text";
        if (auto const code = gss_code(uri)) {
            row.add("districts", *code == united_kingdom ? "national" : *code);
        } else {
            row.add("service_areas.uri", uri);
            row.add("districts", list_item(!name.empty()    ? name
                                           : !said.empty()  ? said
                                           : extent_is_text ? extent
                                                            : std::string_view{}));
        }
        if (said != name && !name.empty()) {
            row.add("service_areas.service_area", said);
        }
        if (!extent.empty() && (!extent_is_text || !name.empty() || !said.empty())) {
            row.add("service_areas.extent", extent);
        }
        keep_members(row, area, "service_areas", {"uri", "name", "service_area", "extent"});
    }
}

} // namespace catalogue
