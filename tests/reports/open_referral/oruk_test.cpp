#include "catalogue/read_catalogue.hpp"
#include "catalogue/suites/load_suite.hpp"
#include "geodata/boundaries/boundaries.hpp"
#include "mapper/disclosing/disclose.hpp"
#include "mapper/disclosing/fingerprint.hpp"
#include "mapper/disclosing/leak.hpp"
#include "reports/open_referral/oruk.hpp"

#include <doctest/doctest.h>
#include <rapidjson/document.h>
#include <valijson/adapters/rapidjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

using mapper::Disclosed;

// All services, providers and places in these tests are made up.

namespace {

constexpr std::string_view header =
    "service_id,provider,programme,description,website,phone,email,focus,interventions,"
    "interventions_basis,works_with,adults,children,children_basis,lgbtqia,designed_for,risk_high,"
    "risk_medium,risk_low,districts,postcode,latitude,longitude,easting,northing,catchment_km,"
    "location_visibility,minimum_age,maximum_age,sex,languages,referral_routes,victim_support,"
    "front_door,status,start_date,end_date,funding_end_date,source,source_date,evidence,"
    "volunteers\n";

/// One of each: answers, areas, sites and visibilities.
std::string const& every_kind() {
    static std::string const csv =
        std::string{header} +
        "a-1,Made-up Trust,Steps,\"Groups, for men\",https://example.org,0100 1; 0100 "
        "2,a@example.org,"
        "DA;SV,dapp; cara,desk,person_causing_harm,yes,by design,claimed,?,ethnic_minority,yes,?,,"
        "Leeds; Atlantis,LS1 1AA,53.7997,-1.5492,,,,public,18,65,male,Urdu; Polish,police; self,"
        "integrated,yes,active,2020-01-01,,2030-03-31,Website,2023-01-31,a link,12\n"
        "a-2,Made-up Trust,Turning,,no address,,nobody,?,?,,?,no,-,,,,-,-,-,,,,,416300,432900,,"
        "public,,,,,,none,?,planned,,,,,,,\n"
        "a-3,Other Trust,Circle,,,,,,,,both,,,,,,,,,,,53.7,-1.5,,,20,public,,,,,,,,paused,,,,,,,\n"
        "a-4,Other Trust,Everywhere,,,,,SV,helpline-advice,,victim_survivor,,,,,,,,,region-wide,,,"
        ",,,,public,,,,,,,,closed,,,,,,,\n"
        "a-5,Other Trust,Nation,,,,,,,,,,,,,,,,,national,,,,,,,,,,,,,,,?,,,,,,,\n"
        "a-6,Other Trust,Nearby,secret words here,,0100 9,,,,,,,,,,,,,,,BD1 1AA,53.7957,-1.7594,,,,"
        ",,,,,,,,,,,,,,,Old Mill Lane\n"
        "a-7,Other Trust,Lost,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,\n"
        "a-8,Hidden House,Safe Harbour,where nobody looks,,0100 8,,DA,counselling-therapy,,,,,,,,,,"
        ",Wakefield,WF1 1AA,53.6833,-1.4977,,,,confidential,,,,,,,,,,,,,,,\n";
    return csv;
}

struct Read {
    mapper::AnalysisInput input;
    mapper::Secrets secrets;
    std::string crs;
};

Read read(std::string const& name, std::string const& text) {
    static auto const loaded = catalogue::load_suite("west-yorkshire");
    auto const boundaries = geodata::read_boundaries(
        std::filesystem::path(GAPMAP_SOURCE_DIR) / "examples/west-yorkshire/districts.geojson", {});
    std::array const texts{catalogue::NamedText{.name = name, .text = text}};
    auto disclosure = mapper::disclose(catalogue::read_catalogue(texts, loaded.vocabulary, {}),
                                       boundaries, loaded.vocabulary);
    Read read{.input = {}, .secrets = std::move(disclosure.secrets), .crs = boundaries.crs};
    read.input.districts = boundaries.districts;
    read.input.services = std::move(disclosure.services);
    read.input.problems = std::move(disclosure.problems);
    read.input.vocabulary = loaded.vocabulary;
    return read;
}

std::string exported(Read const& read) {
    reports::WholeText text;
    reports::write_oruk(read.input, read.crs, text);
    return text.text;
}

Disclosed const* find(Read const& read, std::string_view id) {
    auto const found = std::ranges::find(read.input.services, id, &Disclosed::id);
    return found == read.input.services.end() ? nullptr : &*found;
}

rapidjson::Document parsed(std::string const& json) {
    rapidjson::Document document;
    document.Parse(json.data(), json.size());
    REQUIRE_FALSE(document.HasParseError());
    return document;
}

} // namespace

TEST_CASE("an export comes back the same, answer by answer") {
    auto const first = read("s.csv", every_kind());
    auto const second = read("out.json", exported(first));
    CHECK(second.input.services.size() + 1 == first.input.services.size());
    for (auto const& service : first.input.services) {
        if (service.visibility == catalogue::Visibility::confidential) {
            continue;
        }
        CAPTURE(service.id);
        auto const* const again = find(second, service.id);
        REQUIRE(again != nullptr);
        CHECK(again->provider == service.provider);
        CHECK(again->programme == service.programme);
        CHECK(again->visibility == service.visibility);
        CHECK(again->profile == service.profile);
        CHECK(again->area.reach == service.area.reach);
        CHECK(again->area.basis == service.area.basis);
        CHECK(again->area.districts == service.area.districts);
        CHECK(again->open.has_value() == service.open.has_value());
    }
}

TEST_CASE("exporting what was exported gives the same bytes") {
    auto const once = exported(read("s.csv", every_kind()));
    CHECK(exported(read("out.json", once)) == once);
}

TEST_CASE("what is not public leaves no place, and what is confidential nothing") {
    auto const first = read("s.csv", every_kind());
    auto const text = exported(first);
    CHECK_FALSE(mapper::LeakCheck{first.secrets}.find(text).has_value());
    for (std::string const secret :
         {"BD1 1AA", "53.795", "-1.759", "Old Mill Lane", "secret words", "0100 9", "\"a-8\"",
          "Hidden", "Safe Harbour", "WF1 1AA", "0100 8"}) {
        CAPTURE(secret);
        CHECK(text.find(secret) == std::string::npos);
    }
    CHECK(text.find("LS1 1AA") != std::string::npos);
    reports::WholeText ignored;
    auto const counts = reports::write_oruk(first.input, first.crs, ignored);
    CHECK(counts.written == 7);
    CHECK(counts.confidential == 1);
}

TEST_CASE("a district service that was placed by its pin keeps the mark that it was") {
    auto const again = read("out.json", exported(read("s.csv", every_kind())));
    auto const* const nearby = find(again, "a-6");
    REQUIRE(nearby != nullptr);
    CHECK(nearby->area.basis == mapper::AreaBasis::inferred);
    CHECK(nearby->area.declared_districts == "E08000032");
}

TEST_CASE("a website or email that Open Referral would not let pass is an attribute") {
    auto const document = parsed(exported(read("s.csv", every_kind())));
    for (auto const& service : document["contents"].GetArray()) {
        if (service["name"] == "Turning") {
            CHECK_FALSE(service.HasMember("url"));
            CHECK_FALSE(service.HasMember("email"));
        }
    }
    auto const again = read("out.json", exported(read("s.csv", every_kind())));
    auto const& details = find(again, "a-2")->open->details;
    CHECK(std::ranges::find(details, std::pair<std::string, std::string>{
                                         "website", "no address"}) != details.end());
}

TEST_CASE("no service at all is an empty page") {
    Read nothing = read("s.csv", every_kind());
    nothing.input.services.clear();
    auto const document = parsed(exported(nothing));
    CHECK(document["empty"].GetBool());
    CHECK(document["contents"].Empty());
}

TEST_CASE("a name always gives the same UUID") {
    // As Python's uuid.uuid5(uuid.NAMESPACE_URL, "gapmap:service:a-1").
    CHECK(mapper::uuid_of_name("gapmap:service:a-1") == "1e57c51f-6b3e-5897-85f2-c3088506bfe3");
}

TEST_CASE("every exported service satisfies the published schema") {
    std::filesystem::path const file =
        GAPMAP_SHARED "/data/open_referral/schema_oruk_3/compiled/service.json";
    if (!std::filesystem::exists(file)) {
        MESSAGE("skipped: there is no " << file.string());
        return;
    }
    std::ifstream stream{file};
    auto const schema_document = parsed({std::istreambuf_iterator<char>{stream}, {}});
    valijson::Schema schema;
    valijson::SchemaParser{}.populateSchema(valijson::adapters::RapidJsonAdapter(schema_document),
                                            schema);
    auto fault = [&schema](rapidjson::Value const& service) {
        valijson::Validator validator;
        valijson::ValidationResults results;
        if (validator.validate(schema, valijson::adapters::RapidJsonAdapter(service), &results)) {
            return std::string{};
        }
        valijson::ValidationResults::Error error;
        results.popError(error);
        return error.description;
    };
    auto document = parsed(exported(read("s.csv", every_kind())));
    CHECK(document["contents"].Size() == 7);
    for (auto& service : document["contents"].GetArray()) {
        CAPTURE(service["name"].GetString());
        CHECK(fault(service).empty());
    }
    document["contents"][0].RemoveMember("status");
    CHECK_FALSE(fault(document["contents"][0]).empty());
}
