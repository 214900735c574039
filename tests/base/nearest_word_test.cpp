#include "base/nearest_word.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_CASE("names fold to letters and digits in lower case") {
    CHECK(base::folded("Risk - High") == "riskhigh");
    CHECK(base::folded("risk_high") == "riskhigh");
    CHECK(base::folded("LGBTQIA+") == "lgbtqia");
    CHECK(base::folded("Caffè") == "caffè");
    CHECK(base::folded(" _ ").empty());
}

TEST_CASE("the nearest word is suggested when it is near") {
    std::vector<std::string> const words{"parenting-programme", "dapp", "cara", "dpap"};
    CHECK(base::nearest_word("parentng programme", words) == "parenting-programme");
    CHECK(base::nearest_word("CARRA", words) == "cara");
    // A swap of neighbours counts as one, like an insertion; of equals the first is taken.
    CHECK(base::nearest_word("dappp", words) == "dapp");
    CHECK(base::nearest_word("adpp", words) == "dapp");
}

TEST_CASE("nothing is suggested when nothing is near") {
    std::vector<std::string> const words{"parenting-programme", "dapp", "cara"};
    CHECK_FALSE(base::nearest_word("swimming", words));
    CHECK_FALSE(base::nearest_word("", words));
    CHECK_FALSE(base::nearest_word("x", words));
    CHECK_FALSE(base::nearest_word("dapp", std::vector<std::string>{}));
}

TEST_CASE("the distance counts single letters and swaps of neighbours") {
    CHECK(base::edit_distance("", "") == 0);
    CHECK(base::edit_distance("", "abc") == 3);
    CHECK(base::edit_distance("abc", "abc") == 0);
    CHECK(base::edit_distance("abc", "acb") == 1);
    CHECK(base::edit_distance("abc", "abcd") == 1);
    CHECK(base::edit_distance("kitten", "sitting") == 3);
}
