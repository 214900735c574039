#include "mapper/referrals/referral_problems.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using mapper::Disclosed;
using tests::service;

namespace {

std::vector<std::string> problems_of(std::vector<Disclosed> services) {
    for (std::size_t i = 0; i < services.size(); ++i) {
        services[i].source = {.file = "s.csv", .sheet = "", .row = i + 2};
    }
    std::vector<std::string> texts;
    for (auto const& problem : mapper::referral_problems(std::move(services), tests::as_of())) {
        texts.push_back(problem.rule + ": " + base::to_text(problem));
    }
    return texts;
}

} // namespace

TEST_CASE("a referral to nobody is a problem with the nearest name") {
    CHECK(problems_of({service("first").refers({"secnod", "nothing like it"}),
                       service("second").refers({"first"})}) ==
          std::vector<std::string>{
              "referral-to-nobody: s.csv, row 2, refers_to: 'secnod' is no service of this "
              "catalogue; the nearest is 'second'.",
              "referral-to-nobody: s.csv, row 2, refers_to: 'nothing like it' is no service of "
              "this catalogue; write the service_id of the service that is meant."});
}

TEST_CASE("a referral to several, and one to itself, are problems too") {
    CHECK(problems_of({service("a").by("Trust", "One").refers({"Trust"}),
                       service("b").by("Trust", "Two").refers({"b"})}) ==
          std::vector<std::string>{
              "referral-to-several: s.csv, row 2, refers_to: 'Trust' could be several services of "
              "this catalogue; write the service_id of the service that is meant.",
              "referral-to-itself: s.csv, row 3, refers_to: the service names itself among those "
              "to which it sends people on; name the others alone, or write '-' if it sends "
              "nobody on."});
}

TEST_CASE("no confidential service is suggested, and one that has ended is no mistake of the row") {
    CHECK(problems_of({service("a").refers({"confidential service 2", "gone"}),
                       service("gone").ends("2023-03-30"),
                       service("confidential service 1").confidential()}) ==
          std::vector<std::string>{
              "referral-to-nobody: s.csv, row 2, refers_to: 'confidential service 2' is no service "
              "of this catalogue; write the service_id of the service that is meant."});
}
