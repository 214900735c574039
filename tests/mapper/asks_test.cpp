#include "mapper/analyse.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

using namespace tests;
using mapper::CellStatus;

namespace {

mapper::Cell cell_in_a(std::vector<mapper::Disclosed> services, catalogue::Component component) {
    auto const found = mapper::analyse(analysis_input(std::move(services), {std::move(component)}));
    return found.suites.at(0).cells.at(0);
}

CellStatus status_in_a(std::vector<mapper::Disclosed> services, catalogue::Component component) {
    return cell_in_a(std::move(services), std::move(component)).status;
}

catalogue::Component accredited() {
    catalogue::Component asking = component("c");
    catalogue::ParticularAsk ask{
        .particular = particular::accreditation, .any_of = {}, .at_least = {}};
    ask.any_of.insert({0});
    asking.asks = {ask};
    return asking;
}

catalogue::Component with_places(double each, double together) {
    catalogue::Component asking = component("c");
    if (each > 0) {
        asking.asks = {{.particular = particular::places, .any_of = {}, .at_least = each}};
    }
    if (together > 0) {
        asking.together = {.particular = particular::places, .any_of = {}, .at_least = together};
    }
    return asking;
}

catalogue::Component of_last_year() {
    catalogue::Component asking = component("c");
    asking.newest_months = 12;
    return asking;
}

} // namespace

TEST_CASE("an option that is asked for is stated, not stated, or another one is") {
    CHECK(status_in_a({service("s").accredited(0)}, accredited()) == CellStatus::met);
    CHECK(status_in_a({service("s")}, accredited()) == CellStatus::unclear);
    auto const other = cell_in_a({service("s").accredited(1)}, accredited());
    CHECK(other.status == CellStatus::gap);
    REQUIRE(other.near_misses.size() == 1);
    CHECK(near_miss_reason(other.near_misses[0].failed, small_vocabulary()) ==
          "states of accreditation something else than the component asks for");
}

TEST_CASE("an amount is enough at exactly what is asked of a service") {
    CHECK(status_in_a({service("s").places(50)}, with_places(50, 0)) == CellStatus::met);
    CHECK(status_in_a({service("s").places(49.5)}, with_places(50, 0)) == CellStatus::gap);
}

TEST_CASE("a range of places is enough from its least on, and not known where a part is") {
    CHECK(status_in_a({service("s").places(50, 60)}, with_places(50, 0)) == CellStatus::met);
    CHECK(status_in_a({service("s").places(12, 50)}, with_places(50, 0)) == CellStatus::unclear);
    CHECK(status_in_a({service("s").places(12, 49)}, with_places(50, 0)) == CellStatus::gap);
}

TEST_CASE("ranges of places come together to a range") {
    auto const asked = with_places(0, 50);
    CHECK(status_in_a({service("s").places(30, 40), service("t").places(20)}, asked) ==
          CellStatus::met);
    CHECK(status_in_a({service("s").places(10, 30), service("t").places(20)}, asked) ==
          CellStatus::unclear);
    CHECK(status_in_a({service("s").places(10, 29), service("t").places(20)}, asked) ==
          CellStatus::gap);
}

TEST_CASE("the amounts of all services of a cell are enough at exactly what is asked together") {
    auto const asked = with_places(0, 50);
    CHECK(status_in_a({service("s").places(30), service("t").places(20)}, asked) ==
          CellStatus::met);
    CHECK(status_in_a({service("s").places(30), service("t").places(19)}, asked) ==
          CellStatus::gap);
    CHECK(status_in_a({service("s").places(30), service("t")}, asked) == CellStatus::unclear);
    CHECK(status_in_a({}, asked) == CellStatus::gap);
}

TEST_CASE("one service entered twice brings its amount once") {
    CHECK(status_in_a({service("s").places(30).record(1), service("t").places(30).record(1)},
                      with_places(0, 50)) == CellStatus::gap);
}

TEST_CASE("the places of a region-wide service are shared, so they may be enough") {
    auto const asked = with_places(0, 50);
    CHECK(status_in_a({service("s").places(50).region_wide()}, asked) == CellStatus::unclear);
    CHECK(status_in_a({service("s").places(49).region_wide()}, asked) == CellStatus::gap);
}

TEST_CASE("the places of a service of several districts are shared by them") {
    auto const asked = with_places(0, 50);
    CHECK(status_in_a({service("s").places(50).at({0, 1})}, asked) == CellStatus::unclear);
    CHECK(status_in_a({service("s").places(49).at({0, 1})}, asked) == CellStatus::gap);
    CHECK(status_in_a({service("s").places(49).at({0}), service("t").places(1).at({0, 1})},
                      asked) == CellStatus::unclear);
    CHECK(status_in_a({service("s").places(50).at({0}), service("t").places(1).at({0, 1})},
                      asked) == CellStatus::met);
}

TEST_CASE("a cell ends when what is left comes to less than is asked together") {
    auto const asked = with_places(0, 50);
    auto const ends = [&](double left) {
        return cell_in_a({service("s").places(30).ends("2023-06-30"),
                          service("t").places(left).ends("2024-06-30")},
                         asked)
            .marks.ends_on;
    };
    CHECK(ends(49) == day("2023-07-01"));
    CHECK(ends(50) == day("2024-07-01"));
}

TEST_CASE("what is known from exactly the months that are asked counts, and what is older may be") {
    CHECK(status_in_a({service("s").sourced("2022-03-31")}, of_last_year()) == CellStatus::met);
    CHECK(status_in_a({service("s").sourced("2022-03-30")}, of_last_year()) == CellStatus::unclear);
    CHECK(status_in_a({service("s")}, of_last_year()) == CellStatus::unclear);
}

TEST_CASE("a component of the region is filled by region-wide services only") {
    catalogue::Component regional = component("c");
    regional.scope = catalogue::Scope::region;
    CHECK(status_in_a({service("s").region_wide()}, regional) == CellStatus::met_regionally);
    auto const local = cell_in_a({service("s")}, regional);
    CHECK(local.status == CellStatus::gap);
    REQUIRE(local.near_misses.size() == 1);
    CHECK(near_miss_reason(local.near_misses[0].failed, small_vocabulary()) ==
          "is local, and the component asks for a region-wide service");
}
