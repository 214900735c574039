#include "mapper/placing/place_problem.hpp"

#include <fmt/format.h>

#include <utility>
#include <variant>

namespace mapper {

namespace {

using base::Problem;
using base::Severity;
using catalogue::Catalogue;
using catalogue::Service;
using catalogue::Visibility;

base::Where where(Catalogue const& catalogue, Service const& service, catalogue::Field field,
                  std::string column) {
    auto const& sheet = catalogue.sheets[service.origin.sheet.value];
    return {.file = sheet.file,
            .sheet = sheet.sheet,
            .row = service.origin.row,
            .column = std::move(column),
            .cell = catalogue::cell_in(sheet, field, service.origin.row)};
}

base::Where districts_of(Catalogue const& catalogue, Service const& service) {
    return where(catalogue, service, catalogue::Field::districts, "districts");
}

bool is_confidential(Service const& service) {
    return service.visibility == Visibility::confidential;
}

base::Where site_of(Catalogue const& catalogue, Service const& service, SiteBasis basis) {
    if (is_confidential(service)) {
        return where(catalogue, service, catalogue::Field::detail, "");
    }
    if (basis == SiteBasis::postcode) {
        return where(catalogue, service, catalogue::Field::postcode, "postcode");
    }
    return std::holds_alternative<catalogue::GridReference>(service.availability.site)
               ? where(catalogue, service, catalogue::Field::easting, "easting")
               : where(catalogue, service, catalogue::Field::latitude, "latitude");
}

std::string_view site_word(SiteBasis basis) {
    return basis == SiteBasis::postcode ? "postcode" : "site";
}

/// "site at easting 428809, northing 433421", "postcode 'LS1 4AP'".
std::string site_text(Service const& service, SiteBasis basis) {
    auto const& site = service.availability.site;
    if (basis == SiteBasis::postcode) {
        return fmt::format("postcode '{}'", service.availability.postcode);
    }
    if (auto const* grid = std::get_if<catalogue::GridReference>(&site)) {
        return fmt::format("site at easting {}, northing {}", grid->easting, grid->northing);
    }
    if (auto const* degrees = std::get_if<catalogue::LatLon>(&site)) {
        return fmt::format("site at latitude {}, longitude {}", degrees->latitude,
                           degrees->longitude);
    }
    return "site";
}

} // namespace

Problem unknown_district(Catalogue const& catalogue, Service const& service,
                         std::string const& name, NamedDistrict const& found, OthersKnown others) {
    bool const hidden = is_confidential(service);
    if (!hidden && others == OthersKnown::yes &&
        catalogue::parse_answer(name) == catalogue::Answer::unknown) {
        return {.severity = Severity::warning,
                .rule = "unknown-district",
                .where = districts_of(catalogue, service),
                .message = fmt::format("'{}' says that there are districts which are not known; "
                                       "only those that are named count",
                                       name),
                .hint = "name them, separated by ';'"};
    }
    return {.severity = others == OthersKnown::yes ? Severity::warning : Severity::error,
            .rule = "unknown-district",
            .where = districts_of(catalogue, service),
            .message = hidden ? "a district that this confidential row declares is not known"
                              : fmt::format("'{}' {}", name, found.trouble),
            .hint = hidden ? "write codes or names from the boundary file" : found.hint};
}

Problem declared_elsewhere(Catalogue const& catalogue, Service const& service, SiteBasis basis,
                           std::string const& declared, geodata::District const& site_district) {
    return {.severity = Severity::warning,
            .rule = "declared-elsewhere",
            .where = districts_of(catalogue, service),
            .message = is_confidential(service)
                           ? "what this confidential row declares and where its site lies disagree"
                           : fmt::format("the row declares '{}', but its {} lies in {}", declared,
                                         site_word(basis), site_district.name),
            .hint = fmt::format(
                "what is declared was used; correct the districts or the {} if it is wrong",
                is_confidential(service) ? "site" : site_word(basis))};
}

Problem outside(Catalogue const& catalogue, Service const& service, SiteBasis basis,
                Area const& area) {
    std::string message;
    switch (service.visibility) {
    case Visibility::open:
        message = fmt::format("the {} lies in none of the districts", site_text(service, basis));
        break;
    case Visibility::district:
        message = fmt::format("the row's {} lies in none of the districts", site_word(basis));
        break;
    case Visibility::confidential:
        message = "the site of this confidential row lies in none of the districts";
        break;
    }
    Problem problem{.severity = Severity::warning,
                    .rule = "outside",
                    .where = site_of(catalogue, service, basis),
                    .message = std::move(message),
                    .hint = fmt::format("what is declared was used; correct the {} if it is wrong",
                                        is_confidential(service) ? "site" : site_word(basis))};
    switch (area.reach) {
    case Reach::nowhere:
        problem.severity = Severity::error;
        problem.hint = fmt::format("correct the {}, or name the row's districts in 'districts'",
                                   is_confidential(service) ? "site" : site_word(basis));
        break;
    case Reach::local:
        break;
    case Reach::region_wide:
    case Reach::national:
        problem.severity = Severity::information;
        break;
    }
    return problem;
}

Problem on_border(std::size_t count) {
    return {.severity = Severity::information,
            .rule = "on-border",
            .where = {},
            .message = count == 1
                           ? "1 site lies where two or more districts meet"
                           : fmt::format("{} sites lie where two or more districts meet", count),
            .hint = "each was given to the district with the lower code"};
}

} // namespace mapper
