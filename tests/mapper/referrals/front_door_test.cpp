#include "mapper/analyse.hpp"
#include "mapper/referrals/front_door.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

#include <vector>

using catalogue::Answer;
using mapper::Disclosed;
using mapper::FrontDoors;
using mapper::Reached;
using mapper::ServiceIndex;
using tests::service;

namespace {

FrontDoors found(std::vector<Disclosed> services) {
    return mapper::analyse(tests::analysis_input(std::move(services), {})).front_doors;
}

} // namespace

TEST_CASE("a front door is one where it is available and in service") {
    auto const doors =
        found({service("s").front_door(Answer::yes),
               service("t").front_door(Answer::unknown).at({1}),
               service("u").front_door(Answer::yes).ends("2023-03-30"),
               service("v").front_door(Answer::no),
               service("w").front_door(Answer::yes).status(catalogue::Status::paused)})
            .by_district;
    CHECK(doors[0].services == std::vector<ServiceIndex>{{0}});
    CHECK(doors[0].possible == std::vector<ServiceIndex>{{4}});
    CHECK(doors[1].services.empty());
    CHECK(doors[1].possible == std::vector<ServiceIndex>{{1}});
}

TEST_CASE("a region-wide front door is one in every district, and the region's") {
    auto const doors = found({service("s").front_door(Answer::yes).region_wide(),
                              service("t").front_door(Answer::yes).at({1})});
    CHECK(doors.by_district[0].services == std::vector<ServiceIndex>{{0}});
    CHECK(doors.by_district[1].services == std::vector<ServiceIndex>{{0}, {1}});
    CHECK(doors.region_wide.services == std::vector<ServiceIndex>{{0}});
}

TEST_CASE("a front door that is not evidenced is possible where evidence is required") {
    auto input = tests::analysis_input({service("s").front_door(Answer::yes)}, {});
    input.run.policy.evidence = mapper::EvidencePolicy::require;
    auto const doors = mapper::analyse(std::move(input)).front_doors.by_district;
    CHECK(doors[0].services.empty());
    CHECK(doors[0].possible == std::vector<ServiceIndex>{{0}});
}

TEST_CASE("services are reached in the fewest steps") {
    auto const door = found({service("a").front_door(Answer::yes).refers({"b", "c"}),
                             service("b").refers({"c", "d"}), service("c").refers({}),
                             service("d").refers({"a"}), service("e").refers({})})
                          .by_district[0];
    CHECK(door.reached == std::vector<Reached>{{{1}, 1}, {{2}, 1}, {{3}, 2}});
    CHECK(door.not_reached == std::vector<ServiceIndex>{{4}});
    CHECK(door.may_lead_on.empty());
}

TEST_CASE("where a service on the way does not say whom it refers to, nothing is ruled out") {
    auto const door = found({service("a").front_door(Answer::yes).refers({"b"}), service("b"),
                             service("c").refers({})})
                          .by_district[0];
    CHECK(door.not_reached == std::vector<ServiceIndex>{{2}});
    CHECK(door.may_lead_on == std::vector<ServiceIndex>{{1}});
}

TEST_CASE(
    "a name that is of no service, or of several, and an unknown beside names rule nothing out") {
    for (auto const* name : {"nobody", "same"}) {
        CAPTURE(name);
        auto one = service("b");
        auto other = service("c");
        one.made.programme = "same";
        other.made.programme = "same";
        auto const doors = found({service("a").front_door(Answer::yes).refers({name}), one, other});
        CHECK(doors.by_district[0].not_reached == std::vector<ServiceIndex>{{1}, {2}});
        CHECK(doors.by_district[0].may_lead_on == std::vector<ServiceIndex>{{0}});
    }
    auto open = service("a").front_door(Answer::yes).refers({"b"});
    open.made.referrals.answer = Answer::unknown;
    auto const doors = found({open, service("b").refers({}), service("c").refers({})});
    CHECK(doors.by_district[0].reached == std::vector<Reached>{{{1}, 1}});
    CHECK(doors.by_district[0].may_lead_on.front() == ServiceIndex{0});
}

TEST_CASE("a way leads through services that are available in the district, and no others") {
    auto const doors = found({service("a").front_door(Answer::yes).refers({"b", "c"}),
                              service("b").at({1}).refers({"d"}),
                              service("c").region_wide().refers({}), service("d").refers({})});
    CHECK(doors.by_district[0].reached == std::vector<Reached>{{{2}, 1}});
    CHECK(doors.by_district[0].not_reached == std::vector<ServiceIndex>{{3}});
    CHECK(doors.by_district[0].elsewhere == std::vector<ServiceIndex>{{1}});
    CHECK(doors.by_district[1].reached.empty());
    CHECK(doors.by_district[1].elsewhere.empty());
    CHECK(doors.by_district[1].not_reached.empty());
    CHECK(doors.region_wide.reached.empty());
}

TEST_CASE("from a region-wide door ways lead through every district") {
    auto const door = found({service("a").region_wide().front_door(Answer::yes).refers({"b"}),
                             service("b").at({1}).refers({"c"}), service("c").refers({}),
                             service("d").refers({})})
                          .region_wide;
    CHECK(door.reached == std::vector<Reached>{{{1}, 1}, {{2}, 2}});
    CHECK(door.not_reached == std::vector<ServiceIndex>{{3}});
}

TEST_CASE("a way through a service that may not run is not known") {
    auto const door = found({service("a").front_door(Answer::yes).refers({"b"}),
                             service("b").status(catalogue::Status::paused).refers({"c"}),
                             service("c").refers({})})
                          .by_district[0];
    CHECK(door.reached == std::vector<Reached>{{{1}, 1}});
    CHECK(door.not_reached == std::vector<ServiceIndex>{{2}});
    CHECK(door.may_lead_on == std::vector<ServiceIndex>{{1}});
}

TEST_CASE("a paused service that sends nobody on leaves no way open") {
    auto const door =
        found({service("a").front_door(Answer::yes).refers({"b"}),
               service("b").status(catalogue::Status::paused).refers({}), service("c").refers({})})
            .by_district[0];
    CHECK(door.not_reached == std::vector<ServiceIndex>{{2}});
    CHECK(door.may_lead_on.empty());
}

TEST_CASE("a region-wide service to which no district's door leads is the whole region's") {
    auto const with_door = [](std::vector<std::string> refers) {
        return found({service("a").front_door(Answer::yes).refers(std::move(refers)),
                      service("b").region_wide().refers({}), service("c").at({1}).refers({})})
            .region_wide;
    };
    CHECK(with_door({}).not_reached == std::vector<ServiceIndex>{{1}});
    CHECK(with_door({}).may_lead_on.empty());
    CHECK(with_door({"b"}).not_reached.empty());
    CHECK(with_door({"nobody"}).may_lead_on == std::vector<ServiceIndex>{{0}});
    CHECK(found({service("b").region_wide().refers({})}).region_wide.not_reached.empty());
}

TEST_CASE("services that do not say whether they are a front door are counted") {
    CHECK(found({service("a").front_door(Answer::yes), service("b").front_door(Answer::no),
                 service("c").front_door(Answer::unknown), service("d"),
                 service("e").ends("2023-03-30"), service("f").confidential()})
              .door_not_stated == 1);
}

TEST_CASE("who sends nobody on is told apart from who does not say") {
    auto const doors = found({service("a").refers({}), service("b"), service("c").refers({"a"}),
                              service("d").confidential(), service("e").nowhere(),
                              service("f").ends("2023-03-30").refers({})});
    CHECK(doors.send_nobody_on == std::vector<ServiceIndex>{{0}});
    CHECK(doors.not_stated == 1);
}

TEST_CASE("a confidential service is in no list of the ways, though it may be a door") {
    auto const door = found({service("a").front_door(Answer::yes).refers({}),
                             service("confidential service 1").confidential()})
                          .by_district[0];
    CHECK(door.not_reached.empty());
    CHECK(door.services == std::vector<ServiceIndex>{{0}});
    CHECK(door.possible == std::vector<ServiceIndex>{{1}});
}

TEST_CASE("whether there is a front door is not known where a service is confidential") {
    for (auto const answer : {Answer::yes, Answer::unknown, Answer::no, Answer::not_stated}) {
        auto const doors =
            found({service("confidential service 1").confidential().front_door(answer)});
        CHECK(doors.by_district[0].services.empty());
        CHECK(doors.by_district[0].possible == std::vector<ServiceIndex>{{0}});
        CHECK(doors.by_district[1].possible.empty());
        CHECK(doors.region_wide.possible.empty());
    }
}

TEST_CASE("a service whose referrals may not all be told, or names nobody, may lead on") {
    auto hidden = service("a").front_door(Answer::yes).refers({"b"}).made;
    hidden.referrals.untold = 1;
    auto nobody = service("b").made;
    nobody.referrals.answer = Answer::yes;
    auto const doors = found({hidden, nobody, service("c").refers({})});
    CHECK(doors.not_stated == 1);
    auto const& door = doors.by_district[0];
    CHECK(door.reached == std::vector<Reached>{{{1}, 1}});
    CHECK(door.may_lead_on == std::vector<ServiceIndex>{{0}, {1}});
}
