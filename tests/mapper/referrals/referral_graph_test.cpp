#include "mapper/referrals/referral_graph.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

#include <vector>

using mapper::BrokenLink;
using mapper::BrokenReferral;
using mapper::Disclosed;
using mapper::referral_graph_of;
using mapper::ServiceIndex;
using tests::service;

namespace {

mapper::ReferralGraph graph_of(std::vector<Disclosed> const& services) {
    return referral_graph_of(services, {}, tests::as_of());
}

} // namespace

TEST_CASE("a link names a service by id, whole name, programme, or provider of one service") {
    auto const graph =
        graph_of({service("a")
                      .by("North Trust", "Steps")
                      .refers({"D", "South Trust: Paths", "turning", "East Trust"}),
                  service("b").by("South Trust", "Paths"), service("c").by("West Trust", "Turning"),
                  service("d").by("Hill Trust", "Ways"), service("e").by("East Trust", "Roads")});
    CHECK(graph.onward[0] == std::vector<ServiceIndex>{{1}, {2}, {3}, {4}});
    CHECK(graph.broken.empty());
    CHECK(graph.leads({0}, {4}));
    CHECK_FALSE(graph.leads({4}, {0}));
}

TEST_CASE("a name of none, of several, or of a service that has ended leads nowhere") {
    auto const graph = graph_of({service("a").refers({"Nobody", "Trust", "gone", "soon", "a"}),
                                 service("b").by("Trust", "One"), service("c").by("Trust", "Two"),
                                 service("gone").by("Old", "Old").ends("2023-03-30"),
                                 service("soon").by("New", "New").starts("2023-04-01")});
    CHECK(graph.onward[0].empty());
    CHECK(graph.broken == std::vector<BrokenReferral>{{{0}, "Nobody", BrokenLink::unknown},
                                                      {{0}, "Trust", BrokenLink::several},
                                                      {{0}, "gone", BrokenLink::not_there},
                                                      {{0}, "soon", BrokenLink::not_there}});
}

TEST_CASE("a service that ends on the day still links, one that ended the day before does not") {
    auto const graph = graph_of({service("a").ends("2023-03-31").refers({"c"}),
                                 service("b").ends("2023-03-30").refers({"c"}), service("c")});
    CHECK(graph.leads({0}, {2}));
    CHECK_FALSE(graph.leads({1}, {2}));
}

TEST_CASE("nothing leads to a confidential service, whatever is written") {
    auto const graph = graph_of({service("a").refers({"confidential service 1"}),
                                 service("confidential service 1").confidential()});
    CHECK(graph.onward[0].empty());
    CHECK(graph.broken ==
          std::vector<BrokenReferral>{{{0}, "confidential service 1", BrokenLink::unknown}});
}

TEST_CASE("a service that names itself is told apart, once") {
    auto const graph = graph_of({service("a").by("North Trust", "Steps").refers({"a", "Steps"}),
                                 service("b").refers({"a"})});
    CHECK(graph.to_themselves == std::vector<ServiceIndex>{{0}});
    CHECK(graph.onward[0].empty());
    CHECK(graph.broken.empty());
}
