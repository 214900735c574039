#include "tests/catalogue/checking.hpp"

#include <doctest/doctest.h>

using Said = std::vector<std::string>;

TEST_CASE("columns that decide cells are missed by name, once a sheet") {
    CHECK(checked_for("missing-column", "provider,programme,focus,adults\nP,Q,DA,y\nP,R,DA,y\n") ==
          Said{"missing-column: s.csv: there is no column for interventions, works_with, a "
               "risk level; what it would say is not stated of any row; add the "
               "columns if anybody knows."});
}

TEST_CASE("a row without type or place is warned of") {
    std::string const header = "provider,programme,interventions,districts,postcode\n";
    CHECK(checked_for("missing-type", header + "P,Q,,Leeds,\nP,R,?,Leeds,\n").size() == 1);
    CHECK(checked_for("missing-place", header + "P,Q,dapp,,\nP,R,dapp,,LS1 4AP\n").size() == 1);
}

TEST_CASE("a row that is silent on every risk level is mentioned, one that answers one is not") {
    std::string const header = "provider,programme,risk_high,risk_low\n";
    CHECK(checked_for("missing-risk", header + "P,Q,,\n").size() == 1);
    CHECK(checked_for("missing-risk", header + "P,Q,?,\n").empty());
}
