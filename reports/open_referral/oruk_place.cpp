#include "reports/open_referral/oruk_place.hpp"

#include "catalogue/files/cell_text.hpp"
#include "mapper/disclosing/fingerprint.hpp"
#include "reports/open_referral/oruk_attributes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace reports {

namespace {

constexpr std::string_view gss_uri = "http://statistics.data.gov.uk/id/statistical-geography/";

bool is_gss_code(std::string_view code) {
    return code.size() == 9 && code.front() >= 'A' && code.front() <= 'Z' &&
           code.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

void write_if_said(JsonWriter& json, std::string_view key, std::string const& text) {
    if (!text.empty()) {
        json.key(key);
        json.text(text);
    }
}

/// A word of the codelist that a location's and an address's type have in common.
std::string take_type(OrukDetails& details, std::string_view column) {
    auto const type = details.take(column);
    bool const known = type == "postal" || type == "virtual";
    return known ? type : "physical";
}

/// All that the schema wants of an address is written; what is not known is an empty text.
void write_address(JsonWriter& json, mapper::Disclosed const& service, OrukDetails& details) {
    auto postcode = details.take("postcode");
    bool const is_british = !postcode.empty();
    if (postcode.empty()) {
        postcode = details.take("address.postal_code");
    }
    auto country = details.take("address.country");
    if (country.empty() && is_british) {
        country = "GB";
    }
    json.key("addresses");
    json.begin_array();
    json.begin_object();
    json.key("id");
    json.text(mapper::uuid_of_name("gapmap:address:" + service.id));
    write_if_said(json, "attention", details.take("address.attention"));
    json.key("address_1");
    json.text(details.take("address.address_1"));
    write_if_said(json, "address_2", details.take("address.address_2"));
    json.key("city");
    json.text(details.take("address.city"));
    write_if_said(json, "region", details.take("address.region"));
    json.key("state_province");
    json.text(details.take("address.state_province"));
    json.key("postal_code");
    json.text(postcode);
    json.key("country");
    json.text(country);
    json.key("address_type");
    json.text(take_type(details, "address.address_type"));
    json.end_object();
    json.end_array();
}

} // namespace

OrukPlaces::OrukPlaces(mapper::AnalysisInput const& input, std::string const& crs)
    : input_{input}
    , names_{input.districts}
    , to_degrees_{crs, geodata::wgs84} {}

void OrukPlaces::write_area(JsonWriter& json, mapper::Disclosed const& service,
                            std::string const& name) const {
    auto const district = names_.find(name).district;
    json.begin_object();
    json.key("id");
    json.text(mapper::uuid_of_name(fmt::format("gapmap:area:{}:{}", service.id, name)));
    json.key("name");
    json.text(name);
    if (district && is_gss_code(input_.districts[district->value].code.text)) {
        json.key("uri");
        json.text(fmt::format("{}{}", gss_uri, input_.districts[district->value].code.text));
    }
    json.end_object();
}

void OrukPlaces::write_areas(JsonWriter& json, mapper::Disclosed const& service) const {
    std::vector<std::string> areas;
    auto add = [&areas](std::string name) {
        if (std::ranges::find(areas, name) == areas.end()) {
            areas.push_back(std::move(name));
        }
    };
    /// The name alone, where it means this district and no other.
    auto add_district = [&](geodata::DistrictIndex index) {
        auto const& district = input_.districts[index.value];
        add(names_.find(district.name).district == index ? district.name : district.code.text);
    };
    for (auto const item : catalogue::list_items(service.area.declared_districts, ";")) {
        if (auto const district = names_.find(item).district) {
            add_district(*district);
        } else {
            add(std::string{item});
        }
    }
    if (areas.empty() && !service.open) {
        std::ranges::for_each(service.area.districts, add_district);
    }
    if (areas.empty()) {
        return;
    }
    json.key("service_areas");
    json.begin_array();
    for (auto const& area : areas) {
        write_area(json, service, area);
    }
    json.end_array();
}

void OrukPlaces::write_location(JsonWriter& json, mapper::Disclosed const& service,
                                OrukDetails& details) const {
    bool const has_address = details.has("postcode") || details.has_any_of("address.");
    if (!service.open ||
        (!service.open->site && !has_address && !details.has_any_of("location."))) {
        return;
    }
    json.key("service_at_locations");
    json.begin_array();
    json.begin_object();
    json.key("id");
    json.text(mapper::uuid_of_name("gapmap:service_at_location:" + service.id));
    json.key("location");
    json.begin_object();
    json.key("id");
    json.text(mapper::uuid_of_name("gapmap:location:" + service.id));
    json.key("location_type");
    json.text(take_type(details, "location.location_type"));
    for (std::string const field :
         {"name", "description", "external_identifier", "external_identifier_type"}) {
        write_if_said(json, field, details.take("location." + field));
    }
    auto const site = service.open->site ? to_degrees_(*service.open->site) : std::nullopt;
    if (site) {
        json.key("latitude");
        json.degrees(site->y);
        json.key("longitude");
        json.degrees(site->x);
    }
    if (has_address) {
        write_address(json, service, details);
    }
    json.end_object();
    json.end_object();
    json.end_array();
}

} // namespace reports
