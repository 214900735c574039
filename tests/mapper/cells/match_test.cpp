#include "mapper/cells/match.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

using namespace tests;
using catalogue::Answer;
using catalogue::Basis;
using catalogue::Status;
using catalogue::WorksWith;
using mapper::ConditionKind;
using mapper::EvidencePolicy;
using mapper::MatchKind;

namespace {

mapper::Match match_of(mapper::Disclosed const& service, catalogue::Component const& component,
                       EvidencePolicy evidence = EvidencePolicy::accept) {
    return mapper::match(service.profile, service.area.reach, component, small_vocabulary(),
                         {.as_of = as_of(), .evidence = evidence});
}

MatchKind kind_of(mapper::Disclosed const& service, catalogue::Component const& component) {
    return match_of(service, component).kind;
}

std::vector<ConditionKind> unknown_in(mapper::Disclosed const& service,
                                      catalogue::Component const& component,
                                      EvidencePolicy evidence = EvidencePolicy::accept) {
    auto const conditions = mapper::conditions_of(component);
    std::vector<ConditionKind> kinds;
    for (auto const condition :
         mapper::members(match_of(service, component, evidence).unknown, conditions)) {
        kinds.push_back(condition.kind);
    }
    return kinds;
}

catalogue::Component full() {
    return component("full")
        .risk(risk::medium)
        .about({focus::da})
        .for_adults()
        .serves(group::children)
        .works_with({WorksWith::person_causing_harm, WorksWith::both});
}

} // namespace

TEST_CASE("a service that answers yes to every condition matches") {
    CHECK(kind_of(service("s"), full()) == MatchKind::match);
}

TEST_CASE("a service of another type is nothing to the component, whatever else it answers") {
    CHECK(kind_of(service("s").of({type::helpline}), component("c")) == MatchKind::none);
    CHECK(kind_of(service("s").of({type::helpline, type::programme}), component("c")) ==
          MatchKind::match);
}

TEST_CASE("a service without an intervention type is no may-match of every component") {
    CHECK(kind_of(service("s").untyped(Answer::unknown), component("c")) == MatchKind::none);
    CHECK(kind_of(service("s").untyped(Answer::not_stated), component("c")) == MatchKind::none);
}

TEST_CASE("unknown and not stated both mean may be, and name the condition") {
    for (auto const answer : {Answer::unknown, Answer::not_stated}) {
        CHECK(unknown_in(service("s").takes(risk::medium, answer), full()) ==
              std::vector{ConditionKind::risk});
        CHECK(unknown_in(service("s").adults(answer).focus_is(answer), full()) ==
              std::vector{ConditionKind::focus, ConditionKind::adults});
        CHECK(unknown_in(service("s").serves(group::children, answer), full()) ==
              std::vector{ConditionKind::group});
    }
    CHECK(unknown_in(service("s").works_with(WorksWith::not_stated), full()) ==
          std::vector{ConditionKind::works_with});
    CHECK(unknown_in(service("s").works_with(WorksWith::unknown), full()) ==
          std::vector{ConditionKind::works_with});
}

TEST_CASE("by design is a yes") {
    CHECK(kind_of(service("s").designed_for(group::children), full()) == MatchKind::match);
}

TEST_CASE("a near miss fails exactly one condition and leaves nothing unknown") {
    auto const one = match_of(service("s").takes(risk::medium, Answer::no), full());
    CHECK(one.kind == MatchKind::near_miss);
    CHECK(one.failed == mapper::Condition{ConditionKind::risk, risk::medium.value});
    CHECK(kind_of(service("s").takes(risk::medium, Answer::no).adults(Answer::no), full()) ==
          MatchKind::none);
    CHECK(kind_of(service("s").takes(risk::medium, Answer::no).adults(Answer::unknown), full()) ==
          MatchKind::none);
}

TEST_CASE("no to every risk level is not sorting by risk, which may be any risk") {
    auto const unsorted = service("s").every_risk(Answer::no);
    CHECK(unknown_in(unsorted, full()) == std::vector{ConditionKind::risk});
    CHECK(kind_of(service("s").every_risk(Answer::no).takes(risk::low, Answer::unknown), full()) ==
          MatchKind::near_miss);
}

TEST_CASE("no to every group is not having been assessed for groups; adults is its own question") {
    CHECK(unknown_in(service("s").every_group(Answer::no), full()) ==
          std::vector{ConditionKind::group});
    CHECK(kind_of(service("s").every_group(Answer::no).serves(group::lgbtqia, Answer::yes),
                  full()) == MatchKind::near_miss);
    CHECK(match_of(service("s").adults(Answer::no), full()).failed.kind == ConditionKind::adults);
}

TEST_CASE("where not all foci are known, one that is not stated may be") {
    auto open = service("s").about({focus::da});
    open.made.profile.foci_answer = Answer::unknown;
    CHECK(kind_of(open, component("c").about({focus::da})) == MatchKind::match);
    CHECK(unknown_in(open, component("c").about({focus::sv})) == std::vector{ConditionKind::focus});
}

TEST_CASE("a focus that is not among the stated ones is no, and any of the asked ones is yes") {
    CHECK(match_of(service("s").about({focus::cse}), full()).failed.kind == ConditionKind::focus);
    auto const either = component("c").about({focus::sv, focus::cse});
    CHECK(kind_of(service("s").about({focus::cse, focus::da}), either) == MatchKind::match);
}

TEST_CASE("who works with both works with either") {
    auto const harm = component("c").works_with({WorksWith::person_causing_harm});
    auto const victims = component("c").works_with({WorksWith::victim_survivor});
    CHECK(kind_of(service("s").works_with(WorksWith::both), harm) == MatchKind::match);
    CHECK(kind_of(service("s").works_with(WorksWith::both), victims) == MatchKind::match);
    CHECK(match_of(service("s").works_with(WorksWith::victim_survivor), harm).failed.kind ==
          ConditionKind::works_with);
    CHECK(kind_of(service("s").works_with(WorksWith::unknown), component("c")) == MatchKind::match);
}

TEST_CASE("the end date itself is still in service, the day after is not") {
    CHECK(kind_of(service("s").ends("2023-03-31"), component("c")) == MatchKind::match);
    CHECK(match_of(service("s").ends("2023-03-30"), component("c")).failed.kind ==
          ConditionKind::date);
}

TEST_CASE("the start date itself is in service, the day before is not") {
    CHECK(kind_of(service("s").starts("2023-03-31"), component("c")) == MatchKind::match);
    CHECK(match_of(service("s").starts("2023-04-01"), component("c")).failed.kind ==
          ConditionKind::date);
}

TEST_CASE("a status decides where the dates leave it open") {
    CHECK(kind_of(service("s").status(Status::active), component("c")) == MatchKind::match);
    CHECK(kind_of(service("s").status(Status::closed), component("c")) == MatchKind::near_miss);
    CHECK(kind_of(service("s").status(Status::planned), component("c")) == MatchKind::near_miss);
    CHECK(kind_of(service("s").status(Status::planned).starts("2023-04-01"), component("c")) ==
          MatchKind::near_miss);
    CHECK(kind_of(service("s").status(Status::planned).starts("2023-03-01"), component("c")) ==
          MatchKind::match);
    CHECK(unknown_in(service("s").status(Status::paused), component("c")) ==
          std::vector{ConditionKind::date});
    CHECK(unknown_in(service("s").status(Status::unknown), component("c")) ==
          std::vector{ConditionKind::date});
}

TEST_CASE("a region-wide service does not fill a component that asks for a local one") {
    auto const local = component("c").local();
    CHECK(kind_of(service("s"), local) == MatchKind::match);
    CHECK(match_of(service("s").region_wide(), local).failed.kind == ConditionKind::scope);
    CHECK(kind_of(service("s").region_wide(), component("c")) == MatchKind::match);
}

TEST_CASE("where evidence is required, any other yes is unknown and a no stays a no") {
    for (auto const basis : {Basis::not_known, Basis::claimed, Basis::desk, Basis::inferred}) {
        auto const claimed = service("s").with_basis(basis);
        CHECK(unknown_in(claimed, full(), EvidencePolicy::require) ==
              std::vector{ConditionKind::type, ConditionKind::works_with, ConditionKind::focus,
                          ConditionKind::risk, ConditionKind::adults, ConditionKind::group});
    }
    auto const evidenced = service("s").with_basis(Basis::evidenced);
    CHECK(match_of(evidenced, full(), EvidencePolicy::require).kind == MatchKind::match);
    auto const refused = service("s").takes(risk::medium, Answer::no).with_basis(Basis::claimed);
    CHECK(match_of(refused, full(), EvidencePolicy::require).kind == MatchKind::none);
}

TEST_CASE(
    "people of an age or above are taken by the ages that are stated, else by taking adults") {
    catalogue::Component from_16 = component("c");
    from_16.youngest = 16;
    CHECK(kind_of(service("s").ages(16, {}), from_16) == MatchKind::match);
    CHECK(kind_of(service("s").ages({}, 16), from_16) == MatchKind::match);
    CHECK(kind_of(service("s").ages(10, 15), from_16) == MatchKind::near_miss);
    CHECK(match_of(service("s").ages(10, 15).adults(Answer::unknown), from_16).failed ==
          mapper::Condition{ConditionKind::youngest, 16});
    CHECK(kind_of(service("s").ages(15, {}).adults(Answer::yes), from_16) == MatchKind::match);
    CHECK(kind_of(service("s").ages({}, {}).adults(Answer::no), from_16) == MatchKind::possible);
    CHECK(unknown_in(service("s").ages({}, {}).adults(Answer::unknown), from_16) ==
          std::vector{ConditionKind::youngest});
}
