#include "catalogue/checks/near_texts.hpp"

#include <doctest/doctest.h>

using namespace catalogue;

TEST_CASE("a slip is a letter put in, left out or replaced, or two neighbours swapped") {
    CHECK(is_one_slip_apart("behaviour", "behavour"));
    CHECK(is_one_slip_apart("behavour", "behaviour"));
    CHECK(is_one_slip_apart("behaviour", "behaviaur"));
    CHECK(is_one_slip_apart("behaviour", "behavoiur"));
    CHECK_FALSE(is_one_slip_apart("behaviour", "behaviour"));
    CHECK_FALSE(is_one_slip_apart("behaviour", "behavr"));
    CHECK_FALSE(is_one_slip_apart("behaviour", "bahaviuor"));
}

TEST_CASE("a digit makes another thing and is no slip") {
    CHECK_FALSE(is_one_slip_apart("steps1", "steps2"));
    CHECK_FALSE(is_one_slip_apart("steps", "steps2"));
    CHECK_FALSE(is_one_slip_apart("steps12", "steps21"));
}

TEST_CASE("near texts are found in the order of adding, each once") {
    NearTexts texts;
    for (auto const* text : {"aaaa", "aaab", "bbbb", "aaa"}) {
        texts.add(text);
    }
    CHECK(texts.near("aaaa") == std::vector<std::size_t>{1, 3});
    CHECK(texts.near("bbbbb") == std::vector<std::size_t>{2});
    CHECK(texts.near("cccc").empty());
}
