#pragma once

#include "catalogue/profile.hpp"
#include "catalogue/referrals.hpp"
#include "catalogue/visibility.hpp"
#include "geodata/district.hpp"
#include "geodata/point.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mapper {

struct ServiceTag;

/// Position among a run's disclosed services.
using ServiceIndex = base::Index<ServiceTag>;

/// How far a service reaches: into no district that could be made out, into the districts listed,
/// or into all of them because it says that it is region-wide or national.
enum class Reach : std::uint8_t { nowhere, local, region_wide, national };

/// Whether the districts were declared, or made out from a pin or a radius. A pin is not a service
/// area.
enum class AreaBasis : std::uint8_t { declared, inferred };

/// Where a service is available. `districts` are those it reaches by itself, ascending, and empty
/// unless `reach` is local. `declared_districts` is what the row said, as written, for people.
struct Area {
    Reach reach = Reach::nowhere;
    AreaBasis basis = AreaBasis::declared;
    std::vector<geodata::DistrictIndex> districts;
    std::string declared_districts;
    std::string nowhere_because; ///< a sentence part, when reach is nowhere; shows no value

    friend bool operator==(Area const&, Area const&) = default;
};

/// The file, sheet and row a service came from, and what its `source` column says of where its
/// answers are from; row 0 and empty where it must not be told.
struct SourceRow {
    std::string file;
    std::string sheet;
    std::size_t row = 0;
    std::string stated{};

    friend auto operator<=>(SourceRow const&, SourceRow const&) = default;
};

/// What everyone may be told of a public service, and more than is told of any other.
struct OpenPart {
    std::optional<geodata::Point> site; ///< analysis CRS
    /// Column and text: the postcode and the radius, if any, and what the engine does not judge by.
    std::vector<std::pair<std::string, std::string>> details;

    friend bool operator==(OpenPart const&, OpenPart const&) = default;
};

/// A service as everything after the mapper knows it. There is no way back from it to a hidden
/// site: a `district` service has no OpenPart; a confidential one has the id "confidential service
/// 3", and no provider, programme, declared text or row either. The mapper makes it (disclose.hpp)
/// and analyses nothing else, so a workspace that keeps Disclosed services can be analysed again.
struct Disclosed {
    std::string id;
    std::string provider;
    std::string programme;
    catalogue::Visibility visibility = catalogue::Visibility::district;
    SourceRow source;
    Area area;
    catalogue::Profile profile;
    catalogue::Referrals referrals; ///< names no confidential service; theirs are not stated
    std::string scope_reason{};     ///< why it is in or out; empty for a confidential one
    std::optional<OpenPart> open;
    /// Services of one record (one service entered twice) have the same number; of confidential
    /// services each is its own, because saying that one is the same as another would name it.
    std::uint32_t record = 0;

    friend bool operator==(Disclosed const&, Disclosed const&) = default;
};

inline bool is_confidential(Disclosed const& service) {
    return service.visibility == catalogue::Visibility::confidential;
}

/// Whether it has an intervention type, told or not.
bool is_typed(Disclosed const& service);

/// "Caring Dads: The Journey Project", or the placeholder.
std::string display_name(Disclosed const& service);

std::string_view code(Reach reach);
std::string_view code(AreaBasis basis);

} // namespace mapper
