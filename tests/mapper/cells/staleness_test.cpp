#include "mapper/analyse.hpp"
#include "mapper/cells/match.hpp"
#include "mapper/cells/staleness.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

using namespace tests;
using catalogue::Answer;
using mapper::CellStatus;
using mapper::MatchKind;
using mapper::StalePolicy;

namespace {

mapper::Policy fresh_only() {
    return {.as_of = as_of(), .stale = StalePolicy::fresh_only};
}

MatchKind kind_of(mapper::Disclosed const& service, catalogue::Component const& component,
                  mapper::Policy const& policy) {
    return mapper::match(service.profile, service.area.reach, component, small_vocabulary(), policy)
        .kind;
}

mapper::Disclosed answered(mapper::Disclosed service, std::string answer, std::string_view date) {
    service.profile.origins.push_back({.answer = std::move(answer),
                                       .basis = catalogue::Basis::claimed,
                                       .source = "questionnaire",
                                       .date = day(date),
                                       .cell = {},
                                       .before = {}});
    return service;
}

mapper::SuiteFindings found(mapper::AnalysisInput input) {
    return mapper::analyse(std::move(input)).suites.at(0);
}

} // namespace

TEST_CASE("an answer is stale from the day before the limit, and not on it") {
    auto const any = component("c");
    CHECK(kind_of(service("s").sourced("2022-03-31"), any, fresh_only()) == MatchKind::match);
    CHECK(kind_of(service("s").sourced("2022-03-30"), any, fresh_only()) == MatchKind::possible);
    auto policy = fresh_only();
    policy.stale_after_months = 13;
    CHECK(kind_of(service("s").sourced("2022-03-30"), any, policy) == MatchKind::match);
    CHECK(kind_of(service("s").sourced("2022-02-27"), any, policy) == MatchKind::possible);
}

TEST_CASE("an old answer counts as stated unless the policy is fresh only") {
    CHECK(kind_of(service("s").sourced("2010-01-01"), component("c"), {.as_of = as_of()}) ==
          MatchKind::match);
}

TEST_CASE("an answer without a date is not stale") {
    CHECK(kind_of(service("s"), component("c"), fresh_only()) == MatchKind::match);
}

TEST_CASE("an old no is as little known as an old yes") {
    auto const asks = component("c").risk(risk::high);
    auto const refused = service("s").takes(risk::high, Answer::no);
    CHECK(kind_of(refused, asks, fresh_only()) == MatchKind::near_miss);
    auto old = refused;
    CHECK(kind_of(old.sourced("2020-01-01"), asks, fresh_only()) == MatchKind::possible);
}

TEST_CASE("an old service of another type stays nothing to the component") {
    CHECK(kind_of(service("s").of({type::helpline}).sourced("2020-01-01"), component("c"),
                  fresh_only()) == MatchKind::none);
}

TEST_CASE("a service that has ended has ended, however old its record") {
    CHECK(kind_of(service("s").ends("2021-01-01").sourced("2020-01-01"), component("c"),
                  fresh_only()) == MatchKind::none);
}

TEST_CASE("an answer's own date goes before its row's") {
    auto const asks = component("c").risk(risk::high);
    auto const old = service("s").sourced("2020-01-01");
    auto const confirmed =
        answered(answered(old, "risk_high", "2023-01-01"), "interventions", "2023-01-01");
    CHECK(kind_of(confirmed, asks, fresh_only()) == MatchKind::match);
    CHECK(kind_of(answered(old, "risk_high", "2023-01-01"), asks, fresh_only()) ==
          MatchKind::possible);
    CHECK(kind_of(answered(service("s").sourced("2023-01-01"), "risk_high", "2020-01-01"), asks,
                  fresh_only()) == MatchKind::possible);
    CHECK(mapper::newest_date(confirmed.profile) == day("2023-01-01"));
}

TEST_CASE("fresh only turns met into unclear and never into a gap, and both figures are given") {
    auto input = analysis_input({service("s").sourced("2020-01-01")}, {component("c")}, 1);
    auto const stated = found(input);
    input.run.policy.stale = StalePolicy::fresh_only;
    auto const fresh = found(input);
    CHECK(stated.cells[0].status == CellStatus::met);
    CHECK(fresh.cells[0].status == CellStatus::unclear);
    CHECK(stated.counts == stated.counts_as_stated);
    CHECK(fresh.counts == fresh.counts_fresh_only);
    CHECK(fresh.counts_as_stated == stated.counts_as_stated);
    CHECK(stated.counts_fresh_only == fresh.counts_fresh_only);
}

TEST_CASE("an old front door is possible, and an old group may be served") {
    auto input = analysis_input({service("s").front_door(Answer::yes).sourced("2020-01-01")},
                                {component("c")}, 1);
    CHECK(mapper::analyse(input).front_doors.by_district[0].services.size() == 1);
    input.run.policy.stale = StalePolicy::fresh_only;
    auto const findings = mapper::analyse(input);
    CHECK(findings.front_doors.by_district[0].services.empty());
    CHECK(findings.front_doors.by_district[0].possible.size() == 1);
    CHECK(findings.suites[0].group_cells[0].status == CellStatus::unclear);
}

TEST_CASE("policies have stable codes") {
    CHECK(mapper::code(StalePolicy::as_stated) == "as_stated");
    CHECK(mapper::code(StalePolicy::fresh_only) == "fresh_only");
}
