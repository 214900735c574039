#include "mapper/placing/place_postcode.hpp"

#include "catalogue/rows/row_report.hpp"
#include "geodata/geometry/projection.hpp"
#include "geodata/postcodes/nearest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

namespace mapper {

namespace {

using base::Severity;
using catalogue::CellKind;
using catalogue::RowReport;
using catalogue::Service;
using catalogue::Visibility;

constexpr std::string_view column = "postcode";

/// Looking for what lies near a postcode takes half a millisecond; a catalogue whose postcodes are
/// all unknown has another trouble than misspelling.
constexpr std::size_t most_suggestions = 500;

class Reporter {
public:
    Reporter(catalogue::Catalogue const& catalogue, geodata::PostcodeLookup const& postcodes)
        : catalogue_{catalogue}
        , postcodes_{postcodes} {}

    void report(Service const& service, ServiceSite const& site) {
        auto const& sheet = catalogue_.sheets[service.origin.sheet.value];
        RowReport report{
            {.file = sheet.file,
             .sheet = sheet.sheet,
             .row = service.origin.row,
             .column = "",
             .cell = catalogue::cell_in(sheet, catalogue::Field::postcode, service.origin.row)},
            {},
            service.visibility,
            problems_};
        auto const severity = says_where_else(service, site) ? Severity::warning : Severity::error;
        auto const& postcode = service.availability.postcode;
        switch (site.fate) {
        case PostcodeFate::unknown:
            report.cell({.severity = severity,
                         .rule = "unknown-postcode",
                         .column = column,
                         .value = postcode,
                         .kind = CellKind::placing,
                         .message = "is not among the postcodes of the look-up",
                         .hint = "correct it, or import a newer directory",
                         .suggestion = report.visibility() == Visibility::open
                                           ? suggestion_for(postcode)
                                           : std::string{}});
            break;
        case PostcodeFate::without_place:
            report.cell({.severity = severity,
                         .rule = "postcode-without-place",
                         .column = column,
                         .value = postcode,
                         .kind = CellKind::placing,
                         .message = "is a postcode without a grid reference",
                         .hint = "give coordinates, or name the districts",
                         .suggestion = ""});
            break;
        case PostcodeFate::placed:
            report_distance(service, site, report);
            break;
        case PostcodeFate::not_stated:
        case PostcodeFate::not_looked_up:
            break;
        }
        if (site.postcode_ended) {
            report_terminated(service, site, report);
        }
    }

    [[nodiscard]] std::vector<base::Problem> take() { return std::move(problems_); }

private:
    static bool says_where_else(Service const& service, ServiceSite const& site) {
        return site.basis() == SiteBasis::coordinates ||
               service.availability.extent != catalogue::Extent::not_stated;
    }

    static void report_terminated(Service const& service, ServiceSite const& site,
                                  RowReport& report) {
        auto const month = *site.postcode_ended;
        report.cell(
            {.severity = says_where_else(service, site) ? Severity::information : Severity::warning,
             .rule = "terminated-postcode",
             .column = column,
             .value = service.availability.postcode,
             .kind = CellKind::placing,
             .message = "is a postcode that is no longer in use",
             .hint = "its last place stands; write the present one",
             .suggestion = fmt::format("it ended in {:04}-{:02} and its last place stands",
                                       static_cast<int>(month.year()),
                                       static_cast<unsigned>(month.month()))});
    }

    static void report_distance(Service const& service, ServiceSite const& site,
                                RowReport& report) {
        auto const& one = site.by_coordinates.at;
        auto const& other = site.by_postcode.at;
        if (!one || !other) {
            return;
        }
        auto const metres = std::hypot(one->x - other->x, one->y - other->y);
        if (metres <= postcode_tolerance_m) {
            return;
        }
        report.row(Severity::warning, "postcode-elsewhere", column,
                   report.visibility() == Visibility::open
                       ? fmt::format("the coordinates lie {:.1f} km from '{}'", metres / 1000,
                                     service.availability.postcode)
                       : "the coordinates lie more than 1 km from the postcode",
                   "the coordinates were used; correct whichever is wrong");
    }

    std::string suggestion_for(std::string const& postcode) {
        auto found = suggestions_.find(postcode);
        if (found == suggestions_.end() && suggestions_.size() < most_suggestions) {
            auto const near = geodata::nearest_postcodes(postcodes_, postcode);
            found = suggestions_.emplace(postcode, geodata::suggestion(near)).first;
        }
        return found == suggestions_.end() ? std::string{} : found->second;
    }

    catalogue::Catalogue const& catalogue_;
    geodata::PostcodeLookup const& postcodes_;
    std::map<std::string, std::string> suggestions_;
    std::vector<base::Problem> problems_;
};

} // namespace

std::vector<base::Problem> postcode_problems(catalogue::Catalogue const& catalogue,
                                             std::span<ServiceSite const> sites,
                                             geodata::PostcodeLookup const& postcodes) {
    Reporter reporter{catalogue, postcodes};
    for (std::size_t at = 0; at < sites.size(); ++at) {
        if (sites[at].fate != PostcodeFate::not_stated) {
            reporter.report(catalogue.services[at], sites[at]);
        }
    }
    return reporter.take();
}

std::vector<base::Problem> postcode_problems(catalogue::Catalogue const& catalogue,
                                             geodata::PostcodeLookup const& postcodes) {
    return postcode_problems(
        catalogue, sites_of(catalogue, geodata::british_national_grid, &postcodes), postcodes);
}

} // namespace mapper
