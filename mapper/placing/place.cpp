#include "mapper/placing/place.hpp"

#include "geodata/locate.hpp"
#include "mapper/district_names.hpp"
#include "mapper/placing/place_postcode.hpp"
#include "mapper/placing/place_problem.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <utility>

namespace mapper {

namespace {

using catalogue::Catalogue;
using catalogue::Extent;
using catalogue::Service;
using geodata::DistrictIndex;
using geodata::Located;
using geodata::Point;

/// One answer a site, in the order of the services; a service without a site lies nowhere.
std::vector<Located> locate_all(geodata::Boundaries const& boundaries,
                                std::span<ServiceSite const> sites) {
    std::vector<Point> points;
    std::vector<std::size_t> owners;
    points.reserve(sites.size());
    owners.reserve(sites.size());
    for (std::size_t at = 0; at < sites.size(); ++at) {
        if (auto const& point = sites[at].site().at) {
            points.push_back(*point);
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

    Area place(Service const& service, ServiceSite const& site, Located const& located) {
        auto area = area_of(service, site, located);
        if (site.basis() != SiteBasis::none && !located.district &&
            !reached_by_radius(service, area)) {
            problems_.push_back(outside(catalogue_, service, site.basis(), area));
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

    Area area_of(Service const& service, ServiceSite const& site, Located const& located) {
        if (is_declared(service)) {
            switch (service.availability.extent) {
            case Extent::region_wide:
                return everywhere(Reach::region_wide, "region-wide");
            case Extent::national:
                return everywhere(Reach::national, "national");
            case Extent::districts:
            case Extent::not_stated:
                return declared(service, site.basis(), located);
            }
        }
        auto const& point = site.site().at;
        if (service.availability.catchment_km && point) {
            return inferred(geodata::districts_within(boundaries_, *point,
                                                      *service.availability.catchment_km * 1000),
                            "its radius touches none of the districts");
        }
        if (located.district) {
            return inferred({*located.district}, "");
        }
        return inferred({}, why_nowhere(service, site));
    }

    Area declared(Service const& service, SiteBasis basis, Located const& located) {
        Area area{.reach = Reach::local,
                  .basis = service.availability.areas_basis == catalogue::Basis::inferred
                               ? AreaBasis::inferred
                               : AreaBasis::declared,
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
            problems_.push_back(declared_elsewhere(catalogue_, service, basis,
                                                   area.declared_districts,
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

    static std::string why_nowhere(Service const& service, ServiceSite const& site) {
        switch (site.basis()) {
        case SiteBasis::coordinates:
            return "its site lies in none of the districts";
        case SiteBasis::postcode:
            return "its postcode lies in none of the districts";
        case SiteBasis::none:
            break;
        }
        switch (site.fate) {
        case PostcodeFate::not_looked_up:
            return "it has only a postcode, and no postcode look-up was given";
        case PostcodeFate::unknown:
            return "it has only a postcode, which is not in the postcode look-up";
        case PostcodeFate::without_place:
            return "it has only a postcode, which has no grid reference";
        case PostcodeFate::not_stated:
        case PostcodeFate::placed:
            break;
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

Placing place(Catalogue const& catalogue, geodata::Boundaries const& boundaries,
              geodata::PostcodeLookup const* postcodes) {
    Placing placing;
    placing.sites = sites_of(catalogue, boundaries.crs, postcodes);
    auto const located = locate_all(boundaries, placing.sites);
    Placer placer{catalogue, boundaries};
    placing.areas.reserve(placing.sites.size());
    for (std::size_t at = 0; at < placing.sites.size(); ++at) {
        placing.areas.push_back(
            placer.place(catalogue.services[at], placing.sites[at], located[at]));
    }
    placing.problems = placer.take_problems();
    if (postcodes) {
        auto problems = postcode_problems(catalogue, placing.sites, *postcodes);
        std::ranges::move(problems, std::back_inserter(placing.problems));
    }
    auto const shared = static_cast<std::size_t>(
        std::ranges::count(located, geodata::Shared::yes, &Located::shared));
    if (shared > 0) {
        placing.problems.push_back(on_border(shared));
    }
    return placing;
}

} // namespace mapper
