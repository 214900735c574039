#include "reports/district_gaps.hpp"
#include "tests/reports/findings_fixture.hpp"

#include <doctest/doctest.h>

using reports::district_gaps;
using reports::DistrictGaps;

TEST_CASE("a district's gaps are those of its assessed cells, what is not known apart") {
    auto const findings = tests::small_findings();
    auto const gaps = district_gaps(findings.suites[0]);
    REQUIRE(gaps.size() == 3);
    CHECK(gaps[0] == DistrictGaps{.gaps = 1, .unclear = 0, .assessed = 3});
    CHECK(gaps[1] == DistrictGaps{.gaps = 1, .unclear = 1, .assessed = 3});
    CHECK(gaps[2] == DistrictGaps{.gaps = 2, .unclear = 0, .assessed = 3});
}

TEST_CASE("they are counted over some components as well") {
    auto const findings = tests::small_findings();
    CHECK(district_gaps(findings.suites[0], 1, 2)[1] ==
          DistrictGaps{.gaps = 0, .unclear = 1, .assessed = 1});
    CHECK(district_gaps(findings.suites[0], 3, 4)[1] ==
          DistrictGaps{.gaps = 0, .unclear = 0, .assessed = 0});
}

TEST_CASE("what is not known is told as bounds") {
    CHECK(bounds(DistrictGaps{.gaps = 9, .unclear = 0, .assessed = 16}) == "9 of 16");
    CHECK(bounds(DistrictGaps{.gaps = 9, .unclear = 2, .assessed = 16}) == "9 to 11 of 16");
}
