#include "mapper/disclosing/disclose.hpp"

#include "catalogue/catalogue.hpp"
#include "geodata/boundaries/boundaries.hpp"
#include "mapper/arrange.hpp"
#include "mapper/disclosing/disclose_secrets.hpp"
#include "mapper/disclosing/disclose_source.hpp"
#include "mapper/disclosing/tellable_referrals.hpp"
#include "mapper/disclosing/tellable_texts.hpp"
#include "mapper/placing/place.hpp"

#include <fmt/format.h>

#include <future>
#include <iterator>
#include <utility>

namespace mapper {

namespace {

using catalogue::Catalogue;
using catalogue::Service;
using catalogue::Visibility;

/// Only what the cells need; the id is given when the services are arranged.
Disclosed disclose_confidential(Service service, Area area) {
    area.declared_districts.clear();
    if (area.reach == Reach::nowhere) {
        area.nowhere_because = "it could not be placed";
    }
    service.profile.approaches = {};
    for (auto& stated : service.profile.particulars) {
        stated.text.clear();
    }
    for (auto& origin : service.profile.origins) {
        origin = {.answer = std::move(origin.answer),
                  .basis = origin.basis,
                  .source = {},
                  .date = origin.date,
                  .cell = {},
                  .before = {}};
    }
    return {.id = "",
            .provider = "",
            .programme = "",
            .visibility = Visibility::confidential,
            .source = {},
            .area = std::move(area),
            .profile = std::move(service.profile),
            .referrals = {},
            .open = {},
            .record = 0};
}

OpenPart open_part(Catalogue const& catalogue, std::vector<catalogue::Detail> details,
                   catalogue::Availability const& availability,
                   std::optional<geodata::Point> site) {
    OpenPart open{.site = site, .details = {}};
    open.details.reserve(details.size() + 2);
    for (auto& detail : details) {
        open.details.emplace_back(catalogue.detail_columns[detail.column.value],
                                  std::move(detail.text));
    }
    if (!availability.postcode.empty()) {
        open.details.emplace_back("postcode", availability.postcode);
    }
    if (availability.catchment_km) {
        open.details.emplace_back("catchment_km", fmt::format("{}", *availability.catchment_km));
    }
    return open;
}

Disclosed disclose_named(Catalogue const& catalogue, Service service, Area area,
                         std::optional<geodata::Point> site, std::string source) {
    auto const& sheet = catalogue.sheets[service.origin.sheet.value];
    Disclosed disclosed{.id = std::move(service.id.text),
                        .provider = catalogue.providers[service.provider.value],
                        .programme = std::move(service.programme),
                        .visibility = service.visibility,
                        .source = {.file = sheet.file,
                                   .sheet = sheet.sheet,
                                   .row = service.origin.row,
                                   .stated = std::move(source)},
                        .area = std::move(area),
                        .profile = std::move(service.profile),
                        .referrals = std::move(service.referrals),
                        .scope_reason = std::move(service.scope_reason),
                        .open = {},
                        .record = 0};
    if (service.visibility == Visibility::open) {
        disclosed.open =
            open_part(catalogue, std::move(service.details), service.availability, site);
    }
    return disclosed;
}

std::vector<Disclosed> disclose_services(Catalogue catalogue, Placing placing,
                                         DisclosedSources& sources, TellableTexts& tellable) {
    std::vector<Disclosed> services;
    services.reserve(catalogue.services.size());
    for (std::size_t at = 0; at < catalogue.services.size(); ++at) {
        auto service = std::move(catalogue.services[at]);
        auto& area = placing.areas[at];
        auto source = sources.stated(service);
        for (auto& stated : service.profile.particulars) {
            bool const remarks = !stated.options.empty() && !stated.text.empty();
            if ((remarks && service.visibility != Visibility::open) ||
                !tellable.may_be_told(stated.text)) {
                stated.text.clear();
            }
        }
        services.push_back(service.visibility == Visibility::confidential
                               ? disclose_confidential(std::move(service), std::move(area))
                               : disclose_named(catalogue, std::move(service), std::move(area),
                                                placing.sites[at].site().at, std::move(source)));
    }
    return arranged(std::move(services));
}

} // namespace

Disclosure disclose(Catalogue catalogue, geodata::Boundaries const& boundaries,
                    catalogue::Vocabulary const& vocabulary,
                    geodata::PostcodeLookup const* postcodes) {
    // Beside the placing; both only read the catalogue.
    auto secrets = std::async(
        std::launch::async, [&] { return gather_secret_texts(catalogue, boundaries, vocabulary); });
    auto placing = place(catalogue, boundaries, postcodes);
    Disclosure disclosure{.services = {},
                          .sheets = {},
                          .rows_unread = catalogue.rows_unread,
                          .problems = {},
                          .secrets = secrets.get()};
    gather_sites(catalogue, placing, disclosure.secrets);
    disclosure.problems = std::move(catalogue.problems);
    disclosure.problems.insert(disclosure.problems.end(),
                               std::make_move_iterator(placing.problems.begin()),
                               std::make_move_iterator(placing.problems.end()));
    TellableTexts tellable{disclosure.secrets};
    keep_tellable_referrals(catalogue, tellable);
    DisclosedSources sources{catalogue, tellable};
    disclosure.sheets = sources.sheets();
    disclosure.services =
        disclose_services(std::move(catalogue), std::move(placing), sources, tellable);
    return disclosure;
}

std::vector<Disclosed> disclose_unplaced(Catalogue catalogue, Secrets const& secrets) {
    auto const count = catalogue.services.size();
    TellableTexts tellable{secrets};
    keep_tellable_referrals(catalogue, tellable);
    DisclosedSources sources{catalogue, tellable};
    return disclose_services(std::move(catalogue),
                             {.areas = std::vector<Area>(count),
                              .sites = std::vector<ServiceSite>(count),
                              .problems = {}},
                             sources, tellable);
}

} // namespace mapper
