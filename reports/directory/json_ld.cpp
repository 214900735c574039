#include "catalogue/files/cell_text.hpp"
#include "reports/directory/contact.hpp"
#include "reports/directory/site.hpp"
#include "reports/files/text_sink.hpp"
#include "reports/json/json_writer.hpp"
#include "reports/wording/directory_wording.hpp"

namespace reports {

namespace {

/// Within a script element "</script>" ends it and "<!--" begins a comment, whatever JSON says.
std::string safe_in_script(std::string_view json) {
    std::string safe;
    safe.reserve(json.size());
    for (char const letter : json) {
        switch (letter) {
        case '<':
            safe += "\\u003c";
            break;
        case '>':
            safe += "\\u003e";
            break;
        case '&':
            safe += "\\u0026";
            break;
        case '\n':
            break;
        default:
            safe += letter;
        }
    }
    return safe;
}

void write_text(JsonWriter& json, std::string_view key, std::string_view text) {
    json.key(key);
    json.text(text);
}

void begin(JsonWriter& json, std::string_view type) {
    json.begin_object();
    write_text(json, "@type", type);
}

void write_areas(JsonWriter& json, DirectorySite const& site, mapper::Disclosed const& service) {
    json.key("areaServed");
    json.begin_array();
    auto const write_area = [&](geodata::District const& district) {
        begin(json, "AdministrativeArea");
        write_text(json, "name", district.name);
        write_text(json, "identifier", district.code.text);
        json.end_object();
    };
    if (service.area.reach == mapper::Reach::local) {
        for (auto const district : service.area.districts) {
            write_area(site.input.districts[district.value]);
        }
    } else {
        for (auto const& district : site.input.districts) {
            write_area(district);
        }
    }
    json.end_array();
}

void write_languages(JsonWriter& json, std::string_view cell) {
    auto const languages = catalogue::list_items(cell, ";");
    if (languages.empty()) {
        return;
    }
    json.key("availableLanguage");
    json.begin_array();
    for (auto const language : languages) {
        json.text(language);
    }
    json.end_array();
}

void write_channels(JsonWriter& json, mapper::Disclosed const& service) {
    json.key("availableChannel");
    json.begin_array();
    auto const languages = detail_of(service, "languages");
    for (auto const& phone : phones_of(detail_of(service, "phone"))) {
        if (!phone.target.empty()) {
            begin(json, "ServiceChannel");
            json.key("servicePhone");
            begin(json, "ContactPoint");
            write_text(json, "telephone", phone.text);
            json.end_object();
            write_languages(json, languages);
            json.end_object();
        }
    }
    for (auto const& website : websites_of(detail_of(service, "website"))) {
        if (!website.target.empty()) {
            begin(json, "ServiceChannel");
            write_text(json, "serviceUrl", website.target);
            write_languages(json, languages);
            json.end_object();
        }
    }
    json.end_array();
}

} // namespace

std::string json_ld(DirectorySite const& site, DirectoryEntry const& entry) {
    auto const& service = entry.service;
    WholeText whole;
    JsonWriter json{whole};
    json.begin_object();
    write_text(json, "@context", "https://schema.org");
    write_text(json, "@type", "Service");
    write_text(json, "name", service.programme);
    json.key("serviceType");
    json.begin_array();
    for (auto const type : service.profile.types) {
        json.text(known_as(site.input.vocabulary.types[type.value]));
    }
    json.end_array();
    json.key("provider");
    begin(json, "Organization");
    write_text(json, "name", service.provider);
    json.end_object();
    write_areas(json, site, service);
    write_channels(json, service);
    for (auto const& website : websites_of(detail_of(service, "website"))) {
        if (!website.target.empty()) {
            write_text(json, "url", website.target);
            break;
        }
    }
    json.end_object();
    json.finish();
    return safe_in_script(whole.text);
}

} // namespace reports
