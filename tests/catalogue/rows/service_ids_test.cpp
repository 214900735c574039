#include "tests/catalogue/reading.hpp"

#include <doctest/doctest.h>

#include <array>
#include <set>

TEST_CASE("a service_id that occurs twice is a problem, and both rows are kept") {
    auto const catalogue = read("service_id,provider,programme\nA1,P,Q\nA1,P,Q\nA1,P,S\n");
    CHECK(messages(catalogue) ==
          std::vector<std::string>{
              "s.csv, row 3, service_id: 'A1' is already the service_id of row 2; give each "
              "service an id of its own; both rows are kept.",
              "s.csv, row 4, service_id: 'A1' is already the service_id of row 2, another "
              "programme; give each service an id of its own; both rows are kept."});
    REQUIRE(catalogue.services.size() == 3);
    CHECK(catalogue.services[0].id.text == "A1");
    CHECK(catalogue.services[1].id.text == "A1 (row 3)");
    CHECK(catalogue.services[2].id.text == "A1 (row 4)");
}

TEST_CASE("the same id in two files names the other file") {
    std::array const texts{
        catalogue::NamedText{.name = "a.csv", .text = "service_id,provider,programme\nA1,P,Q\n"},
        catalogue::NamedText{.name = "b.csv", .text = "service_id,provider,programme\nA1,P,R\n"}};
    auto const catalogue = catalogue::read_catalogue(texts, vocabulary(), {});
    CHECK(message(catalogue) ==
          "b.csv, row 2, service_id: 'A1' is already the service_id of "
          "a.csv, row 2, another programme; give each service an id of its own; both rows are "
          "kept.");
}

TEST_CASE("a row without an id gets one of its provider and programme") {
    auto const catalogue = read("provider,programme\nCaring Dads,The +1 Programme\n"
                                "Caring Dads,The 1 programme!\nÉcole,???\n");
    CHECK(message(catalogue).empty());
    CHECK(catalogue.services[0].id.text == "caring-dads/the-1-programme");
    CHECK(catalogue.services[1].id.text == "caring-dads/the-1-programme (row 3)");
    CHECK(catalogue.services[2].id.text == "École/");
}

TEST_CASE("ids are unique even where made and written ones meet") {
    auto const catalogue = read("service_id,provider,programme\n,P,Q\np/q,P,R\n"
                                "p/q (row 2),P,S\np/q,P,T\n");
    std::set<std::string> ids;
    for (auto const& service : catalogue.services) {
        ids.insert(service.id.text);
    }
    CHECK(ids.size() == 4);
    CHECK(ids.contains("p/q"));
    CHECK(catalogue.problems.size() == 1);
}
