#include "reports/attribution.hpp"
#include "tests/reports/findings_fixture.hpp"

#include <doctest/doctest.h>

using reports::attribution;

namespace {

mapper::Findings with(std::string const& code, std::string const& code_field) {
    auto findings = tests::small_findings();
    for (auto& district : findings.districts) {
        district.code.text = code;
    }
    findings.run.code_field = code_field;
    return findings;
}

} // namespace

TEST_CASE("boundaries of the statistics office are attributed, with the year of their field") {
    std::string const words =
        "Source: Office for National Statistics licensed under the Open Government Licence v3.0. "
        "Contains OS data © Crown copyright and database right ";
    CHECK(attribution(with("E08000032", "LAD24CD"), "") == words + "2024.");
    CHECK(attribution(with("N09000001", "ltla17_code"), "") == words + "2017.");
}

TEST_CASE("nothing is said where codes or their field are not the statistics office's") {
    CHECK(attribution(with("E08000032", "code"), "").empty());
    CHECK(attribution(with("E08000032", "LAD2024CD"), "").empty());
    CHECK(attribution(with("E08000032", "LAD24"), "").empty());
    CHECK(attribution(with("E0800003", "LAD24CD"), "").empty());
    CHECK(attribution(with("X08000032", "LAD24CD"), "").empty());
    auto one_other = with("E08000032", "LAD24CD");
    one_other.districts[2].code.text = "C3";
    CHECK(attribution(one_other, "").empty());
}

TEST_CASE("what a person says of the source goes before what is found out") {
    CHECK(attribution(with("E08000032", "LAD24CD"), "Made-up survey") == "Made-up survey");
}

TEST_CASE("the boundaries' file is named, and the projection told") {
    auto const findings = tests::small_findings();
    CHECK(reports::boundary_line(findings.run) == "Boundaries: districts.geojson, code");
    CHECK(reports::projection_line(findings.run).starts_with("British National Grid (EPSG:27700)"));
    auto elsewhere = findings.run;
    elsewhere.crs = "+proj=laea";
    CHECK(reports::projection_line(elsewhere).starts_with("Equal-area projection"));
}
