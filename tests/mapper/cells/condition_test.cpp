#include "base/error.hpp"
#include "mapper/cells/condition.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

using namespace tests;
using catalogue::WorksWith;
using mapper::Condition;
using mapper::ConditionKind;

namespace {

std::vector<ConditionKind> kinds_of(catalogue::Component const& component) {
    std::vector<ConditionKind> kinds;
    for (auto const condition : mapper::conditions_of(component)) {
        kinds.push_back(condition.kind);
    }
    return kinds;
}

/// Why a service fails the second condition of a component that asks for one thing.
std::string reason(catalogue::Component const& component) {
    return mapper::near_miss_reason(mapper::conditions_of(component).at(1), small_vocabulary());
}

} // namespace

TEST_CASE("a component asks for a type and a date, and whatever else it states, in one order") {
    CHECK(kinds_of(component("c")) == std::vector{ConditionKind::type, ConditionKind::date});
    CHECK(kinds_of(component("c")
                       .local()
                       .serves(group::children)
                       .for_adults()
                       .risk(risk::low)
                       .about({focus::sv})
                       .works_with({WorksWith::both})) ==
          std::vector{ConditionKind::type, ConditionKind::works_with, ConditionKind::focus,
                      ConditionKind::risk, ConditionKind::adults, ConditionKind::group,
                      ConditionKind::date, ConditionKind::scope});
}

TEST_CASE("sixty-four conditions are the most") {
    auto asked = component("c").risk(risk::low).for_adults().local().about({focus::da}).made;
    asked.groups.bits = (std::uint64_t{1} << 58) - 1;
    CHECK(mapper::conditions_of(asked).size() == 64);
    asked.groups.bits = (std::uint64_t{1} << 59) - 1;
    CHECK_THROWS_AS(mapper::conditions_of(asked), base::Error);
}

TEST_CASE("a set of conditions is read by position") {
    auto const conditions = mapper::conditions_of(component("c").risk(risk::low).for_adults());
    auto const found = mapper::members({0b0110}, conditions);
    CHECK(found == std::vector<Condition>{{ConditionKind::risk, risk::low.value},
                                          {ConditionKind::adults, 0}});
    CHECK(mapper::members({}, conditions).empty());
}

TEST_CASE("each condition has the column that it is answered in") {
    auto const words = small_vocabulary();
    auto const column = [&](ConditionKind kind, std::uint32_t term = 0) {
        return mapper::column_name({kind, term}, words);
    };
    CHECK(column(ConditionKind::type) == "interventions");
    CHECK(column(ConditionKind::works_with) == "works_with");
    CHECK(column(ConditionKind::focus) == "focus");
    CHECK(column(ConditionKind::risk, risk::medium.value) == "risk_medium");
    CHECK(column(ConditionKind::adults) == "adults");
    CHECK(column(ConditionKind::group, group::lgbtqia.value) == "lgbtqia");
    CHECK(column(ConditionKind::date) == "start_date");
    CHECK(column(ConditionKind::scope) == "districts");
    CHECK(column(ConditionKind::place) == "districts");
}

TEST_CASE("a near miss says what fails in words") {
    CHECK(reason(component("c").risk(risk::medium)) == "answers no to medium risk");
    CHECK(reason(component("c").for_adults()) == "is not for adults");
    CHECK(reason(component("c").about({focus::sv, focus::cse})) ==
          "is not about sexual violence or child sexual exploitation");
    CHECK(reason(component("c").serves(group::ethnic_minority)) ==
          "has no specific provision for ethnic minority groups");
    CHECK(reason(component("c").serves(group::lgbtqia)) ==
          "has no specific provision for LGBTQIA+ people");
    CHECK(reason(component("c").works_with({WorksWith::person_causing_harm, WorksWith::both})) ==
          "works with victims and survivors, not with people causing harm");
    CHECK(reason(component("c").works_with({WorksWith::victim_survivor})) ==
          "works with people causing harm, not with victims and survivors");
    CHECK(reason(component("c").works_with({WorksWith::both})) ==
          "does not work with both people causing harm and victims and survivors");
    CHECK(reason(component("c")) == "has ended or has not begun");
    CHECK(mapper::near_miss_reason({.kind = ConditionKind::place}, small_vocabulary()) ==
          "is in a neighbouring district");
    CHECK(mapper::near_miss_reason({.kind = ConditionKind::scope}, small_vocabulary()) ==
          "is region-wide, and the component asks for a local service");
}

TEST_CASE("a risk level whose label does not say risk is called one") {
    auto words = small_vocabulary();
    words.risk_levels[1].label = "Medium";
    CHECK(mapper::near_miss_reason({ConditionKind::risk, 1}, words) == "answers no to medium risk");
}

TEST_CASE("each kind of condition has a code of its own") {
    CHECK(mapper::code(ConditionKind::works_with) == "works_with");
    CHECK(mapper::code(ConditionKind::place) == "place");
    CHECK(mapper::code(ConditionKind::scope) == "scope");
}
