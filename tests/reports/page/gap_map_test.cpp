#include "reports/page/gap_map.hpp"
#include "tests/reports/findings_fixture.hpp"
#include "tests/reports/markup.hpp"
#include "tests/reports/square_boundaries.hpp"

#include <doctest/doctest.h>

namespace {

std::string map_of(mapper::Findings const& findings) {
    return reports::gap_map_svg(findings, findings.suites.front(),
                                tests::square_boundaries(findings.districts));
}

} // namespace

TEST_CASE("the map is well-formed, and says what it is to those who cannot see it") {
    std::string const svg = map_of(tests::small_findings());
    CHECK(tests::well_formed(svg));
    CHECK(tests::count(svg, "role=\"img\"") == 1);
    CHECK(tests::count(svg, "<title id=") == 1);
    CHECK(tests::contains(svg, "Ashby: 1 of 3, Burton: 1 to 2 of 3 and Coldham: 2 of 3."));
}

TEST_CASE("the map shows each district's gaps, as bounds where something is not known") {
    std::string const svg = map_of(tests::small_findings());
    CHECK(tests::contains(svg, ">1 of 3</text>"));
    CHECK(tests::contains(svg, ">1 to 2 of 3</text>"));
    CHECK(tests::contains(svg, ">2 of 3</text>"));
    CHECK(tests::contains(svg, ">5 km</text>"));
    CHECK(tests::contains(svg, "Boundaries: districts.geojson, code"));
}

TEST_CASE("districts with cells that are not known are hatched, and the legend says so") {
    std::string const svg = map_of(tests::small_findings());
    CHECK(tests::count(svg, "<pattern ") == 1);
    CHECK(tests::contains(svg, "some are not known"));
}

TEST_CASE("a district of which nothing is known is not drawn as one without gaps") {
    auto findings = tests::small_findings();
    for (mapper::Cell& cell : findings.suites[0].cells) {
        if (cell.district.value == 1 && cell.status != mapper::CellStatus::not_assessed) {
            cell.status = mapper::CellStatus::unclear;
        }
    }
    std::string const svg = map_of(findings);
    CHECK(tests::well_formed(svg));
    CHECK(tests::count(svg, "-all)\"><title>Burton") == 1);
    CHECK(tests::count(svg, "-all)\"><title>") == 1);
    CHECK(tests::contains(svg, "nothing is known"));
    CHECK_FALSE(tests::contains(svg, "some are not known"));
}

TEST_CASE("nothing is hatched where everything is known") {
    auto findings = tests::small_findings();
    for (mapper::Cell& cell : findings.suites[0].cells) {
        if (cell.status == mapper::CellStatus::unclear) {
            cell.status = mapper::CellStatus::gap;
        }
    }
    std::string const svg = map_of(findings);
    CHECK(tests::count(svg, "<pattern ") == 0);
    CHECK(tests::count(svg, "url(#") == 0);
    CHECK_FALSE(tests::contains(svg, "not known"));
}

TEST_CASE("a district's name cannot break the map") {
    auto findings = tests::small_findings();
    findings.districts[0].name = "<Ashby> & \"Sons\"";
    std::string const svg = map_of(findings);
    CHECK(tests::well_formed(svg));
    CHECK(tests::contains(svg, "&lt;Ashby&gt; &amp; &quot;Sons&quot;"));
}

TEST_CASE("no service's site is drawn") {
    CHECK_FALSE(tests::contains(map_of(tests::small_findings()), "<circle"));
}

TEST_CASE("the same findings draw the same map") {
    CHECK(map_of(tests::small_findings()) == map_of(tests::small_findings()));
}
