#include "catalogue/open_referral/columns.hpp"

#include <algorithm>
#include <array>

namespace catalogue {

namespace {

/// Fields of a service in HSDS 3.0, ORUK 3.0 and HSDS 1.1.
constexpr std::array<std::string_view, 25> fields{"accessibility_for_disabilities",
                                                  "additional_urls",
                                                  "alert",
                                                  "alternate_name",
                                                  "application_process",
                                                  "assurer_email",
                                                  "contacts",
                                                  "cost_options",
                                                  "eligibility_description",
                                                  "eligibility",
                                                  "fees",
                                                  "fees_description",
                                                  "interpretation_services",
                                                  "last_modified",
                                                  "licenses",
                                                  "metadata",
                                                  "service.program",
                                                  "regular_schedules",
                                                  "required_documents",
                                                  "schedules",
                                                  "service_at_locations",
                                                  "taxonomy_terms",
                                                  "wait_time",
                                                  "capacities",
                                                  "service_capacities"};

constexpr std::array<std::string_view, 8> parts{
    "address",      "funding", "languages",     "location",
    "organization", "phones",  "service_areas", "service_at_location"};

} // namespace

bool is_open_referral_column(std::string_view name) {
    auto const part = name.substr(0, name.find_first_of(". "));
    return std::ranges::find(fields, name) != fields.end() ||
           (part.size() < name.size() && std::ranges::find(parts, part) != parts.end());
}

} // namespace catalogue
