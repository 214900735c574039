#include "reports/layers/table.hpp"

#include <algorithm>
#include <charconv>

namespace reports {

namespace {

/// The radius that a public service with a site states, in kilometres.
std::optional<double> radius_km(mapper::Disclosed const& service) {
    if (!service.open || !service.open->site) {
        return std::nullopt;
    }
    auto const& details = service.open->details;
    auto const found = std::ranges::find(
        details, "catchment_km", [](auto const& detail) -> auto const& { return detail.first; });
    double radius = 0;
    if (found == details.end() ||
        std::from_chars(found->second.data(), found->second.data() + found->second.size(), radius)
                .ec != std::errc{}) {
        return std::nullopt;
    }
    return radius;
}

} // namespace

LayerTable catchment_layer(mapper::Findings const& findings) {
    LayerTable layer{
        .name = "catchments",
        .title = "The radius round their sites that public services state",
        .shape = ShapeKind::polygon,
        .fields = {{"service_id"}, {"provider"}, {"programme"}, {"catchment_km", FieldKind::real}},
        .features = {}};
    for (auto const& service : findings.services) {
        if (auto const radius = radius_km(service)) {
            layer.features.push_back(
                {.values = {service.id, service.provider, service.programme, *radius},
                 .point = service.open->site,
                 .radius_m = *radius * 1000});
        }
    }
    return layer;
}

} // namespace reports
