#include "mapper/cells/condition_question.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

using mapper::Condition;
using mapper::ConditionKind;

TEST_CASE("what is not known of a service is told in words") {
    auto const words = tests::small_vocabulary();
    auto const told = [&words](ConditionKind kind, std::uint32_t term = 0) {
        return mapper::question_in_words({.kind = kind, .term = term}, words);
    };
    CHECK(told(ConditionKind::works_with) == "with whom it works");
    CHECK(told(ConditionKind::risk, tests::risk::medium.value)
              .starts_with("whether it takes medium"));
    CHECK(told(ConditionKind::group, tests::group::children.value) ==
          "whether it provides for children");
    CHECK(told(ConditionKind::group, tests::group::lgbtqia.value) ==
          "whether it provides for LGBTQIA+ people");
    CHECK(told(ConditionKind::youngest, 16) == "whether it takes people aged 16 or over");
    CHECK(told(ConditionKind::place) == "where it is");
}
