#include "reports/wording/page_wording.hpp"
#include "tests/reports/findings_fixture.hpp"

#include <doctest/doctest.h>

using reports::count_of;
using reports::gap_bounds;
using reports::grouped;
using reports::listed;

TEST_CASE("thousands are set apart") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(1000) == "1,000");
    CHECK(grouped(2332469) == "2,332,469");
}

TEST_CASE("one of a thing has its own word") {
    CHECK(count_of(0, "service", "services") == "0 services");
    CHECK(count_of(1, "service", "services") == "1 service");
    CHECK(count_of(26, "service", "services") == "26 services");
}

TEST_CASE("a list says how many it leaves out") {
    std::vector<std::string> const names{"Ashby", "Burton", "Coldham"};
    CHECK(listed({}, 3).empty());
    CHECK(listed(names, 3) == "Ashby, Burton and Coldham");
    CHECK(listed(names, 2) == "Ashby, Burton and 1 more");
    CHECK(listed(names, 0) == "3 more");
    std::vector<std::string> const with_comma{"Ashby", "Burton, City of", "Coldham"};
    CHECK(listed(with_comma, 3) == "Ashby; Burton, City of; and Coldham");
    CHECK(listed(with_comma, 2) == "Ashby; Burton, City of; and 1 more");
    CHECK(listed(with_comma, 1) == "Ashby and 2 more");
    CHECK(listed(std::span{with_comma}.subspan(1, 1), 1) == "Burton, City of");
}

TEST_CASE("gaps are given as bounds exactly when something is not known") {
    mapper::CellCounts counts{.met = 15, .met_regionally = 14, .unclear = 2, .gap = 49};
    CHECK(gap_bounds(counts) == "between 49 and 51 of 80");
    counts.unclear = 0;
    CHECK(gap_bounds(counts) == "49 of 78");
}

TEST_CASE("all districts are said at once") {
    auto const findings = tests::small_findings();
    std::vector<geodata::DistrictIndex> const two{{0}, {2}};
    std::vector<geodata::DistrictIndex> const all{{0}, {1}, {2}};
    CHECK(reports::districts_listed(findings, two, 5) == "Ashby and Coldham");
    CHECK(reports::districts_listed(findings, all, 5) == "all 3 districts");
}

TEST_CASE("a confidential service is listed by its placeholder") {
    auto const findings = tests::small_findings();
    std::vector<mapper::ServiceIndex> const hidden{{5}};
    CHECK(reports::services_listed(findings, hidden, 5) == "confidential service 1");
}

TEST_CASE("a tier that the label says already is not said again") {
    auto suite = tests::small_findings().suites[0].suite;
    CHECK(reports::tier_note(suite, suite.components[1]) == "Medium risk");
    suite.components[1].label = "Programme, medium risk";
    CHECK(reports::tier_note(suite, suite.components[1]).empty());
}

TEST_CASE("an input is named without its folder") {
    CHECK(reports::file_name({"boundaries", "/home/someone/maps/districts.gpkg", ""}) ==
          "districts.gpkg");
    CHECK(reports::file_name({"suite", "west-yorkshire", ""}) == "west-yorkshire");
}

TEST_CASE("a date is written as people write it") {
    using namespace std::chrono;
    CHECK(reports::in_words(2023y / March / 31d) == "31 March 2023");
}
