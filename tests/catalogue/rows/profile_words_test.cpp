#include "catalogue/rows/profile_words.hpp"

#include <doctest/doctest.h>

using namespace catalogue;

TEST_CASE("with whom a service works is read with its synonyms") {
    CHECK(parse_works_with("person_causing_harm") == WorksWith::person_causing_harm);
    CHECK(parse_works_with("People causing harm") == WorksWith::person_causing_harm);
    CHECK(parse_works_with("Perpetrators") == WorksWith::person_causing_harm);
    CHECK(parse_works_with("victim/survivor") == WorksWith::victim_survivor);
    CHECK(parse_works_with("both") == WorksWith::both);
    CHECK(parse_works_with("?") == WorksWith::unknown);
    CHECK(parse_works_with("") == WorksWith::not_stated);
    CHECK_FALSE(parse_works_with("yes"));
    CHECK_FALSE(parse_works_with("men"));
}

TEST_CASE("status, victim support and sex are read with their synonyms") {
    CHECK(parse_status("Open") == Status::active);
    CHECK(parse_status("on hold") == Status::paused);
    CHECK(parse_status("?") == Status::unknown);
    CHECK_FALSE(parse_status("yes"));
    CHECK(parse_victim_support("referral only") == VictimSupport::referral_only);
    CHECK(parse_victim_support("no") == VictimSupport::none);
    CHECK(parse_victim_support("-") == VictimSupport::none);
    CHECK(parse_victim_support("") == VictimSupport::not_stated);
    CHECK_FALSE(parse_victim_support("yes"));
    CHECK(parse_sex("Men") == Sex::male);
    CHECK(parse_sex("f") == Sex::female);
    CHECK(parse_sex("both") == Sex::any);
    CHECK(parse_sex("?") == Sex::not_stated);
    CHECK_FALSE(parse_sex("adults"));
}

TEST_CASE("every code is read as what it is the code of") {
    for (auto const value :
         {WorksWith::not_stated, WorksWith::unknown, WorksWith::person_causing_harm,
          WorksWith::victim_survivor, WorksWith::both}) {
        CHECK((value == WorksWith::not_stated || parse_works_with(code(value)) == value));
    }
    for (auto const value :
         {Status::unknown, Status::active, Status::planned, Status::paused, Status::closed}) {
        CHECK(parse_status(code(value)) == value);
    }
    for (auto const value : {VictimSupport::unknown, VictimSupport::integrated,
                             VictimSupport::referral_only, VictimSupport::none}) {
        CHECK(parse_victim_support(code(value)) == value);
    }
    for (auto const value : {Sex::any, Sex::male, Sex::female}) {
        CHECK(parse_sex(code(value)) == value);
    }
}
