#include "mapper/analyse.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

using catalogue::Answer;
using mapper::BrokenLink;
using mapper::CellStatus;
using mapper::MatchKind;
using tests::component;
using tests::service;

namespace {

mapper::Disclosed scoped(tests::ServiceBuilder builder, Answer in_scope, std::string reason = "") {
    builder.made.profile.in_scope = in_scope;
    builder.made.scope_reason = std::move(reason);
    return builder;
}

std::vector<catalogue::Component> components() {
    return {component("low").of({tests::type::programme}).risk(tests::risk::low),
            component("help").of({tests::type::helpline})};
}

mapper::Findings run(std::vector<mapper::Disclosed> services) {
    return mapper::analyse(tests::analysis_input(std::move(services), components()));
}

CellStatus status(mapper::Findings const& findings, std::size_t district, std::size_t component) {
    return findings.suites.front().cells[district * 2 + component].status;
}

} // namespace

TEST_CASE("a service out of scope fills no cell and is in no count but its own") {
    auto const findings = run({scoped(service("a"), Answer::no, "it says so and does not do it"),
                               scoped(service("b").at({1}), Answer::not_stated)});
    CHECK(status(findings, 0, 0) == CellStatus::gap);
    CHECK(status(findings, 1, 0) == CellStatus::met);
    CHECK(findings.summary.services == 1);
    CHECK(findings.summary.out_of_scope == 1);
    CHECK(findings.summary.out_of_scope_unnamed == 0);
    CHECK(findings.summary.by_district == std::vector<std::size_t>{0, 1});
    REQUIRE(findings.out_of_scope.size() == 1);
    CHECK(findings.out_of_scope[0].scope_reason == "it says so and does not do it");
}

TEST_CASE("yes, a blank and unknown are in, and unknown is counted") {
    auto const findings =
        run({scoped(service("a"), Answer::unknown), scoped(service("b").at({1}), Answer::yes),
             scoped(service("c").of({tests::type::helpline}), Answer::not_stated)});
    CHECK(status(findings, 0, 0) == CellStatus::met);
    CHECK(status(findings, 1, 0) == CellStatus::met);
    CHECK(status(findings, 0, 1) == CellStatus::met);
    CHECK(findings.summary.services == 3);
    CHECK(findings.summary.out_of_scope == 0);
    CHECK(findings.summary.scope_unknown == 1);
}

TEST_CASE("it is told what a service out of scope would fill, and may fill, if it were in") {
    auto const findings = run(
        {scoped(service("a"), Answer::no),
         scoped(service("b").takes(tests::risk::low, Answer::unknown), Answer::no),
         scoped(
             service("c").takes(tests::risk::low, Answer::no).takes(tests::risk::high, Answer::yes),
             Answer::no),
         scoped(service("d").nowhere(), Answer::no)});
    auto const& would_fill = findings.suites.front().would_fill;
    REQUIRE(would_fill.size() == 2);
    CHECK(would_fill[0] ==
          mapper::WouldFill{.service = 0, .component = {0}, .kind = MatchKind::match});
    CHECK(would_fill[1] ==
          mapper::WouldFill{.service = 1, .component = {0}, .kind = MatchKind::possible});
}

TEST_CASE("a referral to a service out of scope says so") {
    auto const findings =
        run({service("a").refers({"b"}), scoped(service("b").refers({"a"}), Answer::no)});
    auto const& broken = findings.front_doors.referrals.broken;
    REQUIRE(broken.size() == 1);
    CHECK(broken[0].because == BrokenLink::out_of_scope);
}

TEST_CASE("of confidential services out of scope only the number is told") {
    auto hidden = [](std::string id, std::uint32_t district, Answer in_scope) {
        return scoped(service(std::move(id)).confidential().at({district}), in_scope,
                      "a reason of its own");
    };
    auto const findings = run({hidden("confidential service 1", 0, Answer::no),
                               hidden("confidential service 2", 1, Answer::not_stated)});
    CHECK(findings.out_of_scope.empty());
    CHECK(findings.summary.out_of_scope == 1);
    CHECK(findings.summary.out_of_scope_unnamed == 1);
    CHECK(findings.summary.confidential == 1);
    CHECK(findings.suites.front().would_fill.empty());
    CHECK(status(findings, 0, 0) == CellStatus::gap);
    REQUIRE(findings.services.size() == 1);
    CHECK(findings.services[0].id == "confidential service 1");
}

TEST_CASE("that the scope of a confidential service is not known is not counted") {
    auto const findings =
        run({scoped(service("confidential service 1").confidential(), Answer::unknown)});
    CHECK(findings.summary.services == 1);
    CHECK(findings.summary.scope_unknown == 0);
}

TEST_CASE("an answer to a questionnaire is heard though its service is out of scope") {
    auto answered = service("a");
    answered.made.profile.answered_on = tests::as_of();
    auto elsewhere = service("b").at({1});
    elsewhere.made.profile.answered_on = tests::as_of();
    auto const findings = run({scoped(answered, Answer::no), elsewhere});
    CHECK(findings.heard[0] == mapper::Heard::yes);
    CHECK(status(findings, 0, 0) == CellStatus::gap);
}
