#include "mapper/place.hpp"

#include "geodata/locate.hpp"
#include "geodata/projection.hpp"
#include "mapper/district_names.hpp"
#include "mapper/place_problem.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <variant>

namespace mapper {

namespace {

using catalogue::Catalogue;
using catalogue::Extent;
using catalogue::Service;
using geodata::DistrictIndex;
using geodata::Located;
using geodata::Point;

/// The sites of all services in the analysis CRS; none where a row gives none, or one that has no
/// image there.
std::vector<std::optional<Point>> sites_of(Catalogue const& catalogue, std::string const& crs) {
    std::optional<geodata::Projection> from_degrees;
    std::optional<geodata::Projection> from_grid;
    std::vector<std::optional<Point>> sites(catalogue.services.size());
    for (std::size_t at = 0; at < sites.size(); ++at) {
        auto const& site = catalogue.services[at].availability.site;
        if (auto const* degrees = std::get_if<catalogue::LatLon>(&site)) {
            if (!from_degrees) {
                from_degrees.emplace(geodata::wgs84, crs);
            }
            sites[at] = (*from_degrees)({.x = degrees->longitude, .y = degrees->latitude});
        } else if (auto const* grid = std::get_if<catalogue::GridReference>(&site)) {
            if (!from_grid) {
                from_grid.emplace(geodata::british_national_grid, crs);
            }
            sites[at] = (*from_grid)({.x = grid->easting, .y = grid->northing});
        }
    }
    return sites;
}

/// One answer a site, in the order of the services; a service without a site lies nowhere.
std::vector<Located> locate_all(geodata::Boundaries const& boundaries,
                                std::span<std::optional<Point> const> sites) {
    std::vector<Point> points;
    std::vector<std::size_t> owners;
    points.reserve(sites.size());
    owners.reserve(sites.size());
    for (std::size_t at = 0; at < sites.size(); ++at) {
        if (sites[at]) {
            points.push_back(*sites[at]);
            owners.push_back(at);
        }
    }
    std::vector<Located> result(sites.size());
    auto const located = geodata::locate(boundaries, points);
    for (std::size_t at = 0; at < located.size(); ++at) {
        result[owners[at]] = located[at];
    }
    return result;
}

class Placer {
public:
    Placer(Catalogue const& catalogue, geodata::Boundaries const& boundaries)
        : catalogue_{catalogue}
        , boundaries_{boundaries} {
        DistrictNames const names{boundaries.districts};
        named_.reserve(catalogue.area_names.size());
        for (auto const& name : catalogue.area_names) {
            named_.push_back(names.find(name));
        }
    }

    Area place(Service const& service, std::optional<Point> site, Located const& located) {
        auto area = area_of(service, site, located);
        bool const has_site =
            !std::holds_alternative<catalogue::Unlocated>(service.availability.site);
        if (has_site && !located.district && !reached_by_radius(service, area)) {
            problems_.push_back(outside(catalogue_, service, area));
        }
        return area;
    }

    [[nodiscard]] std::vector<base::Problem> take_problems() { return std::move(problems_); }

private:
    static bool reached_by_radius(Service const& service, Area const& area) {
        return !is_declared(service) && area.reach == Reach::local;
    }

    static bool is_declared(Service const& service) {
        auto const& availability = service.availability;
        return availability.extent != Extent::not_stated &&
               (availability.extent != Extent::districts || !availability.areas.empty());
    }

    Area area_of(Service const& service, std::optional<Point> site, Located const& located) {
        if (is_declared(service)) {
            switch (service.availability.extent) {
            case Extent::region_wide:
                return everywhere(Reach::region_wide, "region-wide");
            case Extent::national:
                return everywhere(Reach::national, "national");
            case Extent::districts:
            case Extent::not_stated:
                return declared(service, located);
            }
        }
        if (service.availability.catchment_km && site) {
            return inferred(geodata::districts_within(boundaries_, *site,
                                                      *service.availability.catchment_km * 1000),
                            "its radius touches none of the districts");
        }
        if (located.district) {
            return inferred({*located.district}, "");
        }
        return inferred({}, why_nowhere(service));
    }

    Area declared(Service const& service, Located const& located) {
        Area area{.reach = Reach::local,
                  .basis = AreaBasis::declared,
                  .districts = {},
                  .declared_districts = "",
                  .nowhere_because = ""};
        for (auto const name : service.availability.areas) {
            area.declared_districts += area.declared_districts.empty() ? "" : "; ";
            area.declared_districts += catalogue_.area_names[name.value];
            if (auto const district = named_[name.value].district) {
                area.districts.push_back(*district);
            }
        }
        bool const some_known = !area.districts.empty();
        for (auto const name : service.availability.areas) {
            if (!named_[name.value].district) {
                problems_.push_back(unknown_district(
                    catalogue_, service, catalogue_.area_names[name.value], named_[name.value],
                    some_known ? OthersKnown::yes : OthersKnown::no));
            }
        }
        if (!some_known) {
            area.reach = Reach::nowhere;
            area.nowhere_because = "none of the districts that its row declares is known";
            return area;
        }
        std::ranges::sort(area.districts);
        auto const repeated = std::ranges::unique(area.districts);
        area.districts.erase(repeated.begin(), repeated.end());
        if (located.district && !std::ranges::binary_search(area.districts, *located.district)) {
            problems_.push_back(declared_elsewhere(catalogue_, service, area.declared_districts,
                                                   boundaries_.districts[located.district->value]));
        }
        return area;
    }

    static Area everywhere(Reach reach, std::string declared_as) {
        return {.reach = reach,
                .basis = AreaBasis::declared,
                .districts = {},
                .declared_districts = std::move(declared_as),
                .nowhere_because = ""};
    }

    static Area inferred(std::vector<DistrictIndex> districts, std::string nowhere_because) {
        bool const nowhere = districts.empty();
        return {.reach = nowhere ? Reach::nowhere : Reach::local,
                .basis = AreaBasis::inferred,
                .districts = std::move(districts),
                .declared_districts = "",
                .nowhere_because = nowhere ? std::move(nowhere_because) : ""};
    }

    static std::string why_nowhere(Service const& service) {
        if (!std::holds_alternative<catalogue::Unlocated>(service.availability.site)) {
            return "its site lies in none of the districts";
        }
        if (!service.availability.postcode.empty()) {
            return "it has only a postcode, and no postcode look-up was given";
        }
        if (service.availability.catchment_km) {
            return "its row gives a radius, but no site and no district";
        }
        return "its row names no district and no site";
    }

    Catalogue const& catalogue_;
    geodata::Boundaries const& boundaries_;
    std::vector<NamedDistrict> named_; ///< one an area name of the catalogue
    std::vector<base::Problem> problems_;
};

} // namespace

Placing place(Catalogue const& catalogue, geodata::Boundaries const& boundaries) {
    auto const sites = sites_of(catalogue, boundaries.crs);
    auto const located = locate_all(boundaries, sites);
    Placer placer{catalogue, boundaries};
    Placing placing;
    placing.services.reserve(sites.size());
    for (std::size_t at = 0; at < sites.size(); ++at) {
        placing.services.push_back(
            {.area = placer.place(catalogue.services[at], sites[at], located[at]),
             .site = sites[at]});
    }
    placing.problems = placer.take_problems();
    auto const shared = static_cast<std::size_t>(
        std::ranges::count(located, geodata::Shared::yes, &Located::shared));
    if (shared > 0) {
        placing.problems.push_back(on_border(shared));
    }
    return placing;
}

} // namespace mapper
