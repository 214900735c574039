#pragma once

#include "geodata/geometry/projection.hpp"
#include "mapper/analyse.hpp"
#include "mapper/district_names.hpp"
#include "reports/json/json_writer.hpp"
#include "reports/open_referral/oruk_details.hpp"

#include <string>

namespace reports {

/// Writes where services are: the service areas of any, the location of public ones.
class OrukPlaces {
public:
    OrukPlaces(mapper::AnalysisInput const& input, std::string const& crs);

    /// What the service declares; of one that declares nothing and is not public, the districts
    /// that were made out, because they are all that may be told of its place.
    void write_areas(JsonWriter& json, mapper::Disclosed const& service) const;

    void write_location(JsonWriter& json, mapper::Disclosed const& service,
                        OrukDetails& details) const;

private:
    void write_area(JsonWriter& json, mapper::Disclosed const& service,
                    std::string const& name) const;

    mapper::AnalysisInput const& input_;
    mapper::DistrictNames names_;
    geodata::Projection to_degrees_;
};

} // namespace reports
