#include "tests/catalogue/checking.hpp"

#include <doctest/doctest.h>

using Said = std::vector<std::string>;

TEST_CASE("contacts that are none are warned of, each item by itself") {
    CHECK(checked_for("bad-email", "provider,programme,location_visibility,email\n"
                                   "P,Q,public,a@example.org; b\n") ==
          Said{"bad-email: s.csv, row 2, email: 'b' is not an email address; expected one like "
               "'name@example.org'."});
    CHECK(checked_for("bad-website", "provider,programme,location_visibility,website\n"
                                     "P,Q,public,http//example\n")
              .size() == 1);
    CHECK(checked_for("bad-phone",
                      "provider,programme,location_visibility,phone\n"
                      "P,Q,public,ask inside\nP,R,public,07700 900123\nP,S,public,7700900123\n")
              .size() == 1);
}

TEST_CASE("a contact of a row that is not public is not shown") {
    CHECK(checked_for("bad-email", "provider,programme,email\nP,Q,hidden.example\n") ==
          Said{"bad-email: s.csv, row 2, email: the value is not an email address; expected one "
               "like 'name@example.org'."});
}

TEST_CASE("a cell that says that there is none is not warned of") {
    CHECK(checked_for("bad-phone", "provider,programme,phone\nP,Q,n/a\nP,R,?\nP,S,\n").empty());
}
