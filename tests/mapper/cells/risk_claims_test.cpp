#include "mapper/analyse.hpp"
#include "mapper/cells/risk_claims.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

using namespace tests;
using catalogue::Answer;
using catalogue::CriterionKind;
using catalogue::RiskCriterion;
using catalogue::VictimSupport;
using mapper::CellStatus;
using mapper::ClaimStanding;

namespace {

RiskCriterion asks(CriterionKind kind) {
    RiskCriterion criterion;
    criterion.label = "Made up";
    criterion.kind = kind;
    criterion.source = "for discussion";
    return criterion;
}

RiskCriterion asks_support(VictimSupport at_least) {
    auto criterion = asks(CriterionKind::victim_support);
    criterion.support_at_least = at_least;
    return criterion;
}

RiskCriterion asks_sessions(double at_least) {
    auto criterion = asks(CriterionKind::particular);
    criterion.ask = {.particular = {0}, .any_of = {}, .at_least = at_least};
    return criterion;
}

catalogue::RiskDefinitions definitions(std::vector<RiskCriterion> criteria,
                                       catalogue::RiskIndex level = risk::high) {
    catalogue::RiskDefinitions made;
    made.title = "Made up, for discussion";
    made.levels = {{.risk = level, .criteria = std::move(criteria)}};
    return made;
}

/// How the claim of a service to high risk stands to one criterion.
ClaimStanding standing(mapper::Disclosed service, RiskCriterion criterion) {
    std::vector<mapper::Disclosed> const services{std::move(service)};
    auto const found =
        mapper::risk_findings_of(services, definitions({std::move(criterion)}), small_vocabulary());
    REQUIRE(found.claims.size() == 1);
    return found.claims.front().standing();
}

mapper::Disclosed with_sessions(Answer answer, std::optional<catalogue::AmountRange> number) {
    auto made = service("s");
    made.made.profile.particulars = {{.particular = {0},
                                      .answer = answer,
                                      .basis = {},
                                      .options = {},
                                      .number = number,
                                      .text = ""}};
    return made;
}

mapper::Findings found(std::vector<mapper::Disclosed> services, mapper::RiskClaimPolicy claims) {
    auto input = analysis_input(std::move(services),
                                {component("high").risk(risk::high), component("any")}, 1);
    input.risk_definitions = definitions({asks_support(VictimSupport::integrated)});
    input.run.policy.risk_claims = claims;
    return mapper::analyse(std::move(input));
}

CellStatus high_cell(mapper::Disclosed service, mapper::RiskClaimPolicy claims) {
    return found({std::move(service)}, claims).suites.at(0).cells.at(0).status;
}

} // namespace

TEST_CASE("support is integrated, or a referral where that is enough, or not stated") {
    auto const has = [](VictimSupport support) { return service("s").victim_support(support); };
    auto const integrated = asks_support(VictimSupport::integrated);
    auto const referral = asks_support(VictimSupport::referral_only);
    CHECK(standing(has(VictimSupport::integrated), integrated) == ClaimStanding::carried);
    CHECK(standing(has(VictimSupport::referral_only), integrated) == ClaimStanding::contradicted);
    CHECK(standing(has(VictimSupport::referral_only), referral) == ClaimStanding::carried);
    CHECK(standing(has(VictimSupport::none), referral) == ClaimStanding::contradicted);
    CHECK(standing(has(VictimSupport::unknown), referral) == ClaimStanding::not_shown);
    CHECK(standing(has(VictimSupport::not_stated), referral) == ClaimStanding::not_shown);
}

TEST_CASE("so many sessions are enough from the exact number on") {
    CHECK(standing(with_sessions(Answer::yes, {{15.9, 15.9}}), asks_sessions(16)) ==
          ClaimStanding::contradicted);
    CHECK(standing(with_sessions(Answer::yes, {{16, 16}}), asks_sessions(16)) ==
          ClaimStanding::carried);
    CHECK(standing(with_sessions(Answer::yes, {{17, 17}}), asks_sessions(16)) ==
          ClaimStanding::carried);
    CHECK(standing(with_sessions(Answer::yes, {{15, 16}}), asks_sessions(16)) ==
          ClaimStanding::not_shown);
    CHECK(standing(with_sessions(Answer::yes, {{16, 20}}), asks_sessions(16)) ==
          ClaimStanding::carried);
    CHECK(standing(with_sessions(Answer::yes, {{12, 15}}), asks_sessions(16)) ==
          ClaimStanding::contradicted);
    CHECK(standing(with_sessions(Answer::no, {}), asks_sessions(16)) == ClaimStanding::not_shown);
    CHECK(standing(with_sessions(Answer::unknown, {}), asks_sessions(16)) ==
          ClaimStanding::not_shown);
    CHECK(standing(service("s"), asks_sessions(16)) == ClaimStanding::not_shown);
}

TEST_CASE("a criterion for some types is not asked of others") {
    auto sessions = asks_sessions(16);
    sessions.only_for = {type::programme};
    CHECK(standing(service("s"), sessions) == ClaimStanding::not_shown);
    auto parenting = service("s").of({type::parenting});
    CHECK(standing(parenting, sessions) == ClaimStanding::carried);
    parenting.made.profile.types_answer = Answer::unknown;
    CHECK(standing(parenting, sessions) == ClaimStanding::not_shown);
    auto enough = with_sessions(Answer::yes, catalogue::AmountRange{.least = 16, .greatest = 16});
    enough.profile.types = {type::parenting};
    enough.profile.types_answer = Answer::unknown;
    CHECK(standing(enough, sessions) == ClaimStanding::carried);
}

TEST_CASE("types, people worked with, routes and options are any of those asked") {
    auto types = asks(CriterionKind::types);
    types.types = {type::helpline, type::parenting};
    CHECK(standing(service("s").of({type::programme, type::parenting}), types) ==
          ClaimStanding::carried);
    CHECK(standing(service("s"), types) == ClaimStanding::contradicted);
    auto open = service("s");
    open.made.profile.types_answer = Answer::unknown;
    CHECK(standing(open, types) == ClaimStanding::not_shown);
    CHECK(standing(service("s").untyped(Answer::unknown), types) == ClaimStanding::not_shown);

    auto with = asks(CriterionKind::works_with);
    with.works_with = {catalogue::WorksWith::person_causing_harm};
    CHECK(standing(service("s").works_with(catalogue::WorksWith::both), with) ==
          ClaimStanding::carried);
    CHECK(standing(service("s").works_with(catalogue::WorksWith::victim_survivor), with) ==
          ClaimStanding::contradicted);
    CHECK(standing(service("s").works_with(catalogue::WorksWith::unknown), with) ==
          ClaimStanding::not_shown);

    auto routes = asks(CriterionKind::referral_routes);
    routes.routes.insert(route::police);
    CHECK(standing(service("s").routes({route::self, route::police}), routes) ==
          ClaimStanding::carried);
    CHECK(standing(service("s").routes({route::self}), routes) == ClaimStanding::contradicted);
    CHECK(standing(service("s"), routes) == ClaimStanding::not_shown);
    CHECK(standing(service("s").routes({route::self}, Answer::unknown), routes) ==
          ClaimStanding::not_shown);
    CHECK(standing(service("s").routes({route::police}, Answer::unknown), routes) ==
          ClaimStanding::carried);

    auto option = asks(CriterionKind::particular);
    option.ask.any_of.insert({1});
    auto made = service("s");
    made.made.profile.particulars = {{.particular = {0},
                                      .answer = Answer::yes,
                                      .basis = {},
                                      .options = {0b10},
                                      .number = {},
                                      .text = ""}};
    CHECK(standing(made, option) == ClaimStanding::carried);
    made.made.profile.particulars[0].options = {0b01};
    CHECK(standing(made, option) == ClaimStanding::contradicted);
}

TEST_CASE("one no contradicts a claim, whatever else is missing") {
    std::vector<mapper::Disclosed> const services{service("s").victim_support(VictimSupport::none)};
    auto const risk = mapper::risk_findings_of(
        services, definitions({asks_sessions(16), asks_support(VictimSupport::integrated)}),
        small_vocabulary());
    REQUIRE(risk.claims.size() == 1);
    CHECK(risk.claims[0].standing() == ClaimStanding::contradicted);
    CHECK(risk.claims[0].not_stated.bits == 0b01U);
    CHECK(risk.claims[0].answered_no.bits == 0b10U);
}

TEST_CASE("only a yes to a level that is defined is a claim") {
    std::vector<mapper::Disclosed> const services{
        service("no").takes(risk::high, Answer::no),
        service("unknown").takes(risk::high, Answer::unknown), service("yes"),
        service("confidential service 1").confidential()};
    auto const risk =
        mapper::risk_findings_of(services, definitions({asks_sessions(1)}), small_vocabulary());
    REQUIRE(risk.claims.size() == 1);
    CHECK(risk.claims[0].service.value == 2);
    CHECK(risk.not_judged == 1);
}

TEST_CASE("as defined, a contradicted claim is a gap and one that is not shown is not known") {
    using enum mapper::RiskClaimPolicy;
    auto const carried = service("s").victim_support(VictimSupport::integrated);
    auto const contradicted = service("s").victim_support(VictimSupport::none);
    auto const not_shown = service("s");
    CHECK(high_cell(carried, stated) == CellStatus::met);
    CHECK(high_cell(carried, defined) == CellStatus::met);
    CHECK(high_cell(contradicted, stated) == CellStatus::met);
    CHECK(high_cell(contradicted, defined) == CellStatus::gap);
    CHECK(high_cell(not_shown, stated) == CellStatus::met);
    CHECK(high_cell(not_shown, defined) == CellStatus::unclear);
}

TEST_CASE("a claim that its definition contradicts is a near miss, by the definition") {
    auto const findings =
        found({service("s").victim_support(VictimSupport::none)}, mapper::RiskClaimPolicy::defined);
    auto const& misses = findings.suites.at(0).cells.at(0).near_misses;
    REQUIRE(misses.size() == 1);
    CHECK(misses[0].failed.kind == mapper::ConditionKind::definition);
    CHECK(mapper::near_miss_reason(misses[0].failed, findings.vocabulary) ==
          "says high risk and answers no to something that its definition asks");
    CHECK(mapper::column_name(misses[0].failed, findings.vocabulary) == "risk_high");
}

TEST_CASE("both policies are counted whichever the run has, and the cells that differ are listed") {
    using enum mapper::RiskClaimPolicy;
    for (auto const policy : {stated, defined}) {
        auto const findings = found({service("s").victim_support(VictimSupport::none)}, policy);
        auto const& suite = findings.suites.at(0);
        CHECK(suite.counts_claims_stated.met == 2);
        CHECK(suite.counts_claims_defined.met == 1);
        CHECK(suite.counts_claims_defined.gap == 1);
        REQUIRE(suite.claim_cells.size() == 1);
        CHECK(suite.claim_cells[0] == mapper::ClaimCell{.district = {0},
                                                        .component = {0},
                                                        .stated = CellStatus::met,
                                                        .defined = CellStatus::gap});
    }
}

TEST_CASE("a confidential service is not judged: its claim stands") {
    auto const hidden =
        service("confidential service 1").victim_support(VictimSupport::none).confidential();
    auto const findings = found({hidden}, mapper::RiskClaimPolicy::defined);
    CHECK(findings.suites.at(0).cells.at(0).status == CellStatus::met);
    CHECK(findings.suites.at(0).claim_cells.empty());
    CHECK(findings.risk->claims.empty());
    CHECK(findings.risk->not_judged == 1);
}
