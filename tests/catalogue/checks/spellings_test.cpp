#include "tests/catalogue/checking.hpp"

#include <doctest/doctest.h>

using Said = std::vector<std::string>;

namespace {

std::string providers(int usual, std::string const& rare,
                      std::string const& visibility = "public") {
    return "provider,programme,location_visibility\n" +
           repeated("Behaviour Change Ltd,Steps #,public", usual) + rare + ",Other," + visibility +
           "\n";
}

} // namespace

TEST_CASE("a rare provider one slip away from one of four rows") {
    CHECK(checked_for("rare-spelling", providers(12, "Behaviour Chnge Ltd")) ==
          Said{"rare-spelling: s.csv, row 14, provider: 'Behaviour Chnge Ltd' is one slip away "
               "from a value of 12 rows; write 'Behaviour Change Ltd' if that is meant."});
    CHECK(checked_for("rare-spelling", providers(4, "Behaviour Chnge Ltd")).size() == 1);
    CHECK(checked_for("rare-spelling", providers(3, "Behaviour Chnge Ltd")).empty());
    CHECK(checked_for("rare-spelling", providers(12, "Behavior Chang Ltd")).empty());
}

TEST_CASE("a confidential row neither gives a spelling nor is measured against one") {
    CHECK(
        checked_for("rare-spelling", providers(12, "Behaviour Chnge Ltd", "confidential")).empty());
    CHECK(
        checked_for("rare-spelling", "provider,programme,location_visibility\n" +
                                         repeated("Made-up Haven,Steps #,confidential", 12) +
                                         "Made-up Haven,Other,public\nMade-up Havn,Other,public\n")
            .empty());
}

TEST_CASE("one provider written in two ways is told where it is written the rarer way") {
    CHECK(checked_for("mixed-spelling", providers(2, "behaviour change LTD.")) ==
          Said{"mixed-spelling: s.csv, row 4, provider: 'behaviour change LTD.' is written in "
               "another way in more rows; write 'Behaviour Change Ltd' if that is meant."});
    CHECK(checked_for("mixed-spelling", providers(2, "Behaviour Change Ltd")).empty());
}

TEST_CASE("the districts of a cell are spelt one by one") {
    CHECK(checked_for("rare-spelling", "provider,programme,districts\n" +
                                           repeated("P,Q#,Bradford; Leeds", 4) +
                                           "P,R,Bradfrod; Leeds\n")
              .size() == 1);
}
