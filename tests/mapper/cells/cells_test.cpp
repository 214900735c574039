#include "mapper/analyse.hpp"
#include "mapper/cells/cells.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

using namespace tests;
using catalogue::Answer;
using catalogue::Basis;
using mapper::Cell;
using mapper::CellStatus;
using mapper::EvidencePolicy;
using mapper::ServiceIndex;

namespace {

mapper::SuiteFindings found(mapper::AnalysisInput input) {
    return mapper::analyse(std::move(input)).suites.at(0);
}

/// The cells of one component, in districts A and B.
std::vector<Cell> cells(std::vector<mapper::Disclosed> services, catalogue::Component component) {
    return found(analysis_input(std::move(services), {std::move(component)})).cells;
}

CellStatus status_in_a(std::vector<mapper::Disclosed> services, catalogue::Component component) {
    return cells(std::move(services), std::move(component)).at(0).status;
}

} // namespace

TEST_CASE("a local match makes its own district met and no other") {
    auto const made = cells({service("s").at({1})}, component("c"));
    CHECK(made[0].status == CellStatus::gap);
    CHECK(made[1].status == CellStatus::met);
    CHECK(made[1].services == std::vector<ServiceIndex>{{0}});
    CHECK(made[1].district == geodata::DistrictIndex{1});
}

TEST_CASE("a region-wide match alone makes every district met regionally") {
    for (auto const& cell : cells({service("s").region_wide()}, component("c"))) {
        CHECK(cell.status == CellStatus::met_regionally);
        CHECK(cell.services == std::vector<ServiceIndex>{{0}});
    }
}

TEST_CASE("one local match among region-wide ones is enough to be met") {
    auto const made = cells({service("r").region_wide(), service("s").at({1})}, component("c"));
    CHECK(made[0].status == CellStatus::met_regionally);
    CHECK(made[1].status == CellStatus::met);
    CHECK(made[1].services == std::vector<ServiceIndex>{{0}, {1}});
}

TEST_CASE("a may-match is never cover: it makes a cell unclear and names what is unknown") {
    auto const made = cells({service("s").takes(risk::high, Answer::not_stated)},
                            component("c").risk(risk::high));
    CHECK(made[0].status == CellStatus::unclear);
    CHECK(made[0].services.empty());
    REQUIRE(made[0].possible.size() == 1);
    CHECK(made[0].possible[0].unknown == mapper::ConditionSet{0b10});
    CHECK(made[1].status == CellStatus::gap);
}

TEST_CASE("a may-match beside a match is listed and changes nothing") {
    auto const made =
        cells({service("s"), service("t").status(catalogue::Status::paused)}, component("c"));
    CHECK(made[0].status == CellStatus::met);
    CHECK(made[0].possible.size() == 1);
}

TEST_CASE("the minimum is reached at its exact number of records") {
    auto const three = component("c").minimum(3);
    CHECK(status_in_a({service("s"), service("t"), service("u")}, three) == CellStatus::met);
    CHECK(status_in_a({service("s"), service("t")}, three) == CellStatus::gap);
    CHECK(status_in_a({service("s"), service("t"), service("u").status(catalogue::Status::unknown)},
                      three) == CellStatus::unclear);
    CHECK(status_in_a({service("s").region_wide(), service("t").region_wide(), service("u")},
                      three) == CellStatus::met);
}

TEST_CASE("one service entered twice counts once towards a minimum") {
    auto const two = component("c").minimum(2);
    CHECK(status_in_a({service("s").record(7), service("t").record(7)}, two) == CellStatus::gap);
    CHECK(status_in_a({service("s").record(7), service("t").record(8)}, two) == CellStatus::met);
    CHECK(status_in_a({service("s").record(7), service("t").record(8),
                       service("u").record(7).status(catalogue::Status::paused)},
                      component("c").minimum(3)) == CellStatus::gap);
}

TEST_CASE("a service that cannot be placed changes no cell") {
    for (auto const& cell : cells({service("s").nowhere()}, component("c"))) {
        CHECK(cell.status == CellStatus::gap);
        CHECK(cell.near_misses.empty());
    }
}

TEST_CASE("a statutory component of which there is no record is not assessed") {
    auto const tagging = component("c").of({type::tagging}).statutory();
    CHECK(status_in_a({service("s")}, tagging) == CellStatus::not_assessed);
    CHECK(status_in_a({service("s").of({type::tagging}).at({1})}, tagging) == CellStatus::gap);
    CHECK(status_in_a({service("s").of({type::tagging}).nowhere()}, tagging) == CellStatus::gap);
    CHECK(status_in_a({service("s")}, component("c").of({type::tagging})) == CellStatus::gap);
}

TEST_CASE("requiring evidence turns met into unclear and never into a gap") {
    for (auto const basis : {Basis::claimed, Basis::evidenced}) {
        auto input = analysis_input({service("s").with_basis(basis)}, {component("c")}, 1);
        auto const accepted = found(input);
        input.run.policy.evidence = EvidencePolicy::require;
        auto const required = found(input);
        CHECK(accepted.cells[0].status == CellStatus::met);
        CHECK(required.cells[0].status ==
              (basis == Basis::evidenced ? CellStatus::met : CellStatus::unclear));
        CHECK(accepted.counts == accepted.counts_accept);
        CHECK(required.counts == required.counts_require);
        CHECK(required.counts_accept == accepted.counts_accept);
        CHECK(required.counts_require == accepted.counts_require);
    }
}

TEST_CASE("cells stand by district, then component") {
    auto const suite = found(analysis_input({}, {component("c"), component("d")}, 3));
    REQUIRE(suite.cells.size() == 6);
    for (std::uint32_t i = 0; i < 6; ++i) {
        CHECK(suite.cells[i].district.value == i / 2);
        CHECK(suite.cells[i].component.value == i % 2);
    }
    CHECK(suite.counts.total() == 6);
    CHECK(suite.counts.gap == 6);
}

TEST_CASE("each status has a code and the words that people are shown") {
    CHECK(mapper::code(CellStatus::met) == "met");
    CHECK(mapper::code(CellStatus::met_regionally) == "met_regionally");
    CHECK(mapper::code(CellStatus::unclear) == "unclear");
    CHECK(mapper::code(CellStatus::gap) == "gap");
    CHECK(mapper::code(CellStatus::not_assessed) == "not_assessed");
    CHECK(mapper::label(CellStatus::met) == "provided");
    CHECK(mapper::label(CellStatus::met_regionally) == "provided region-wide");
    CHECK(mapper::label(CellStatus::unclear) == "not known");
    CHECK(mapper::label(CellStatus::gap) == "none found in this catalogue");
    CHECK(mapper::label(CellStatus::not_assessed) == "confirm with the responsible body");
}
