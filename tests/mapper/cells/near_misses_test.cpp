#include "mapper/analyse.hpp"
#include "mapper/cells/near_misses.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

using namespace tests;
using catalogue::Answer;
using mapper::ConditionKind;
using mapper::NearMiss;

namespace {

/// The near misses of one component, a list a district, of districts in a row.
std::vector<std::vector<NearMiss>> near_misses(std::vector<mapper::Disclosed> services,
                                               catalogue::Component component,
                                               std::uint32_t districts) {
    auto const findings =
        mapper::analyse(analysis_input(std::move(services), {std::move(component)}, districts));
    std::vector<std::vector<NearMiss>> lists;
    for (auto const& cell : findings.suites.at(0).cells) {
        lists.push_back(cell.near_misses);
    }
    return lists;
}

NearMiss by_place(std::uint32_t service) {
    return {.service = {service}, .failed = {ConditionKind::place}};
}

} // namespace

TEST_CASE("a service that fails one condition is listed where it is available and nowhere else") {
    auto const lists =
        near_misses({service("s").adults(Answer::no).at({1})}, component("c").for_adults(), 3);
    CHECK(lists[0].empty());
    CHECK(lists[1] == std::vector<NearMiss>{{{0}, {ConditionKind::adults}}});
    CHECK(lists[2].empty());
}

TEST_CASE("a region-wide near miss is one in every district") {
    auto const lists =
        near_misses({service("s").ends("2023-03-30").region_wide()}, component("c"), 2);
    CHECK(lists[0] == std::vector<NearMiss>{{{0}, {ConditionKind::date}}});
    CHECK(lists[1] == lists[0]);
}

TEST_CASE("a full match in a neighbouring district is a near miss by place, two away is none") {
    auto const lists = near_misses({service("s").at({1})}, component("c"), 4);
    CHECK(lists[0] == std::vector{by_place(0)});
    CHECK(lists[1].empty());
    CHECK(lists[2] == std::vector{by_place(0)});
    CHECK(lists[3].empty());
}

TEST_CASE("a match in both neighbouring districts is listed once between them") {
    auto const lists = near_misses({service("s").at({0, 2})}, component("c"), 3);
    CHECK(lists[1] == std::vector{by_place(0)});
}

TEST_CASE("a may-match in a neighbouring district is no near miss") {
    auto const lists =
        near_misses({service("s").adults(Answer::unknown)}, component("c").for_adults(), 2);
    CHECK(lists[1].empty());
}

TEST_CASE("near misses are listed for unclear cells and not for provided ones") {
    auto const lists =
        near_misses({service("s").at({0}), service("t").adults(Answer::no).at({0, 1}),
                     service("u").adults(Answer::unknown).at({1})},
                    component("c").for_adults(), 2);
    CHECK(lists[0].empty());
    CHECK(lists[1] == std::vector<NearMiss>{by_place(0), {{1}, {ConditionKind::adults}}});
}

TEST_CASE("a cell that is not assessed lists no near misses") {
    auto const lists =
        near_misses({service("s")}, component("c").of({type::tagging}).statutory(), 2);
    CHECK(lists[0].empty());
    CHECK(lists[1].empty());
}
