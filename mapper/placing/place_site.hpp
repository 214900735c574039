#pragma once

#include "catalogue/catalogue.hpp"
#include "geodata/point.hpp"
#include "geodata/postcodes/lookup.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mapper {

/// What came of a service's postcode.
enum class PostcodeFate : std::uint8_t {
    not_stated,
    not_looked_up, ///< no look-up was given
    unknown,
    without_place, ///< known, and without a grid reference
    placed
};

/// A site as it is stated, and its image in the analysis CRS; none where it has none.
struct StatedSite {
    catalogue::Site stated;
    std::optional<geodata::Point> at;
};

/// What says where a service stands: its coordinates, else its postcode.
enum class SiteBasis : std::uint8_t { none, coordinates, postcode };

/// Where a service stands by its coordinates, and by its postcode. The second is as secret as the
/// postcode.
struct ServiceSite {
    StatedSite by_coordinates;
    StatedSite by_postcode;
    PostcodeFate fate = PostcodeFate::not_stated;
    std::optional<std::chrono::year_month> postcode_ended;

    /// Coordinates win, even when they have no image in the analysis CRS.
    [[nodiscard]] SiteBasis basis() const;
    [[nodiscard]] StatedSite const& site() const;
};

/// One a service, in their order. A postcode that is no longer in use stands where it last stood.
/// `postcodes` may be null.
std::vector<ServiceSite> sites_of(catalogue::Catalogue const& catalogue, std::string const& crs,
                                  geodata::PostcodeLookup const* postcodes);

} // namespace mapper
