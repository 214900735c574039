#include "mapper/placing/place_site.hpp"

#include "geodata/geometry/projection.hpp"

#include <variant>

namespace mapper {

namespace {

using catalogue::Catalogue;
using catalogue::Site;
using geodata::Postcode;
using geodata::PostcodeFrame;
using geodata::PostcodeKey;

bool is_located(Site const& site) {
    return !std::holds_alternative<catalogue::Unlocated>(site);
}

/// Carries stated sites into the analysis CRS; each way there is made when it is first needed.
class ToAnalysis {
public:
    explicit ToAnalysis(std::string const& crs)
        : crs_{crs} {}

    StatedSite operator()(Site const& stated) {
        if (auto const* degrees = std::get_if<catalogue::LatLon>(&stated)) {
            if (!from_degrees_) {
                from_degrees_.emplace(geodata::wgs84, crs_);
            }
            return {.stated = stated,
                    .at = (*from_degrees_)({.x = degrees->longitude, .y = degrees->latitude})};
        }
        if (auto const* grid = std::get_if<catalogue::GridReference>(&stated)) {
            if (!from_grid_) {
                from_grid_.emplace(geodata::british_national_grid, crs_);
            }
            return {.stated = stated,
                    .at = (*from_grid_)({.x = grid->easting, .y = grid->northing})};
        }
        return {};
    }

private:
    std::string const& crs_;
    std::optional<geodata::Projection> from_degrees_;
    std::optional<geodata::Projection> from_grid_;
};

Site site_of(Postcode const& postcode) {
    switch (postcode.frame) {
    case PostcodeFrame::national_grid:
        return catalogue::GridReference{.easting = postcode.x, .northing = postcode.y};
    case PostcodeFrame::degrees:
        return catalogue::LatLon{.latitude = postcode.y, .longitude = postcode.x};
    case PostcodeFrame::none:
        break;
    }
    return catalogue::Unlocated{};
}

void place_by_postcodes(Catalogue const& catalogue, geodata::PostcodeLookup const& postcodes,
                        ToAnalysis& to_analysis, std::vector<ServiceSite>& sites) {
    std::vector<PostcodeKey> keys;
    std::vector<std::size_t> owners;
    for (std::size_t at = 0; at < sites.size(); ++at) {
        if (auto const key = geodata::postcode_key(catalogue.services[at].availability.postcode)) {
            keys.push_back(*key);
            owners.push_back(at);
        }
    }
    auto const found = postcodes.find_all(keys);
    for (std::size_t at = 0; at < found.size(); ++at) {
        auto& site = sites[owners[at]];
        if (!found[at]) {
            continue;
        }
        site.by_postcode = to_analysis(site_of(*found[at]));
        site.postcode_ended = found[at]->ended;
        site.fate = is_located(site.by_postcode.stated) ? PostcodeFate::placed
                                                        : PostcodeFate::without_place;
    }
}

} // namespace

SiteBasis ServiceSite::basis() const {
    if (is_located(by_coordinates.stated)) {
        return SiteBasis::coordinates;
    }
    return is_located(by_postcode.stated) ? SiteBasis::postcode : SiteBasis::none;
}

StatedSite const& ServiceSite::site() const {
    return basis() == SiteBasis::postcode ? by_postcode : by_coordinates;
}

std::vector<ServiceSite> sites_of(Catalogue const& catalogue, std::string const& crs,
                                  geodata::PostcodeLookup const* postcodes) {
    ToAnalysis to_analysis{crs};
    std::vector<ServiceSite> sites(catalogue.services.size());
    for (std::size_t at = 0; at < sites.size(); ++at) {
        auto const& availability = catalogue.services[at].availability;
        sites[at].by_coordinates = to_analysis(availability.site);
        if (!availability.postcode.empty()) {
            sites[at].fate = postcodes ? PostcodeFate::unknown : PostcodeFate::not_looked_up;
        }
    }
    if (postcodes) {
        place_by_postcodes(catalogue, *postcodes, to_analysis, sites);
    }
    return sites;
}

} // namespace mapper
