#include "mapper/district_names.hpp"

#include <doctest/doctest.h>

#include <vector>

using mapper::DistrictNames;

namespace {

std::vector<geodata::District> const districts{{{"E08000032"}, "Bradford", {}},
                                               {{"E08000035"}, "Leeds", {}},
                                               {{"E06000023"}, "Bristol, City of", {}},
                                               {{"E09000001"}, "City of London", {}},
                                               {{"X1"}, "Newport", {}},
                                               {{"X2"}, "Newport Borough", {}},
                                               {{"X3"}, "Ash", {}},
                                               {{"X4"}, "Ash", {}}};

std::uint32_t found(std::string_view text) {
    return DistrictNames{districts}.find(text).district.value().value;
}

} // namespace

TEST_CASE("a district is found by its code and by its name in any case") {
    CHECK(found("E08000035") == 1);
    CHECK(found("e08000035") == 1);
    CHECK(found("LEEDS") == 1);
    CHECK(found("Bristol, City of") == 2);
}

TEST_CASE("the trappings of local government round a name are passed over") {
    CHECK(found("City of Bradford Metropolitan District Council") == 0);
    CHECK(found("Leeds City Council") == 1);
    CHECK(found("Bristol") == 2);
    CHECK(found("Newport") == 4);
    CHECK(found("Newport Borough") == 5);
}

TEST_CASE("what may mean two districts means none") {
    auto const newport = DistrictNames{districts}.find("Newport Council");
    CHECK_FALSE(newport.district);
    CHECK(newport.trouble == "is the name of more than one district");
    CHECK_FALSE(DistrictNames{districts}.find("Ash").district);
    CHECK(found("X4") == 7);
}

TEST_CASE("all of London is never the City of London") {
    CHECK(found("City of London") == 3);
    CHECK_FALSE(DistrictNames{districts}.find("London").district);
}

TEST_CASE("a name with a question mark names no district for certain") {
    auto const doubted = DistrictNames{districts}.find("Leeds?");
    CHECK_FALSE(doubted.district);
    CHECK(doubted.hint == "the nearest is 'Leeds'");
}

TEST_CASE("the nearest name is suggested for one that is not known") {
    auto const unknown = DistrictNames{districts}.find("Bradfrod");
    CHECK_FALSE(unknown.district);
    CHECK(unknown.trouble == "is none of the districts");
    CHECK(unknown.hint == "the nearest is 'Bradford'");
    CHECK_FALSE(DistrictNames{districts}.find("City Council").district);
    CHECK_FALSE(DistrictNames{districts}.find("").district);
}
