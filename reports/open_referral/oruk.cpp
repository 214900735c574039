#include "reports/open_referral/oruk.hpp"

#include "catalogue/files/cell_text.hpp"
#include "mapper/disclosing/fingerprint.hpp"
#include "reports/open_referral/oruk_attributes.hpp"
#include "reports/open_referral/oruk_place.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace reports {

namespace {

using catalogue::Visibility;

std::string uuid_of(mapper::Disclosed const& service) {
    return is_uuid(service.id) ? service.id : mapper::uuid_of_name("gapmap:service:" + service.id);
}

void write_if_said(JsonWriter& json, std::string_view key, std::string const& text) {
    if (!text.empty()) {
        json.key(key);
        json.text(text);
    }
}

class ServiceWriter {
public:
    ServiceWriter(mapper::AnalysisInput const& input, std::string const& crs, JsonWriter& json)
        : input_{input}
        , places_{input, crs}
        , json_{json} {}

    void write(mapper::Disclosed const& service, std::string const& uuid) {
        OrukDetails details{service};
        json_.begin_line_object();
        json_.key("id");
        json_.text(uuid);
        json_.key("name");
        json_.text(service.programme);
        write_fields(service, details);
        places_.write_areas(json_, service);
        places_.write_location(json_, service, details);
        write_list(service, "languages", "name", details.take("languages"));
        write_list(service, "phones", "number", details.take("phone"));
        write_list(service, "funding", "source", details.take("funder"));
        write_organisation(service, details);
        write_attributes(service, oruk_attributes(service, input_.vocabulary, details));
        json_.end_object();
    }

private:
    void write_fields(mapper::Disclosed const& service, OrukDetails& details) {
        auto const& profile = service.profile;
        write_if_said(json_, "description", details.take("description"));
        write_if_said(json_, "url", details.take_url("website"));
        write_if_said(json_, "email", details.take_email("email"));
        json_.key("status");
        json_.text(oruk_status(profile.status));
        write_if_said(json_, "fees", details.take("fees"));
        write_if_said(json_, "accreditations", details.take("accreditation"));
        write_age("minimum_age", profile.ages.minimum);
        write_age("maximum_age", profile.ages.maximum);
        if (profile.dates.source) {
            json_.key("assured_date");
            json_.text(base::to_text(*profile.dates.source));
        }
        write_if_said(json_, "assurer_email", details.take_email("assurer_email"));
        write_if_said(json_, "alert", details.take("alert"));
        write_if_said(json_, "last_modified", details.take_time("last_modified"));
    }

    void write_age(std::string_view key, std::optional<int> age) {
        if (age) {
            json_.key(key);
            json_.number(static_cast<std::uint64_t>(*age));
        }
    }

    void write_list(mapper::Disclosed const& service, std::string_view list, std::string_view field,
                    std::string const& text) {
        auto const items = catalogue::list_items(text, ";");
        if (items.empty()) {
            return;
        }
        json_.key(list);
        json_.begin_array();
        for (auto const item : items) {
            json_.begin_object();
            json_.key("id");
            json_.text(
                mapper::uuid_of_name(fmt::format("gapmap:{}:{}:{}", list, service.id, item)));
            json_.key(field);
            json_.text(item);
            json_.end_object();
        }
        json_.end_array();
    }

    void write_organisation(mapper::Disclosed const& service, OrukDetails& details) {
        json_.key("organization");
        json_.begin_object();
        json_.key("id");
        json_.text(mapper::uuid_of_name("gapmap:organisation:" + service.provider));
        json_.key("name");
        json_.text(service.provider);
        json_.key("description");
        json_.text(details.take("organization.description"));
        write_if_said(json_, "email", details.take_email("organization.email"));
        write_if_said(json_, "website", details.take_url("organization.website"));
        write_if_said(json_, "logo", details.take("organization.logo"));
        write_if_said(json_, "uri", details.take_url("organization.uri"));
        json_.end_object();
    }

    void write_attributes(mapper::Disclosed const& service,
                          std::vector<OrukAttribute> const& attributes) {
        json_.key("attributes");
        json_.begin_array();
        for (auto const& attribute : attributes) {
            json_.begin_object();
            json_.key("id");
            json_.text(mapper::uuid_of_name(fmt::format("gapmap:attribute:{}:{}:{}", service.id,
                                                        attribute.column, attribute.code)));
            json_.key("link_type");
            json_.text(attribute.column);
            write_if_said(json_, "value", attribute.text);
            write_term(attribute);
            json_.end_object();
        }
        json_.end_array();
    }

    void write_term(OrukAttribute const& attribute) {
        bool const is_text = attribute.code.empty();
        json_.key("taxonomy_term");
        json_.begin_object();
        json_.key("id");
        json_.text(term_id(attribute.column, attribute.code));
        write_if_said(json_, "code", attribute.code);
        json_.key("name");
        json_.text(is_text ? attribute.column : attribute.label);
        json_.key("description");
        json_.text(fmt::format("The column '{}' of a gapmap catalogue", attribute.column));
        json_.key("taxonomy");
        json_.text("gapmap");
        json_.end_object();
    }

    std::string const& term_id(std::string const& column, std::string const& code) {
        auto const name = fmt::format("gapmap:term:{}:{}", column, code);
        auto const known = term_ids_.find(name);
        return known != term_ids_.end()
                   ? known->second
                   : term_ids_.emplace(name, mapper::uuid_of_name(name)).first->second;
    }

    mapper::AnalysisInput const& input_;
    OrukPlaces places_;
    JsonWriter& json_;
    std::unordered_map<std::string, std::string> term_ids_;
};

void write_page(JsonWriter& json, std::size_t services) {
    for (std::string_view const key : {"total_items", "size"}) {
        json.key(key);
        json.number(services);
    }
    for (std::string_view const key : {"total_pages", "page_number"}) {
        json.key(key);
        json.number(1);
    }
    for (std::string_view const key : {"first_page", "last_page"}) {
        json.key(key);
        json.boolean(true);
    }
    json.key("empty");
    json.boolean(services == 0);
}

} // namespace

OrukCounts write_oruk(mapper::AnalysisInput const& input, std::string const& crs, TextSink& sink) {
    std::vector<std::pair<std::string, mapper::Disclosed const*>> services;
    for (auto const& service : input.services) {
        if (service.visibility != Visibility::confidential) {
            services.emplace_back(uuid_of(service), &service);
        }
    }
    std::ranges::sort(services);
    JsonWriter json{sink};
    json.begin_object();
    write_page(json, services.size());
    json.line_key("contents");
    json.begin_array();
    ServiceWriter writer{input, crs, json};
    for (auto const& [uuid, service] : services) {
        writer.write(*service, uuid);
    }
    json.end_line_array();
    json.end_object();
    json.finish();
    return {.written = services.size(), .confidential = input.services.size() - services.size()};
}

} // namespace reports
