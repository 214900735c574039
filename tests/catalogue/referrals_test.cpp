#include "catalogue/referrals.hpp"

#include <doctest/doctest.h>

using catalogue::Answer;
using catalogue::read_referrals;
using catalogue::Referrals;

TEST_CASE("a cell names those to whom a service sends people on, each once") {
    CHECK(read_referrals("T6-13; Steps ;T6-13") ==
          Referrals{.answer = Answer::yes, .to = {"T6-13", "Steps"}});
    CHECK(read_referrals("One\nTwo") == Referrals{.answer = Answer::yes, .to = {"One", "Two"}});
    CHECK(read_referrals("Help, and advice") ==
          Referrals{.answer = Answer::yes, .to = {"Help, and advice"}});
}

TEST_CASE("an unknown beside names says that there may be others") {
    CHECK(read_referrals("One; ?") == Referrals{.answer = Answer::unknown, .to = {"One"}});
    CHECK(read_referrals("not known; One") == Referrals{.answer = Answer::unknown, .to = {"One"}});
}

TEST_CASE("nobody, not known and not stated are three things") {
    CHECK(read_referrals("-") == Referrals{.answer = Answer::no, .to = {}});
    CHECK(read_referrals("?") == Referrals{.answer = Answer::unknown, .to = {}});
    CHECK(read_referrals("") == Referrals{.answer = Answer::not_stated, .to = {}});
    CHECK(read_referrals("yes") == Referrals{.answer = Answer::yes, .to = {}});
}
