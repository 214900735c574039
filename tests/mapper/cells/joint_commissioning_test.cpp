#include "mapper/analyse.hpp"
#include "mapper/cells/joint_commissioning.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

using namespace tests;
using mapper::JointCommissioning;
using mapper::JointScope;

namespace {

/// Districts in a row, of which those listed have the one component.
std::vector<JointCommissioning> joint(std::vector<std::uint32_t> provided,
                                      std::uint32_t districts) {
    auto const findings = mapper::analyse(
        analysis_input({service("s").at(std::move(provided))}, {component("c")}, districts));
    return findings.suites.at(0).joint_commissioning;
}

} // namespace

TEST_CASE("gaps that border on each other are one run, with their people") {
    auto const found = joint({2}, 6);
    REQUIRE(found.size() == 2);
    CHECK(found[0].scope == JointScope::neighbours);
    CHECK(found[0].districts == std::vector<geodata::DistrictIndex>{{0}, {1}});
    CHECK(found[0].population == 2000);
    CHECK(found[1].districts == std::vector<geodata::DistrictIndex>{{3}, {4}, {5}});
    CHECK(found[1].population == 3000);
}

TEST_CASE("a gap that borders on no other gap is no joint case") {
    CHECK(joint({1}, 3).empty());
    CHECK(joint({0}, 1).empty());
}

TEST_CASE("a component that all districts lack is one region-wide case") {
    auto const found = joint({}, 3);
    REQUIRE(found.size() == 1);
    CHECK(found[0].scope == JointScope::region_wide);
    CHECK(found[0].districts.size() == 3);
    CHECK(found[0].population == 3000);
}

TEST_CASE("all districts are one region-wide case though none borders on another") {
    auto input = analysis_input({}, {component("c")}, 2);
    input.neighbours.clear();
    auto const findings = mapper::analyse(std::move(input));
    CHECK(findings.suites.at(0).joint_commissioning.at(0).scope == JointScope::region_wide);
}

TEST_CASE("one district lacks alone") {
    CHECK(joint({}, 1).empty());
}

TEST_CASE("unclear and unassessed cells are no gaps to commission for") {
    auto const unclear = service("s").status(catalogue::Status::paused).at({0, 1, 2});
    auto const findings = mapper::analyse(analysis_input(
        {unclear}, {component("c"), component("d").of({type::tagging}).statutory()}, 3));
    CHECK(findings.suites.at(0).joint_commissioning.empty());
}

TEST_CASE("a run has no population when that of a district is not known") {
    auto input = analysis_input({}, {component("c")}, 2);
    input.districts[1].population.reset();
    auto const findings = mapper::analyse(std::move(input));
    CHECK_FALSE(findings.suites.at(0).joint_commissioning.at(0).population);
}

TEST_CASE("each scope has a code") {
    CHECK(mapper::code(JointScope::neighbours) == "neighbours");
    CHECK(mapper::code(JointScope::region_wide) == "region_wide");
}
