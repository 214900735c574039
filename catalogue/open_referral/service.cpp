#include "catalogue/open_referral/service.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/files/cell_text.hpp"
#include "catalogue/open_referral/attributes.hpp"
#include "catalogue/open_referral/place.hpp"
#include "catalogue/open_referral/visibility.hpp"
#include "catalogue/postcode.hpp"
#include "catalogue/rows/row_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace catalogue {

namespace {

using Names = std::pair<std::string_view, std::string_view>;

/// Fields that are columns under another name.
constexpr std::array renamed{Names{"id", "service_id"},
                             Names{"name", "programme"},
                             Names{"url", "website"},
                             Names{"program", "service.program"},
                             Names{"assured_date", "source_date"},
                             Names{"accreditations", "accreditation"}};

/// The codelist of Open Referral in the words of the column `status`.
constexpr std::array statuses{Names{"inactive", "paused"}, Names{"temporarilyclosed", "paused"},
                              Names{"defunct", "closed"}};

/// Fields that are read by themselves, or that tie records together.
constexpr std::array<std::string_view, 12> read_elsewhere{
    "organization", "service_areas",       "service_at_locations",
    "locations",    "languages",           "phones",
    "funding",      "attributes",          "taxonomy_terms",
    "status",       "location_visibility", "service_taxonomy"};

std::string_view translated(std::string_view status) {
    auto const found = std::ranges::find(statuses, base::folded(status), &Names::first);
    return found == statuses.end() ? status : found->second;
}

/// A whole number that was written with decimals: "12.0".
std::string_view whole(std::string_view number) {
    auto const point = number.find('.');
    bool const is_whole = point != std::string_view::npos &&
                          number.find_first_not_of('0', point + 1) == std::string_view::npos;
    return is_whole ? number.substr(0, point) : number;
}

std::string_view unquoted(std::string_view text) {
    bool const in_quotes = text.size() > 1 && text.starts_with('"') && text.ends_with('"');
    return in_quotes ? text.substr(1, text.size() - 2) : text;
}

/// Puts the first of `keys` that each element of a list has into a column, and keeps the rest.
void add_list(FeedRow& row, FeedNode const& service, std::string_view list, std::string_view column,
              std::initializer_list<std::string_view> keys) {
    for (auto const& item : service.items_of(list)) {
        if (item.members.empty()) {
            row.add(column, plain_text(item));
            continue;
        }
        auto const key = std::ranges::find_if(
            keys, [&item](std::string_view name) { return !item.text_of(name).empty(); });
        if (key != keys.end()) {
            row.add(column, unquoted(item.text_of(*key)));
        }
        for (auto const& [name, value] : item.members) {
            if (!is_feed_key(name) && (key == keys.end() || name != *key)) {
                row.add(fmt::format("{}.{}", list, name), plain_text(value));
            }
        }
    }
}

void add_organisation(FeedRow& row, FeedNode const& organisation) {
    for (auto const* const key : {"name", "alternate_name"}) {
        if (row.cell("provider").empty()) {
            row.add("provider", organisation.text_of(key));
        }
    }
    for (auto const& [key, value] : organisation.members) {
        if (!is_feed_key(key) && key != "name" && key != "services" &&
            key != "location_visibility") {
            row.add("organization." + key, plain_text(value));
        }
    }
}

} // namespace

void FeedServices::read(FeedNode const& service, FeedNode const* organisation, std::size_t number,
                        FeedTable& table) {
    if (auto const* const embedded = service.find("organization")) {
        organisation = embedded;
    } else if (organisation == nullptr) {
        organisation =
            FeedReferences::find(m_references.organisations, service.text_of("organization_id"));
    }
    auto const places = places_of(service, m_references);
    FeedRow row{.number = number, .cells = {}};
    row.add("location_visibility", visibility_of(service, organisation, places, m_references));
    auto const visibility = parse_visibility(row.cell("location_visibility"), m_blank);
    RowReport report{
        {.file = "", .sheet = "", .row = number, .column = ""}, {}, visibility, table.problems()};

    auto const unknown_terms = add_attributes(row, service, m_references, m_meanings);
    add_fields(row, service);
    if (organisation != nullptr) {
        add_organisation(row, *organisation);
    }
    if (row.cell("districts").empty()) {
        add_service_areas(row, service);
    }
    auto const sites = add_places(row, places);
    if (sites > 1 && row.cell("districts").empty()) {
        report.row(base::Severity::warning, "several-locations", "service_at_locations",
                   "the service is at several locations and names no service area, so it is "
                   "placed by the first of them alone",
                   "give it service areas");
    }
    if (row.cell("programme").empty()) {
        row.add("programme", service.text_of("alternate_name"));
    }
    if (row.cell("provider").empty()) {
        auto const id = organisation == nullptr ? service.text_of("organization_id")
                                                : organisation->text_of("id");
        row.add("provider", id.empty() ? std::string{"provider not stated"}
                                       : fmt::format("organisation {}", id));
        report.row(base::Severity::warning, "missing-provider", "organization",
                   id.empty() ? "the service does not say whose it is"
                              : "the service's organisation has no name in this feed, so it goes "
                                "by its id",
                   "name its organisation");
    }
    for (auto const& term : unknown_terms) {
        bool const shown = visibility == Visibility::open ||
                           (visibility == Visibility::district && !holds_a_place(term.text()));
        if (shown) {
            m_meanings.count(term);
        } else {
            report.row(base::Severity::warning, "unmapped-term", "attributes",
                       "a taxonomy term has no meaning here and is kept", "");
        }
    }
    table.add(row);
}

void FeedServices::add_fields(FeedRow& row, FeedNode const& service) const {
    row.add("status", translated(row.cell("status").empty() ? service.text_of("status") : ""));
    for (auto const& [key, value] : service.members) {
        if (std::ranges::find(read_elsewhere, key) != read_elsewhere.end()) {
            continue;
        }
        auto const found = std::ranges::find(renamed, key, &Names::first);
        if (found != renamed.end()) {
            if (row.cell(found->second).empty()) {
                row.add(found->second, plain_text(value));
            }
            continue;
        }
        if (is_feed_key(key) || !row.cell(key).empty()) {
            continue;
        }
        auto const native = m_names.find(key);
        bool const other_name = native && native->name != key;
        auto const text = plain_text(value);
        row.add(other_name ? "service." + key : key, key.ends_with("_age") ? whole(text) : text);
    }
    add_list(row, service, "languages", "languages", {"name", "code", "language"});
    add_list(row, service, "phones", "phone", {"number"});
    add_list(row, service, "funding", "funder", {"source"});
}

} // namespace catalogue
