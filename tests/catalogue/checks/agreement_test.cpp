#include "tests/catalogue/checking.hpp"

#include <doctest/doctest.h>

using Said = std::vector<std::string>;

TEST_CASE("a code beside which rows have different names") {
    CHECK(checked_for("code-and-name",
                      "provider,programme,district,district_code,location_visibility\n"
                      "P,Q,Leeds,E08000035,public\nP,R,Leeds,E08000035,public\n"
                      "P,S,Bradford,E08000035,public\nP,T,Bradford,E08000032,public\n") ==
          Said{"code-and-name: s.csv, row 4, district: 'Bradford' stands beside a code to which "
               "row 2 gives another name; beside the same code stands 'Leeds'."});
}

TEST_CASE("codes of rows that are not public are compared among themselves and not shown") {
    std::string const header = "provider,programme,ward_name,ward_code,location_visibility\n";
    CHECK(
        checked_for("code-and-name", header + "P,Q,Ash,W1,public\nP,R,Elm,W1,district\n").empty());
    CHECK(checked_for("code-and-name", header + "P,Q,Ash,W1,district\nP,R,Elm,W1,district\n") ==
          Said{"code-and-name: s.csv, row 3, ward_name: the value stands beside a code to which "
               "row 2 gives another name; correct the code or the name."});
    CHECK(
        checked_for("code-and-name", header + "P,Q,Ash,W1,confidential\nP,R,Elm,W1,confidential\n")
            .empty());
}

TEST_CASE("a postcode one character from the one that three rows of its provider have") {
    std::string const header = "provider,programme,postcode,location_visibility\n";
    auto const rows = [&](int times, std::string const& other) {
        return header + repeated("P,Q#,LS1 4AP,public", times) + "P,R," + other + ",public\n";
    };
    CHECK(checked_for("near-postcode", rows(3, "LS1 4AQ")) ==
          Said{"near-postcode: s.csv, row 5, postcode: 'LS1 4AQ' differs in one character from "
               "the provider's usual postcode; correct it if 'LS1 4AP' is meant."});
    CHECK(checked_for("near-postcode", rows(2, "LS1 4AQ")).empty());
    CHECK(checked_for("near-postcode", rows(3, "LS1 4BQ")).empty());
}

TEST_CASE("latitude and longitude in each other's columns") {
    std::string const header = "provider,programme,latitude,longitude\n";
    CHECK(checked_for("swapped-coordinates", header + "P,Q,-1.5,53.8\n").size() == 1);
    CHECK(checked_for("swapped-coordinates", header + "P,Q,53.8,-1.5\n").empty());
}

TEST_CASE("adults are 18") {
    std::string const header = "provider,programme,adults,maximum_age\n";
    CHECK(checked_for("ages-and-adults", header + "P,Q,y,17\n").size() == 1);
    CHECK(checked_for("ages-and-adults", header + "P,Q,y,18\n").empty());
    CHECK(checked_for("ages-and-adults", header + "P,Q,n,17\n").empty());
}

TEST_CASE("a row that says the same as an earlier one but for its id") {
    std::string const header = "service_id,provider,programme,location_visibility\n";
    CHECK(checked_for("repeated-row", header + "1,P,Q,public\n2,P,Q,public\n") ==
          Said{"repeated-row: s.csv, row 3: the row says the same as row 2 in every cell; delete "
               "one of them; as they are, both count."});
    CHECK(checked_for("repeated-row", header + "1,P,Q,public\n2,P,R,public\n").empty());
    CHECK(checked_for("repeated-row", header + "1,P,Q,confidential\n2,P,Q,confidential\n").empty());
}
