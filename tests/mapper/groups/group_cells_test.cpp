#include "mapper/analyse.hpp"
#include "mapper/groups/group_cells.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

using namespace tests;
using catalogue::Answer;
using mapper::CellStatus;
using mapper::GroupCell;
using mapper::ServiceIndex;

namespace {

/// The cells of one component in district A, one a group.
std::vector<GroupCell> group_cells(std::vector<mapper::Disclosed> services,
                                   catalogue::Component component) {
    auto const findings =
        mapper::analyse(analysis_input(std::move(services), {std::move(component)}, 1));
    return findings.suites.at(0).group_cells;
}

GroupCell for_children(std::vector<mapper::Disclosed> services, catalogue::Component component) {
    return group_cells(std::move(services), std::move(component)).at(group::children.value);
}

} // namespace

TEST_CASE("what two services offer is never put together for a group") {
    auto const high_risk = component("c").risk(risk::high);
    auto const men =
        service("men").takes(risk::low, Answer::no).serves(group::children, Answer::no);
    auto const young = service("young").takes(risk::high, Answer::no);
    CHECK(for_children({men, young}, high_risk).status == CellStatus::gap);
    CHECK(for_children({service("all")}, high_risk).status == CellStatus::met);
}

TEST_CASE("an unknown group answer makes the group's cell unclear") {
    auto const cell =
        for_children({service("s").serves(group::children, Answer::unknown)}, component("c"));
    CHECK(cell.status == CellStatus::unclear);
    CHECK(cell.possible == std::vector<ServiceIndex>{{0}});
    CHECK(cell.services.empty());
}

TEST_CASE("no to every group is not assessed for groups and so may be") {
    CHECK(for_children({service("s").every_group(Answer::no)}, component("c")).status ==
          CellStatus::unclear);
}

TEST_CASE("what may match stays possible for a group that it serves") {
    auto const cell = for_children({service("s").takes(risk::high, Answer::unknown)},
                                   component("c").risk(risk::high));
    CHECK(cell.status == CellStatus::unclear);
}

TEST_CASE("what is made for a group is counted apart from what is open to it") {
    auto const cell = for_children({service("open"), service("made").designed_for(group::children)},
                                   component("c"));
    CHECK(cell.services == std::vector<ServiceIndex>{{0}, {1}});
    CHECK(cell.designed == std::vector<ServiceIndex>{{1}});
}

TEST_CASE("a component that asks for the group already has the same cell") {
    auto const asked = component("c").serves(group::children);
    auto const findings = mapper::analyse(analysis_input(
        {service("s"), service("t").serves(group::children, Answer::unknown)}, {asked}, 1));
    auto const& suite = findings.suites.at(0);
    CHECK(suite.group_cells[0].status == suite.cells[0].status);
    CHECK(suite.group_cells[0].services == suite.cells[0].services);
    CHECK(suite.group_cells[0].possible.size() == suite.cells[0].possible.size());
}

TEST_CASE("a component that is not assessed is so for every group") {
    for (auto const& cell :
         group_cells({service("s")}, component("c").of({type::tagging}).statutory())) {
        CHECK(cell.status == CellStatus::not_assessed);
    }
}

TEST_CASE("a group yes that is not evidenced is unknown where evidence is required") {
    auto evidenced = service("s").with_basis(catalogue::Basis::evidenced).made;
    evidenced.profile.answers[1 + group::children.value].basis = catalogue::Basis::claimed;
    auto input = analysis_input({evidenced}, {component("c")}, 1);
    input.run.policy.evidence = mapper::EvidencePolicy::require;
    auto const findings = mapper::analyse(std::move(input));
    auto const& cells = findings.suites.at(0).group_cells;
    CHECK(cells[group::children.value].status == CellStatus::unclear);
    CHECK(cells[group::lgbtqia.value].status == CellStatus::met);
}
