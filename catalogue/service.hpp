#pragma once

#include "base/id.hpp"
#include "catalogue/profile.hpp"
#include "catalogue/referrals.hpp"
#include "catalogue/visibility.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace catalogue {

struct ServiceIdTag;
struct ProviderTag;
struct AreaNameTag;
struct DetailColumnTag;
struct SheetTag;

using ServiceId = base::Id<ServiceIdTag>;
using ProviderIndex = base::Index<ProviderTag>;
using AreaNameIndex = base::Index<AreaNameTag>;
using DetailColumnIndex = base::Index<DetailColumnTag>;
using SheetIndex = base::Index<SheetTag>;

/// Degrees, WGS 84, each within its range.
struct LatLon {
    double latitude = 0;
    double longitude = 0;

    friend auto operator<=>(LatLon const&, LatLon const&) = default;
};

/// Metres in the British National Grid (EPSG:27700).
struct GridReference {
    double easting = 0;
    double northing = 0;

    friend auto operator<=>(GridReference const&, GridReference const&) = default;
};

struct Unlocated {
    friend auto operator<=>(Unlocated const&, Unlocated const&) = default;
};

/// Where a service stands, if its row says so in coordinates.
using Site = std::variant<Unlocated, LatLon, GridReference>;

/// What the `districts` column declares.
enum class Extent : std::uint8_t { not_stated, districts, region_wide, national };

/// Where a service says it is available, before any map was looked at. `areas` are the codes and
/// names of the `districts` column, as written, and `areas_basis` what stands behind them: inferred
/// ones were made out from a place. `postcode` is upper case with one space.
struct Availability {
    Extent extent = Extent::not_stated;
    std::vector<AreaNameIndex> areas;
    Basis areas_basis = Basis::not_known;
    std::optional<double> catchment_km;
    Site site;
    std::string postcode;

    friend bool operator==(Availability const&, Availability const&) = default;
};

/// A cell that the engine keeps but does not judge by: a website, a description, a column that is
/// not among the native ones.
struct Detail {
    DetailColumnIndex column;
    std::string text;

    friend bool operator==(Detail const&, Detail const&) = default;
};

/// Where a row was read: rows are numbered as a spreadsheet numbers them, the header being row 1.
struct Origin {
    SheetIndex sheet;
    std::size_t row = 0;

    friend auto operator<=>(Origin const&, Origin const&) = default;
};

/// One programme of one provider, as its row says. This type can name a site, so only catalogue/
/// and the mapper's placing and disclosing may include this header (tests/check_layers): all later
/// floors see mapper::Disclosed.
struct Service {
    ServiceId id; ///< as written, or made from provider and programme; unique in its catalogue
    ProviderIndex provider;
    std::string programme;
    Visibility visibility = Visibility::district;
    Origin origin;
    Availability availability;
    Profile profile;
    Referrals referrals;
    std::string scope_reason; ///< why the study leaves it out, or takes it in
    std::vector<Detail> details;

    friend bool operator==(Service const&, Service const&) = default;
};

} // namespace catalogue
