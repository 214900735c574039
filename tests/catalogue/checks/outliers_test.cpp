#include "tests/catalogue/checking.hpp"

#include <doctest/doctest.h>

using Said = std::vector<std::string>;

namespace {

std::string capacities(int times, std::string const& last,
                       std::string const& visibility = "public") {
    return "provider,programme,location_visibility,capacity_per_year\n" +
           repeated("P,Q#,public,20", times) + "P,R," + visibility + "," + last + "\n";
}

std::string sites(int times, std::string const& last) {
    return "provider,programme,latitude,longitude,location_visibility\n" +
           repeated("P,Q#,53.8,-1.5,public", times) + "P,R," + last + "\n";
}

} // namespace

TEST_CASE("a number ten times the middle one stands out, where ten rows give one") {
    CHECK(checked_for("outlier", capacities(9, "200")) ==
          Said{"outlier: s.csv, row 11, capacity_per_year: '200' is far from the others, of which "
               "the middle one is 20; correct it if a digit is too many or too few."});
    CHECK(checked_for("outlier", capacities(9, "199")).empty());
    CHECK(checked_for("outlier", capacities(9, "2")).size() == 1);
    CHECK(checked_for("outlier", capacities(8, "200")).empty());
}

TEST_CASE("a confidential row's number is neither told nor counted") {
    CHECK(checked_for("outlier", capacities(12, "200", "confidential")).empty());
    CHECK(checked_for("outlier", capacities(9, "200", "confidential")).empty());
}

TEST_CASE("numbers that differ widely anyway make none of them stand out") {
    CHECK(checked_for("outlier", "provider,programme,annual_cost\n" + repeated("P,Q#,#000", 9) +
                                     repeated("P,R#,#0", 9) + "P,S,9000000\n")
              .empty());
}

TEST_CASE("a public site far from the other public ones") {
    CHECK(checked_for("far-site", sites(9, "51.5,-0.1,public")) ==
          Said{"far-site: s.csv, row 11, latitude: the site lies 272 km from the middle of the "
               "public sites; correct the coordinates if a digit is wrong."});
    CHECK(checked_for("far-site", sites(9, "53.9,-1.6,public")).empty());
    CHECK(checked_for("far-site", sites(9, "51.5,-0.1,district")).empty());
}
