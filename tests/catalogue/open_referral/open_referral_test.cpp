#include "base/error.hpp"
#include "catalogue/open_referral/open_referral.hpp"
#include "tests/catalogue/reading.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>

using catalogue::Answer;
using catalogue::Catalogue;
using catalogue::Service;

// All services, providers and places in these tests are made up.

namespace {

Catalogue read_json(std::string_view json, catalogue::ReadOptions const& options = {}) {
    std::array const texts{catalogue::NamedText{.name = "f.json", .text = std::string{json}}};
    return catalogue::read_catalogue(texts, vocabulary(), options);
}

/// One service of "Made-up Trust" with these further members.
Catalogue read_service(std::string_view members, catalogue::ReadOptions const& options = {}) {
    return read_json(fmt::format(R"([{{"id": "s1", "name": "Steps",
                                      "organization": {{"name": "Made-up Trust"}}, {}}}])",
                                 members),
                     options);
}

std::string attribute(std::string_view term, std::string_view value = "") {
    return fmt::format(R"({{"id": "a", "value": "{}", "taxonomy_term": {{"id": "t", {}}}}})", value,
                       term);
}

std::string json_error(std::string_view json) {
    try {
        read_json(json);
    } catch (base::Error const& error) {
        return error.what();
    }
    return {};
}

std::string detail(Catalogue const& catalogue, std::string_view column) {
    for (auto const& detail : catalogue.services.front().details) {
        if (catalogue.detail_columns[detail.column.value] == column) {
            return detail.text;
        }
    }
    return {};
}

std::vector<std::string> areas(Catalogue const& catalogue) {
    std::vector<std::string> names;
    for (auto const area : catalogue.services.front().availability.areas) {
        names.push_back(catalogue.area_names[area.value]);
    }
    return names;
}

std::vector<std::string> rules(Catalogue const& catalogue) {
    std::vector<std::string> found;
    for (auto const& problem : catalogue.problems) {
        found.push_back(problem.rule);
    }
    return found;
}

Answer answer(Catalogue const& catalogue, std::string_view column) {
    for (std::uint32_t at = 0; at < catalogue::question_count(vocabulary()); ++at) {
        if (catalogue::column_name(vocabulary(), {at}) == column) {
            return catalogue.services.front().profile.answers[at].value;
        }
    }
    return Answer::not_stated;
}

} // namespace

TEST_CASE("a service's own fields are native columns") {
    auto const catalogue = read_service(R"("url": "https://example.org", "status": "active",
        "minimum_age": 18.0, "maximum_age": "65", "assured_date": "2023-01-31",
        "accreditations": "Respect", "description": "Groups", "email": "a@example.org")");
    auto const& service = catalogue.services.front();
    CHECK(service.id.text == "s1");
    CHECK(service.programme == "Steps");
    CHECK(catalogue.providers[service.provider.value] == "Made-up Trust");
    CHECK(service.profile.ages.minimum == 18);
    CHECK(service.profile.ages.maximum == 65);
    CHECK(service.profile.dates.source == base::parse_date("2023-01-31"));
    CHECK(service.profile.status == catalogue::Status::active);
    CHECK(detail(catalogue, "website") == "https://example.org");
    CHECK(detail(catalogue, "accreditation") == "Respect");
    CHECK(service.visibility == catalogue::Visibility::district);
    CHECK(message(catalogue).empty());
}

TEST_CASE("the four statuses of Open Referral are ours") {
    auto status = [](std::string_view word) {
        return read_service(fmt::format(R"("status": "{}")", word)).services.front().profile.status;
    };
    CHECK(status("active") == catalogue::Status::active);
    CHECK(status("inactive") == catalogue::Status::paused);
    CHECK(status("temporarily closed") == catalogue::Status::paused);
    CHECK(status("defunct") == catalogue::Status::closed);
    CHECK(rules(read_service(R"("status": "asleep")")) == std::vector<std::string>{"bad-word"});
}

TEST_CASE("lists become one cell, and what a list says besides is kept") {
    auto const catalogue = read_service(R"(
        "languages": [{"id": "1", "name": "Urdu"}, {"id": "2", "code": "pl", "note": "by phone"}],
        "phones": [{"id": "p", "number": "\"0100 1\"", "extension": 7}, {"number": "0100 2"}],
        "funding": [{"id": "f", "source": "A fund"}],
        "cost_options": [{"id": "c", "option": "Under 18s", "amount": 35}])");
    CHECK(detail(catalogue, "languages") == "Urdu; pl");
    CHECK(detail(catalogue, "languages.note") == "by phone");
    CHECK(detail(catalogue, "phone") == "0100 1; 0100 2");
    CHECK(detail(catalogue, "phones.extension") == "7");
    CHECK(detail(catalogue, "funder") == "A fund");
    CHECK(detail(catalogue, "cost_options") == "option: Under 18s, amount: 35");
    CHECK(message(catalogue).empty());
}

TEST_CASE("a field that Open Referral does not know is kept and mentioned") {
    auto const catalogue = read_service(R"("mood": "hopeful", "reference": "R7")");
    CHECK(detail(catalogue, "mood") == "hopeful");
    CHECK(detail(catalogue, "service.reference") == "R7");
    CHECK(rules(catalogue) == std::vector<std::string>{"unknown-column", "unknown-column"});
}

TEST_CASE("a service area's URI gives the GSS code, its name stands in where there is none") {
    CHECK(areas(read_service(R"("service_areas": [
        {"name": "Leeds", "uri": "http://statistics.data.gov.uk/id/statistical-geography/E08000035"},
        {"uri": "https://example.org/doc/E08000032/"},
        {"name": "Wakefield; and round it", "uri": "http://example.com"}])")) ==
          std::vector<std::string>{"E08000035", "E08000032", "Wakefield, and round it"});
    auto const kingdom = read_service(
        R"("service_areas": [{"uri": "http://statistics.data.gov.uk/id/statistical-geography/K02000001"}])");
    CHECK(kingdom.services.front().availability.extent == catalogue::Extent::national);
}

TEST_CASE("a polygon as extent is kept and declares nothing; a text declares") {
    auto const polygon =
        read_service(R"("service_areas": [{"extent": "{}", "extent_type": "geojson"}])");
    CHECK(areas(polygon).empty());
    CHECK(detail(polygon, "service_areas.extent") == "{}");
    CHECK(areas(read_service(R"("service_areas": [{"extent": "Leeds", "extent_type": "text"}])")) ==
          std::vector<std::string>{"Leeds"});
}

TEST_CASE("the first location that people go to places the service") {
    auto const catalogue = read_service(R"("service_at_locations": [
        {"id": "1", "location": {"location_type": "virtual", "name": "Online", "latitude": 1, "longitude": 2}},
        {"id": "2", "location": {"location_type": "physical", "name": "Mill", "latitude": 53.79, "longitude": "-1.55",
          "addresses": [{"address_type": "postal", "postal_code": "WF1 1AA"},
                        {"address_type": "physical", "postal_code": "ls1 1aa", "city": "Leeds"}]}}])");
    auto const& availability = catalogue.services.front().availability;
    CHECK(availability.site == catalogue::Site{catalogue::LatLon{53.79, -1.55}});
    CHECK(availability.postcode == "LS1 1AA");
    CHECK(detail(catalogue, "location.name") == "Mill");
    CHECK(detail(catalogue, "address.city") == "Leeds");
    CHECK(detail(catalogue, "location 2").find("Online") != std::string::npos);
    CHECK(message(catalogue).empty());
}

TEST_CASE("several locations without a service area are said") {
    constexpr std::string_view two = R"("service_at_locations": [
        {"location": {"latitude": 53.79, "longitude": -1.55}},
        {"location": {"latitude": 53.68, "longitude": -1.5}}])";
    CHECK(rules(read_service(two)) == std::vector<std::string>{"several-locations"});
    CHECK(rules(read_service(fmt::format(R"({}, "service_areas": [{{"name": "Leeds"}}])", two)))
              .empty());
}

TEST_CASE("a latitude of 100 is a problem, and of a row that is not public it is not shown") {
    constexpr std::string_view place =
        R"("service_at_locations": [{"location": {"latitude": 100, "longitude": 101}}])";
    CHECK(
        message(read_service(place)) ==
        "f.json, row 1, latitude: the value is not a latitude; expected a number from -90 to 90.");
    CHECK(message(read_service(fmt::format(R"({}, "location_visibility": "public")", place))) ==
          "f.json, row 1, latitude: '100' is not a latitude; expected a number from -90 to 90.");
}

TEST_CASE("terms mean what the vocabulary says, by code, label and synonym") {
    auto const catalogue = read_service(fmt::format(
        R"("attributes": [{}, {}, {}, {}, {}])", attribute(R"("code": "dapp", "name": "x")"),
        attribute(R"("name": "Domestic violence")"), attribute(R"("name": "High risk")"),
        attribute(R"("name": "Children and young people")", "no"), attribute(R"("name": "CBT")")));
    auto const& profile = catalogue.services.front().profile;
    REQUIRE(profile.types.size() == 1);
    CHECK(vocabulary().types[profile.types.front().value].code == "dapp");
    CHECK(profile.foci_answer == Answer::yes);
    CHECK(answer(catalogue, "risk_high") == Answer::yes);
    CHECK(answer(catalogue, "children") == Answer::no);
    CHECK(message(catalogue).empty());
}

TEST_CASE("'high' alone is a word of many scales and no risk level") {
    auto const catalogue =
        read_service(fmt::format(R"("attributes": [{}])", attribute(R"("name": "High")")));
    CHECK(answer(catalogue, "risk_high") == Answer::not_stated);
    CHECK(rules(catalogue) == std::vector<std::string>{"unmapped-term"});
}

TEST_CASE("a term without a meaning is counted, listed once with the nearest, and kept") {
    auto const service = R"({"name": "Steps", "organization": {"name": "Made-up Trust"},
        "attributes": [{"taxonomy_term": {"name": "Parentings", "taxonomy": "other"}}]})";
    auto const catalogue = read_json(fmt::format("[{0}, {0}]", service));
    CHECK(message(catalogue) ==
          "f.json: the taxonomy term 'Parentings (other)' of 2 services has no meaning here and is "
          "kept beside them; the nearest is 'parenting'; say what it means, or that it is to be "
          "ignored, in a --taxonomy file.");
    CHECK(detail(catalogue, "taxonomy_terms") == "Parentings (other)");
}

TEST_CASE("a mapping file gives terms a meaning, or says that they have none") {
    auto const map = catalogue::read_taxonomy_map("m.toml", R"(
[[term]]
term = "fathers-group"
taxonomy = "other"
column = "interventions"
value = "parenting-programme"

[[term]]
term = "https://example.org/walks"
ignore = true
)",
                                                  vocabulary());
    auto const catalogue = read_service(
        fmt::format(R"("attributes": [{}, {}])",
                    attribute(R"("code": "fathers-group", "name": "y", "taxonomy": "other")"),
                    attribute(R"("name": "Walks", "term_uri": "https://example.org/walks")")),
        {.taxonomy = map});
    CHECK(catalogue.services.front().profile.types.size() == 1);
    CHECK(message(catalogue).empty());
}

TEST_CASE("terms of the taxonomy gapmap are cells as they are") {
    auto own = [](std::string_view column, std::string_view code) {
        return fmt::format(
            R"({{"link_type": "{}", "taxonomy_term": {{"code": "{}", "name": "n", "taxonomy": "gapmap"}}}})",
            column, code);
    };
    auto const catalogue = read_service(fmt::format(
        R"("status": "active", "attributes": [{}, {}, {}, {}, {}])", own("children", "by_design"),
        own("children_basis", "claimed"), own("risk_low", "unknown"), own("service_id", "S/7"),
        own("status", "not_stated")));
    auto const& service = catalogue.services.front();
    CHECK(answer(catalogue, "children") == Answer::yes_by_design);
    CHECK(answer(catalogue, "risk_low") == Answer::unknown);
    CHECK(answer(catalogue, "risk_high") == Answer::not_stated);
    CHECK(service.id.text == "S/7");
    CHECK(service.profile.status == catalogue::Status::not_stated);
    CHECK(message(catalogue).empty());
}

TEST_CASE("the most hidden of all that a feed says of visibility counts") {
    auto visibility = [](std::string_view members) {
        return read_service(members).services.front().visibility;
    };
    using catalogue::Visibility;
    CHECK(visibility(R"("location_visibility": "public")") == Visibility::open);
    CHECK(visibility(R"("location_visibility": "public", "service_at_locations":
        [{"location": {"location_visibility": "confidential"}}])") == Visibility::confidential);
    CHECK(visibility(R"("location_visibility": "secretive")") == Visibility::confidential);
    CHECK(visibility(R"("service_at_locations": [{"location": {"attributes":
        [{"taxonomy_term": {"name": "Confidential address"}}]}}])") == Visibility::confidential);
    CHECK(visibility(R"("attributes": [{"link_type": "visibility", "taxonomy_term":
        {"name": "district"}}])") == Visibility::district);
    CHECK(
        visibility(R"("attributes": [{"taxonomy_term": {"name": "Confidential counselling"}}])") ==
        Visibility::district);
}

TEST_CASE("no message shows a value of a service that says it is confidential") {
    auto const catalogue = read_service(R"("location_visibility": "confidential",
        "status": "hush-status", "minimum_age": "hush-age", "assured_date": "hush-date",
        "service_at_locations": [{"location": {"latitude": "hush-latitude", "longitude": "1"}}],
        "attributes": [{"taxonomy_term": {"name": "hush-term", "taxonomy": "hush-taxonomy"}}])");
    CHECK(catalogue.problems.size() >= 5);
    CHECK(message(catalogue).find("hush") == std::string::npos);
    CHECK(message(catalogue).find("Steps") == std::string::npos);
}

TEST_CASE("a term that holds a place is not shown unless its service is public") {
    auto const term = R"("attributes": [{"taxonomy_term": {"name": "Near LS1 1AA"}}])";
    CHECK(message(read_service(term)).find("LS1") == std::string::npos);
    CHECK(rules(read_service(term)) == std::vector<std::string>{"unmapped-term"});
}

TEST_CASE("an organisation that is missing is said, and its id stands in") {
    auto const nobody = read_json(R"([{"name": "Steps", "status": "active"}])");
    CHECK(nobody.providers == std::vector<std::string>{"provider not stated"});
    CHECK(rules(nobody) == std::vector<std::string>{"missing-provider"});
    auto const by_id = read_json(R"([{"name": "Steps", "organization_id": "o7"}])");
    CHECK(by_id.providers == std::vector<std::string>{"organisation o7"});
}

TEST_CASE("a service without a name is unread and listed, null records too") {
    auto const catalogue = read_json(
        R"([{"status": "active", "organization": {"name": "Made-up Trust"}}, null,
            {"name": "Steps", "organization": {"name": "Made-up Trust"}}])");
    CHECK(catalogue.services.size() == 1);
    CHECK(catalogue.rows_unread == 1);
    auto found = rules(catalogue);
    std::ranges::sort(found);
    CHECK(found == std::vector<std::string>{"incomplete-row", "not-a-service"});
}

TEST_CASE("an organisation's services are of that organisation") {
    auto const catalogue = read_json(
        R"({"name": "Made-up Trust", "website": "https://example.org",
            "services": [{"name": "Steps", "status": "active"}, {"name": "Turning", "status": "active"}]})");
    CHECK(catalogue.services.size() == 2);
    CHECK(catalogue.providers == std::vector<std::string>{"Made-up Trust"});
    CHECK(detail(catalogue, "organization.website") == "https://example.org");
}

TEST_CASE("links of one service to several locations are one service") {
    auto const link = R"({"service": {"id": "s1", "name": "Steps", "organization": {"name": "T"}},
                          "location": {"name": "Mill"}})";
    CHECK(read_json(fmt::format("[{0}, {0}]", link)).services.size() == 1);
}

TEST_CASE("a repeated id is a problem and both services stay") {
    auto const catalogue = read_json(R"([{"id": "s1", "name": "A", "organization": {"name": "T"}},
                                         {"id": "s1", "name": "B", "organization": {"name": "T"}}])");
    CHECK(catalogue.services.size() == 2);
    CHECK(rules(catalogue) == std::vector<std::string>{"duplicate-id"});
}

TEST_CASE("version 1 and JSON without services are refused with a way out") {
    CHECK(json_error(R"([{"name": "A", "eligibilitys": []}])").find("version 1") !=
          std::string::npos);
    CHECK(
        json_error(R"({"cells": [], "services": [{"id": "1", "provider": "P", "programme": "Q"}]})")
            .find("no Open Referral service") != std::string::npos);
    CHECK(json_error("[]").find("no Open Referral service") != std::string::npos);
}

TEST_CASE("a page says which pages are missing, and a single page of one says nothing") {
    auto page = [](int number, int total) {
        return read_json(fmt::format(R"({{"total_items": 1, "total_pages": {}, "page_number": {},
            "contents": [{{"name": "A", "organization": {{"name": "T"}}}}]}})",
                                     total, number));
    };
    CHECK(message(page(1, 1)).empty());
    CHECK(message(page(2, 4)) == "f.json: this feed has 4 pages, and pages 1, 3 to 4 are missing; "
                                 "download all pages into one folder and name the folder.");
    CHECK(message(page(0, 2)).find("page 1 is missing") != std::string::npos);
}

TEST_CASE("a feed that holds another number than it says is a problem") {
    CHECK(message(read_json(R"({"total_items": 31, "total_pages": 1, "page_number": 1,
            "contents": [{"name": "A", "organization": {"name": "T"}}]})")) ==
          "f.json: the feed says that it has 31 records, and holds 1; ask the publisher which is "
          "right.");
}
