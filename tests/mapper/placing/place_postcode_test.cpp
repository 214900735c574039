#include "geodata/postcodes/import.hpp"
#include "mapper/disclosing/disclose.hpp"
#include "mapper/placing/place.hpp"
#include "mapper/placing/place_postcode.hpp"
#include "tests/mapper/catalogue_builder.hpp"
#include "tests/mapper/folder.hpp"

#include <doctest/doctest.h>

#include <fstream>

using mapper::Placing;
using tests::Row;

namespace {

/// ZZ is no postcode area. ZZ1 1AA is in Aston, ZZ1 1AB in Beech (until June 2017), ZZ1 1AD
/// nowhere, ZZ1 1AE in the sea.
geodata::PostcodeLookup made_up_lookup() {
    tests::Folder const folder;
    auto const source = folder.path / "made-up.csv";
    std::ofstream{source} << "pcds,doterm,east1m,north1m\n"
                             "ZZ1 1AA,,402000,403000\n"
                             "ZZ1 1AB,201706,415000,406000\n"
                             "ZZ1 1AD,,,\n"
                             "ZZ1 1AE,,500000,500000\n";
    auto const file = folder.path / "made-up.postcodes";
    geodata::import_postcodes(source, "", file, geodata::ExistingLookup::keep);
    return geodata::PostcodeLookup::open(file);
}

Placing place(std::vector<Row> const& rows) {
    auto const lookup = made_up_lookup();
    return mapper::place(tests::catalogue_of(rows), tests::three_squares(), &lookup);
}

std::vector<std::uint32_t> districts(mapper::Area const& area) {
    std::vector<std::uint32_t> result;
    for (auto const district : area.districts) {
        result.push_back(district.value);
    }
    return result;
}

using Districts = std::vector<std::uint32_t>;

base::Problem only_problem(Placing const& placing) {
    REQUIRE(placing.problems.size() == 1);
    return placing.problems.front();
}

} // namespace

TEST_CASE("a postcode alone places a service in its district, and is inferred") {
    auto const placing = place({Row{"1"}.post("ZZ1 1AA")});
    CHECK(districts(placing.areas[0]) == Districts{0});
    CHECK(placing.areas[0].basis == mapper::AreaBasis::inferred);
    CHECK(placing.sites[0].basis() == mapper::SiteBasis::postcode);
    CHECK(placing.sites[0].site().at == geodata::Point{402000, 403000});
    CHECK(placing.problems.empty());
}

TEST_CASE("a radius reaches round a postcode") {
    // ZZ1 1AA is 8 km west of Beech.
    auto const placing =
        place({Row{"1"}.post("ZZ1 1AA").reaching_km(7.9), Row{"2"}.post("ZZ1 1AA").reaching_km(8)});
    CHECK(districts(placing.areas[0]) == Districts{0});
    CHECK(districts(placing.areas[1]) == Districts{0, 1});
}

TEST_CASE("coordinates win, and more than a kilometre between them and the postcode is said") {
    auto const at_easting = [](double easting) {
        return place(
            {Row{"1"}.open().post("ZZ1 1AA").at(catalogue::GridReference{easting, 403000})});
    };
    CHECK(at_easting(403000).problems.empty());
    auto const apart = at_easting(403001);
    CHECK(only_problem(apart).rule == "postcode-elsewhere");
    auto const beech = at_easting(412000);
    CHECK(districts(beech.areas[0]) == Districts{1});
    CHECK(only_problem(beech).message == "the coordinates lie 10.0 km from 'ZZ1 1AA'");
    auto const hidden =
        place({Row{"1"}.post("ZZ1 1AA").at(catalogue::GridReference{412000, 403000})});
    CHECK(only_problem(hidden).message == "the coordinates lie more than 1 km from the postcode");
}

TEST_CASE("a terminated postcode is used, and its month is said of public rows only") {
    auto const open = place({Row{"1"}.open().post("ZZ1 1AB")});
    CHECK(districts(open.areas[0]) == Districts{1});
    CHECK(only_problem(open).severity == base::Severity::warning);
    CHECK(to_text(only_problem(open)) ==
          "services.csv, row 2, postcode: 'ZZ1 1AB' is a postcode that is no longer in use; it "
          "ended in 2017-06 and its last place stands.");
    for (auto const& row : {Row{"1"}.post("ZZ1 1AB"), Row{"1"}.confidential().post("ZZ1 1AB")}) {
        auto const text = to_text(only_problem(place({row})));
        CHECK(text.find("2017") == std::string::npos);
        CHECK(text.find("ZZ1") == std::string::npos);
    }
    CHECK(only_problem(place({Row{"1"}.open().declares({"Beech"}).post("ZZ1 1AB")})).severity ==
          base::Severity::information);
}

TEST_CASE("an unknown postcode gets a suggestion where the row is public, and only there") {
    auto const open = only_problem(place({Row{"1"}.open().post("Z21 1AA")}));
    CHECK(open.severity == base::Severity::error);
    CHECK(open.hint == "one character away is 'ZZ1 1AA'");
    for (auto const& row : {Row{"1"}.post("Z21 1AA"), Row{"1"}.confidential().post("Z21 1AA")}) {
        auto const text = to_text(only_problem(place({row})));
        CHECK(text.find("Z21") == std::string::npos);
        CHECK(text.find("ZZ1") == std::string::npos);
    }
    CHECK(only_problem(place({Row{"1"}.region_wide().post("Z21 1AA")})).severity ==
          base::Severity::warning);
}

TEST_CASE("what a postcode cannot place says why") {
    auto const placing = place(
        {Row{"1"}.post("Z21 1AA"), Row{"2"}.post("ZZ1 1AD"), Row{"3"}.open().post("ZZ1 1AE")});
    auto const because = [&](std::size_t at) {
        CHECK(placing.areas[at].reach == mapper::Reach::nowhere);
        return placing.areas[at].nowhere_because;
    };
    CHECK(because(0) == "it has only a postcode, which is not in the postcode look-up");
    CHECK(because(1) == "it has only a postcode, which has no grid reference");
    CHECK(because(2) == "its postcode lies in none of the districts");
    REQUIRE(placing.problems.size() == 3);
    CHECK(to_text(placing.problems[0]) ==
          "services.csv, row 4, postcode: the postcode 'ZZ1 1AE' lies in none of the districts; "
          "correct the postcode, or name the row's districts in 'districts'.");
    CHECK(placing.problems[2].rule == "postcode-without-place");
}

TEST_CASE("a declaration that the postcode denies is a problem and stands") {
    auto const placing = place({Row{"1"}.declares({"Cedar"}).post("ZZ1 1AA")});
    CHECK(only_problem(placing).message ==
          "the row declares 'Cedar', but its postcode lies in Aston");
    CHECK(districts(placing.areas[0]) == Districts{2});
    auto const hidden =
        only_problem(place({Row{"1"}.confidential().declares({"Cedar"}).post("ZZ1 1AA")}));
    CHECK(to_text(hidden).find("ostcode") == std::string::npos);
}

TEST_CASE("without boundaries a catalogue's postcodes are checked all the same") {
    auto const lookup = made_up_lookup();
    auto const problems = mapper::postcode_problems(
        tests::catalogue_of({Row{"1"}.open().post("Z21 1AA"), Row{"2"}.post("ZZ1 1AD"), Row{"3"},
                             Row{"4"}.post("ZZ1 1AA").at(catalogue::GridReference{402000, 404001}),
                             Row{"5"}.post("ZZ1 1AB")}),
        lookup);
    std::vector<std::string> rules;
    for (auto const& problem : problems) {
        rules.push_back(problem.rule);
    }
    CHECK(rules == std::vector<std::string>{"unknown-postcode", "postcode-without-place",
                                            "postcode-elsewhere", "terminated-postcode"});
}

TEST_CASE("where a hidden row's postcode stands is a secret, beside its coordinates too") {
    auto const lookup = made_up_lookup();
    auto const disclosure =
        mapper::disclose(tests::catalogue_of({Row{"1"}.confidential().post("ZZ1 1AA"),
                                              Row{"2"}.post("ZZ1 1AB").at(tests::in_beech),
                                              Row{"3"}.open().post("ZZ1 1AE")}),
                         tests::three_squares(), {}, &lookup);
    auto const& secrets = disclosure.secrets;
    REQUIRE(secrets.confidential_sites.size() == 1);
    CHECK(secrets.confidential_sites[0].grid == geodata::Point{402000, 403000});
    REQUIRE(secrets.district_sites.size() == 2);
    CHECK(secrets.district_sites[1].analysis == geodata::Point{415000, 406000});
    CHECK(secrets.told_sites.size() == 1);
    for (auto const& service : disclosure.services) {
        CHECK(service.open.has_value() == (service.id == "3"));
    }
}
