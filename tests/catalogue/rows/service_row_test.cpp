#include "tests/catalogue/reading.hpp"

#include <doctest/doctest.h>

using catalogue::Visibility;

TEST_CASE("a row without provider or programme is no service") {
    auto const catalogue = read("provider,programme,focus\n,Q,DA\nP,,DA\nP,Q,DA\n");
    CHECK(messages(catalogue) ==
          std::vector<std::string>{
              "s.csv, row 2, provider: the cell is blank, so the row is no service and is not "
              "read; fill it in, or delete the row.",
              "s.csv, row 3, programme: the cell is blank, so the row is no service and is not "
              "read; fill it in, or delete the row."});
    CHECK(catalogue.rows_unread == 2);
    CHECK(catalogue.services.size() == 1);
}

TEST_CASE("a row with more cells than the header is not read") {
    auto const catalogue = read("provider,programme\nP,Q,secret\nP,R,\n");
    CHECK(message(catalogue) == "s.csv, row 2: the row has more cells than the header, so it is "
                                "not read; quote cells that hold the separator, or give each "
                                "column a name.");
    CHECK(catalogue.rows_unread == 1);
    REQUIRE(catalogue.services.size() == 1);
    CHECK(catalogue.services[0].programme == "R");
}

TEST_CASE("the cells that a short row lacks are blank") {
    auto const catalogue = read("provider,programme,focus,sex\nP,Q,DA\n");
    CHECK(message(catalogue) == "s.csv, row 2: the row has fewer cells than the header; the "
                                "missing ones are read as blank; fill the row up to the last "
                                "column.");
    CHECK(catalogue.problems[0].severity == base::Severity::warning);
    CHECK(catalogue.services[0].profile.foci.size() == 1);
    CHECK(catalogue.services[0].profile.sex == catalogue::Sex::not_stated);
    CHECK(catalogue.services[0].visibility == Visibility::district);
}

TEST_CASE("a row that ends before its visibility is confidential") {
    auto const catalogue = read("provider,programme,location_visibility\nP,Q\n");
    CHECK(message(catalogue) ==
          "s.csv, row 2: the row has fewer cells than the header and ends before "
          "location_visibility, so it is confidential; the missing cells are read as blank; fill "
          "the row up to the last column.");
    CHECK(catalogue.services[0].visibility == Visibility::confidential);
}

TEST_CASE("blank rows are passed over and counted in the numbering") {
    auto const catalogue = read("provider,programme\n\n , \nP,Q\n");
    CHECK(message(catalogue).empty());
    CHECK(catalogue.rows_unread == 0);
    CHECK(catalogue.services.at(0).origin.row == 4);
}

TEST_CASE("visibility is public, district or confidential, and anything else is confidential") {
    auto const csv = "provider,programme,location_visibility\n"
                     "P,a,public\nP,b,District\nP,c,confidential\nP,d,\nP,e,publik\n";
    auto const catalogue = read(csv);
    auto visibility = [&](std::size_t i) { return catalogue.services.at(i).visibility; };
    CHECK(visibility(0) == Visibility::open);
    CHECK(visibility(1) == Visibility::district);
    CHECK(visibility(2) == Visibility::confidential);
    CHECK(visibility(3) == Visibility::district);
    CHECK(visibility(4) == Visibility::confidential);
    CHECK(message(catalogue) == "s.csv, row 6, location_visibility: the cell is not one of this "
                                "column's words, so the row is confidential; expected public, "
                                "district or confidential.");
    auto const assumed = read(csv, {.blank_visibility = catalogue::BlankVisibility::means_open});
    CHECK(assumed.services.at(3).visibility == Visibility::open);
    CHECK(assumed.services.at(4).visibility == Visibility::confidential);
}

TEST_CASE("native columns that nothing is judged by are kept under their native names") {
    auto const catalogue = read_row("Telephone,Commissioned by,source", "0113,LCC,desk");
    CHECK(message(catalogue).empty());
    CHECK(catalogue.detail_columns == std::vector<std::string>{"phone", "commissioner", "source"});
    REQUIRE(catalogue.services[0].details.size() == 3);
    CHECK(catalogue.services[0].details[1].text == "LCC");
    CHECK(catalogue.services[0].details[1].column == catalogue::DetailColumnIndex{1});
}

TEST_CASE("the scope decision of a row is read, and unknown, blank and by design are in") {
    auto const scope = [](std::string_view cell) {
        return read_row("in_scope,scope_reason", std::string{cell} + ",Because").services[0];
    };
    CHECK(scope("no").profile.in_scope == catalogue::Answer::no);
    CHECK(scope("no").scope_reason == "Because");
    CHECK(scope("Yes").profile.in_scope == catalogue::Answer::yes);
    CHECK(scope("by design").profile.in_scope == catalogue::Answer::yes);
    CHECK(scope("?").profile.in_scope == catalogue::Answer::unknown);
    CHECK(scope("").profile.in_scope == catalogue::Answer::not_stated);
}

TEST_CASE("a scope decision without a reason, and one that is none, are said") {
    CHECK(message(read_row("in_scope", "no")) ==
          "s.csv, row 2, in_scope: the row is out of scope and does not say why; give the reason "
          "in the column scope_reason.");
    auto const odd = read_row("in_scope", "perhaps");
    CHECK(message(odd) == "s.csv, row 2, in_scope: 'perhaps' is not an answer and is read as "
                          "unknown; expected yes, no, unknown, by design or a blank.");
    CHECK(odd.services[0].profile.in_scope == catalogue::Answer::unknown);
    CHECK(message(read_row("in_scope,location_visibility", "no,confidential")).empty());
}
