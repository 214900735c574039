#pragma once

#include "base/problem.hpp"
#include "catalogue/catalogue.hpp"
#include "geodata/boundaries/boundaries.hpp"
#include "mapper/disclosing/disclosed.hpp"
#include "mapper/district_names.hpp"
#include "mapper/placing/place_site.hpp"

#include <cstddef>
#include <string>

namespace mapper {

/// What placing a service can find wrong. Each function reads the row's visibility before it writes
/// a word: a confidential row's message shows no value, a district row's no coordinates.

/// A declared district that is not known; `others` says whether others of the row's are.
enum class OthersKnown : std::uint8_t { no, yes };
base::Problem unknown_district(catalogue::Catalogue const& catalogue,
                               catalogue::Service const& service, std::string const& name,
                               NamedDistrict const& found, OthersKnown others);

/// The site, or the postcode, lies in a district that the row does not declare.
base::Problem declared_elsewhere(catalogue::Catalogue const& catalogue,
                                 catalogue::Service const& service, SiteBasis basis,
                                 std::string const& declared,
                                 geodata::District const& site_district);

/// The site, or the postcode, lies in none of the districts.
base::Problem outside(catalogue::Catalogue const& catalogue, catalogue::Service const& service,
                      SiteBasis basis, Area const& area);

/// How many sites lie where districts meet.
base::Problem on_border(std::size_t count);

} // namespace mapper
