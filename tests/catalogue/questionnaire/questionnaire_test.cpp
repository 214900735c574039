#include "catalogue/questionnaire/questionnaire.hpp"
#include "tests/catalogue/reading.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace {

using Names = std::vector<std::string>;

Names file_names(std::string const& rows) {
    Names names;
    for (auto const& one : catalogue::questionnaires_of(
             read("service_id,provider,programme,location_visibility\n" + rows))) {
        names.push_back(one.file_name);
    }
    return names;
}

} // namespace

TEST_CASE("a provider has one questionnaire about all of its services") {
    auto const made = catalogue::questionnaires_of(
        read("service_id,provider,programme\n1,Made-up B,S\n2,Made-up A,T\n3,Made-up B,U\n"));
    REQUIRE(made.size() == 2);
    CHECK(made[0].file_name == "made-up-a.xlsx");
    CHECK(made[0].services == std::vector<std::size_t>{1});
    CHECK(made[1].services == std::vector<std::size_t>{0, 2});
}

TEST_CASE("file names are plain and no two are the same") {
    CHECK(file_names("1,Meadow Co,S,\n2,Meadow - Co,S,\n3,Meadow Co 2,S,\n") ==
          Names{"meadow-co.xlsx", "meadow-co-2.xlsx", "meadow-co-2-2.xlsx"});
    CHECK(file_names("1,../\\..,S,\n2,.hidden,S,\n") == Names{"provider.xlsx", "hidden.xlsx"});
    CHECK(file_names(fmt::format("1,{},S,\n", std::string(200, 'x'))) ==
          Names{std::string(60, 'x') + ".xlsx"});
}

TEST_CASE("a provider that has confidential services alone names no file") {
    CHECK(file_names("1,Hope House,S,confidential\n2,Meadow,S,confidential\n3,Meadow,T,\n") ==
          Names{"confidential.xlsx", "meadow.xlsx"});
}

TEST_CASE("a provider with more services than a form takes has several") {
    auto const meadow_has = [](std::size_t services) {
        std::string rows;
        for (std::size_t i = 0; i < services; ++i) {
            rows += fmt::format("{},Meadow,S{},\n", i, i);
        }
        return file_names(rows);
    };
    CHECK(meadow_has(catalogue::most_services) == Names{"meadow.xlsx"});
    CHECK(meadow_has(catalogue::most_services + 1) == Names{"meadow.xlsx", "meadow-2.xlsx"});
}
