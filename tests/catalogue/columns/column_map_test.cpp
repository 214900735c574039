#include "base/error.hpp"
#include "catalogue/columns/column_map.hpp"
#include "tests/catalogue/reading.hpp"
#include "tests/catalogue/workbook_builder.hpp"

#include <doctest/doctest.h>

namespace {

catalogue::ColumnMap map_of(std::string_view toml) {
    return catalogue::read_column_map("m.toml", toml, vocabulary());
}

std::string error_in(std::string_view toml) {
    try {
        map_of(toml);
    } catch (base::Error const& error) {
        return error.what();
    }
    return {};
}

std::string error_with(std::string_view csv, std::string_view toml) {
    return error_of_file("s.csv", csv, {.map = map_of(toml)});
}

std::string const library = "Library,Council,Serves A,Serves B,Kind\n"
                            "Made-up Library,?,Leeds,,Open\n"
                            "Other Library,?,Leeds,Bradford,Shut\n";

} // namespace

TEST_CASE("a map names columns, joins them, gives constants and meanings") {
    auto const catalogue = read(library, {.map = map_of(R"(
[columns]
Library = "programme"
"serves a" = "districts"
D = "districts"
Council = "ignore"
Kind = "status"
[constants]
provider = "Leeds City Council"
location_visibility = "public"
[values.Kind]
open = "active"
Shut = "closed"
)")});
    CHECK(message(catalogue).empty());
    REQUIRE(catalogue.services.size() == 2);
    auto const& other = catalogue.services[1];
    CHECK(catalogue.providers.at(other.provider.value) == "Leeds City Council");
    CHECK(other.programme == "Other Library");
    CHECK(other.visibility == catalogue::Visibility::open);
    CHECK(other.availability.areas.size() == 2);
    CHECK(other.details.empty());
    CHECK(other.profile.status == catalogue::Status::closed);
    CHECK(catalogue.services[0].profile.status == catalogue::Status::active);
}

TEST_CASE("meanings are taken value by value where a cell is a list, and of a blank") {
    auto const catalogue =
        read("provider,programme,Type,Who\nP,Q,Group work;cara,\n", {.map = map_of(R"(
columns = { Type = "interventions", Who = "adults" }
[values.Type]
"group work" = "dapp"
[values.Who]
"" = "yes"
)")});
    CHECK(message(catalogue).empty());
    REQUIRE(catalogue.services.size() == 1);
    CHECK(catalogue.services[0].profile.types.size() == 2);
    CHECK(catalogue.services[0].profile.answers[catalogue::adults_question().value].value ==
          catalogue::Answer::yes);
}

TEST_CASE("the map comes before names: what it takes the place of is kept as text") {
    auto const catalogue = read("provider,programme,Agency\nold,Q,new\n",
                                {.map = map_of("columns = { Agency = \"provider\" }")});
    CHECK(catalogue.providers.at(catalogue.services.at(0).provider.value) == "new");
    CHECK(message(catalogue) ==
          "s.csv, row 1, provider: the column 'provider' is not needed beside "
          "the map's; it is kept and nothing is judged by it.");
    auto const kept = read("provider,programme,districts\nP,Q,somewhere\n",
                           {.map = map_of("columns = { districts = \"keep\" }")});
    CHECK(message(kept).empty());
    CHECK(kept.services.at(0).details.size() == 1);
}

TEST_CASE("a map says where the header is, or that there is none") {
    auto const below =
        read("provider,programme\nprovider,programme\nP,Q\n", {.map = map_of("header_row = 2")});
    CHECK(below.services.size() == 1);
    auto const none = read("P|Q|Leeds\n", {.map = map_of("header_row = 0\nseparator = \"|\"\n"
                                                         "columns = { A = \"provider\", B = "
                                                         "\"programme\", C = \"districts\" }")});
    REQUIRE(none.services.size() == 1);
    CHECK(none.services[0].programme == "Q");
    CHECK(none.services[0].origin.row == 1);
    CHECK(error_with("provider,programme\nP,Q\n", "header_row = 7") ==
          "s.csv: the map m.toml says that the header is row 7, which is blank or beyond the first "
          "50 rows with anything in them; correct header_row.");
}

TEST_CASE("a map says which sheet, and the command line says otherwise") {
    auto const rows = text_rows(1, {{"provider", "programme"}, {"P", "Q"}});
    auto const bytes = xlsx({{.name = "A", .rows = rows}, {.name = "B", .rows = rows}});
    auto const map = map_of("sheet = \"B\"");
    CHECK(read_file("s.xlsx", bytes, {.map = map}).sheets[0].sheet == "B");
    CHECK(read_file("s.xlsx", bytes, {.sheet = "A", .map = map}).sheets[0].sheet == "A");
}

TEST_CASE("a column that is not there is an error with the way out") {
    CHECK(error_with(library, "[columns]\nLibrry = \"programme\"\n") ==
          "m.toml, line 2: s.csv, row 1 has no column 'Librry'; the nearest is 'Library'.");
    CHECK(error_with(library, "[columns]\nZZ = \"programme\"\n") ==
          "m.toml, line 2: s.csv, row 1 has no column 'ZZ'; the columns are Library, Council, "
          "Serves A, Serves B, Kind.");
    CHECK(error_with("a,a,provider\n1,2,P\n", "columns = { a = \"programme\" }") ==
          "m.toml, line 1: s.csv, row 1 has several columns 'a'; name the one that is meant by its "
          "letter (A).");
    CHECK(error_with("a,b,provider\n1,2,P\n",
                     "columns = { a = \"programme\" }\n[values.c]\nx = \"y\"\n")
              .starts_with("m.toml, line 2: s.csv, row 1 has no column 'c'"));
}

TEST_CASE("what a map cannot say is an error with its line") {
    CHECK(error_in("[columns]\nA = \"programe\"\n") ==
          "m.toml, line 2, A: there is no column 'programe' to be mapped to; the nearest is "
          "'programme'.");
    CHECK(error_in("[columns]\nA = \"phone\"\nB = \"phone\"\n") ==
          "m.toml, line 3, B: 'A' is phone already, in line 2; only a column that holds a list can "
          "be made of several.");
    CHECK(error_in("[columns]\nA = \"phone\"\na = \"email\"\n") ==
          "m.toml, line 3, a: the column is mapped in line 2 already; keep one of the two.");
    CHECK(
        error_in("[columns]\nA = \"provider\"\n[constants]\nprovider = \"P\"\n") ==
        "m.toml, line 4, provider: provider is the column 'A' already, in line 2; keep one of the "
        "two.");
    CHECK(error_in("header_row = -1") ==
          "m.toml, line 1, header_row: -1 is no row; count as a spreadsheet does, from 1; 0 where "
          "there is no header.");
    CHECK(error_in("separator = \";;\"")
              .starts_with("m.toml, line 1, separator: ';;' is no separator"));
    CHECK(error_in("collumns = 1")
              .starts_with("m.toml, line 1, collumns: there is no key 'collumns' here; the nearest "
                           "is 'columns'"));
    CHECK(error_in("columns = \"x\"").starts_with("m.toml, line 1, columns: 'columns' holds"));
    CHECK(error_in("[columns]\nA = 1\n").starts_with("m.toml, line 2, A: 'A' holds another kind"));
}

TEST_CASE("a map cannot take away what hides a row") {
    CHECK(error_with("provider,programme,Is it confidential\nP,Q,yes\n",
                     "columns = { \"Is it confidential\" = \"ignore\" }")
              .find("seems to say which rows are confidential") != std::string::npos);
    auto const mapped = read("provider,programme,Is it confidential\nP,Q,yes\nR,S,no\n",
                             {.map = map_of("[columns]\n\"Is it confidential\" = "
                                            "\"location_visibility\"\n"
                                            "[values.\"Is it confidential\"]\nno = \"public\"\n")});
    REQUIRE(mapped.services.size() == 2);
    CHECK(mapped.services[0].visibility == catalogue::Visibility::confidential);
    CHECK(mapped.services[1].visibility == catalogue::Visibility::open);
}

TEST_CASE("a column of clients may be left out by a map, and is refused otherwise") {
    auto const* const csv = "provider,programme,Surname\nP,Q,made up\n";
    CHECK(error_of(csv).find("looks like clients' details") != std::string::npos);
    auto const catalogue = read(csv, {.map = map_of("columns = { Surname = \"ignore\" }")});
    CHECK(catalogue.services.at(0).details.empty());
}
