#include "mapper/analyse.hpp"
#include "mapper/groups/group_offer.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

using namespace tests;
using catalogue::Answer;
using mapper::EveryGroup;
using mapper::GroupOffer;
using mapper::OfferCounts;

namespace {

mapper::Findings found(std::vector<mapper::Disclosed> services) {
    auto input = analysis_input(std::move(services),
                                {component("c"), component("other").of({type::helpline})});
    input.vocabulary.every_group_caution = {.text = "Is it so?", .source = "Made up"};
    return mapper::analyse(std::move(input));
}

GroupOffer offer(mapper::CellStatus status, std::vector<mapper::ServiceIndex> designed = {}) {
    mapper::GroupCell cell;
    cell.status = status;
    cell.designed = std::move(designed);
    return mapper::offer_of(cell);
}

} // namespace

TEST_CASE("what is made for a group is by design, what says yes to it is open to it") {
    CHECK(offer(mapper::CellStatus::met) == GroupOffer::open_to);
    CHECK(offer(mapper::CellStatus::met, {{0}}) == GroupOffer::by_design);
    CHECK(offer(mapper::CellStatus::met_regionally, {{0}}) == GroupOffer::by_design);
    CHECK(offer(mapper::CellStatus::unclear) == GroupOffer::not_known);
    CHECK(offer(mapper::CellStatus::gap) == GroupOffer::none_found);
    CHECK(offer(mapper::CellStatus::not_assessed) == GroupOffer::not_assessed);
}

TEST_CASE("group cells are counted over all, by district and by component") {
    auto const findings = found({service("made").designed_for(group::children),
                                 service("open").at({1}).serves(group::children, Answer::yes)});
    auto const totals = mapper::group_totals(findings, findings.suites.at(0));
    auto const children = group::children.value;
    CHECK(totals.by_group[children] ==
          OfferCounts{.by_design = 1, .open_to = 1, .not_known = 0, .none_found = 2});
    CHECK(totals.by_group[children].assessed() == 4);
    CHECK(totals.by_district[0][children] == OfferCounts{.by_design = 1, .none_found = 1});
    CHECK(totals.by_district[1][children] == OfferCounts{.open_to = 1, .none_found = 1});
    CHECK(totals.by_component[0][children] == OfferCounts{.by_design = 1, .open_to = 1});
    CHECK(totals.by_component[1][children] == OfferCounts{.none_found = 2});
    CHECK(totals.by_group[group::lgbtqia.value].by_design == 0);
}

TEST_CASE("a service that says yes to every group is flagged, with what stands behind it") {
    auto evidenced = service("evidenced").with_basis(catalogue::Basis::evidenced);
    auto const findings =
        found({service("all"), service("one no").serves(group::lgbtqia, Answer::no),
               service("one unknown").serves(group::lgbtqia, Answer::unknown),
               service("made").designed_for(group::children), evidenced,
               service("confidential service 1").confidential()});
    REQUIRE(findings.every_group.size() == 3);
    CHECK(findings.every_group[0] == EveryGroup{.service = {0}, .evidenced = {}, .designed = {}});
    CHECK(findings.every_group[1] ==
          EveryGroup{.service = {3}, .evidenced = {}, .designed = {0b001}});
    CHECK(findings.every_group[2] ==
          EveryGroup{.service = {4}, .evidenced = {0b111}, .designed = {}});
}

TEST_CASE("where no source warns, or there is one group only, nobody is flagged") {
    CHECK(mapper::analyse(analysis_input({service("all")}, {component("c")})).every_group.empty());
    auto input = analysis_input({service("all")}, {component("c")});
    input.vocabulary.every_group_caution = {.text = "Is it so?", .source = "Made up"};
    input.vocabulary.groups.resize(1);
    CHECK(mapper::analyse(std::move(input)).every_group.empty());
}
