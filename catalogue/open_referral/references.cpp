#include "catalogue/open_referral/references.hpp"

#include "base/nearest_word.hpp"

#include <algorithm>
#include <filesystem>
#include <initializer_list>
#include <utility>

namespace catalogue {

namespace {

bool has_any(FeedNode const& record, std::initializer_list<std::string_view> keys) {
    return std::ranges::any_of(keys, [&record](std::string_view key) { return record.has(key); });
}

/// Fields that only a service has.
bool is_surely_service(FeedNode const& record) {
    return has_any(record, {"status", "organization", "organization_id", "service_at_locations",
                            "service_areas", "assured_date", "fees", "accreditations",
                            "minimum_age", "maximum_age", "eligibility_description"});
}

} // namespace

FeedEntity entity_of(FeedNode const& record, std::string_view file) {
    if (record.kind != FeedNode::Kind::object) {
        return FeedEntity::other;
    }
    if (has_any(record, {"service", "service_id"}) &&
        has_any(record, {"location", "location_id"})) {
        return FeedEntity::service_at_location;
    }
    if (!is_surely_service(record)) {
        if (has_any(record, {"taxonomy", "taxonomy_id", "taxonomy_detail", "term_uri", "term"})) {
            return FeedEntity::taxonomy_term;
        }
        if (has_any(record, {"location_type", "latitude", "longitude", "addresses"})) {
            return FeedEntity::location;
        }
        if (has_any(record, {"organization_identifiers", "legal_status", "tax_status", "tax_id",
                             "year_incorporated", "parent_organization_id", "logo", "website",
                             "services"})) {
            return FeedEntity::organisation;
        }
        if (has_any(record, {"version", "uri"})) {
            return FeedEntity::taxonomy;
        }
        auto const stem = base::folded(std::filesystem::path{file}.stem().string());
        if (stem.starts_with("organi")) {
            return FeedEntity::organisation;
        }
    }
    bool const named = has_any(record, {"name", "alternate_name"}) && !record.has("programme");
    return named || is_surely_service(record) ? FeedEntity::service : FeedEntity::other;
}

void FeedReferences::add(FeedEntity entity, FeedNode record) {
    auto const id = std::string{record.text_of("id")};
    auto keep = [&](StringMap<FeedNode>& records) {
        if (!id.empty()) {
            records.emplace(id, std::move(record));
        }
    };
    switch (entity) {
    case FeedEntity::organisation:
        keep(organisations);
        return;
    case FeedEntity::location:
        keep(locations);
        return;
    case FeedEntity::taxonomy_term:
        keep(terms);
        return;
    case FeedEntity::taxonomy:
        keep(taxonomies);
        return;
    case FeedEntity::service_at_location:
        places[std::string{record.text_of("service_id")}].push_back(std::move(record));
        return;
    case FeedEntity::service:
    case FeedEntity::other:
        return;
    }
}

FeedNode const* FeedReferences::find(StringMap<FeedNode> const& records, std::string_view id) {
    auto const found = records.find(id);
    return id.empty() || found == records.end() ? nullptr : &found->second;
}

} // namespace catalogue
