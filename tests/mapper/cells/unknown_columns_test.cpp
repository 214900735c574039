#include "mapper/cells/unknown_columns.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

using namespace tests;
using catalogue::Answer;

TEST_CASE("an age is asked of adults, and of the greatest age where adults are not taken") {
    auto asked = component("c").made;
    asked.youngest = 16;
    auto const conditions = mapper::conditions_of(asked);
    mapper::UnknownColumns const columns{conditions, small_vocabulary()};
    REQUIRE(columns.size() == 3);
    CHECK(columns.of(0, service("s").made.profile) == "interventions");
    CHECK(columns.of(1, service("s").adults(Answer::not_stated).made.profile) == "adults");
    CHECK(columns.of(1, service("s").adults(Answer::unknown).made.profile) == "adults");
    CHECK(columns.of(1, service("s").adults(Answer::no).made.profile) == "maximum_age");
    CHECK(columns.of(2, service("s").made.profile) == "status");
    CHECK(mapper::settling_columns(conditions, small_vocabulary()) ==
          std::vector<std::string>{"interventions", "maximum_age", "minimum_age", "adults",
                                   "start_date"});
}

TEST_CASE("a column that settles two conditions is named once") {
    auto asked = component("c").for_adults().made;
    asked.youngest = 16;
    CHECK(mapper::settling_columns(mapper::conditions_of(asked), small_vocabulary()) ==
          std::vector<std::string>{"interventions", "adults", "maximum_age", "minimum_age",
                                   "start_date"});
}
