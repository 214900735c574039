#include "reports/gap_classes.hpp"

#include <doctest/doctest.h>

using reports::gap_classes;
using reports::to_text;

namespace {

std::vector<std::string> words(std::vector<std::size_t> const& gaps) {
    std::vector<std::string> texts;
    for (auto const& one : gap_classes(gaps)) {
        texts.push_back(to_text(one));
    }
    return texts;
}

} // namespace

TEST_CASE("up to five numbers of gaps are a class each") {
    CHECK(words({9, 8, 12, 10, 11}) == std::vector<std::string>{"8", "9", "10", "11", "12"});
    CHECK(words({7, 7}) == std::vector<std::string>{"7"});
}

TEST_CASE("a sixth number of gaps makes the classes wider") {
    CHECK(words({7, 12}) == std::vector<std::string>{"7 to 8", "9 to 10", "11 to 12"});
}

TEST_CASE("no gap at all is a class of its own, whatever the others are") {
    CHECK(words({0, 1, 8}) ==
          std::vector<std::string>{"0", "1 to 2", "3 to 4", "5 to 6", "7 to 8"});
    CHECK(words({0, 0}) == std::vector<std::string>{"0"});
}

TEST_CASE("no two classes have the same colour") {
    auto const classes = gap_classes({0, 4, 9, 13, 17});
    for (std::size_t i = 1; i < classes.size(); ++i) {
        CHECK(classes[i].colour != classes[i - 1].colour);
    }
}

TEST_CASE("no districts make no classes") {
    CHECK(gap_classes({}).empty());
}
