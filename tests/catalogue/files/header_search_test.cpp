#include "tests/catalogue/reading.hpp"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("a title above the header is passed over and said") {
    auto const catalogue = read("Services of a made-up region;2024\n\nChecked by nobody;\n"
                                "Programme;Organisation;Local Authority\nQ;P;Leeds\n");
    REQUIRE(catalogue.services.size() == 1);
    CHECK(catalogue.services[0].origin.row == 5);
    CHECK(message(catalogue) == "s.csv, row 1: rows 1 to 3 stand above the header and are not read "
                                "as services.");
}

TEST_CASE("the header is the row with most columns, the first of equals") {
    auto const grouped = read("provider,programme,risk,,\n"
                              "provider,programme,high,medium,low\nP,Q,y,n,n\n");
    CHECK(grouped.services.size() == 1);
    auto const twice = read("provider,programme\nprovider,programme\nP,Q\n");
    CHECK(twice.services.size() == 2); // pasted twice: the second is a row like any other
}

TEST_CASE("a header is found in the fiftieth row that is not blank, and not in the next") {
    auto const after = [](std::size_t titles) {
        std::string text;
        for (std::size_t i = 0; i < titles; ++i) {
            text += "made up\n\n";
        }
        return text + "provider,programme\nP,Q\n";
    };
    CHECK(read(after(49)).services.size() == 1);
    CHECK(error_of(after(50)).starts_with("s.csv, row 1: none of the columns"));
}

TEST_CASE("the separator is that of the header, whatever stands above it") {
    auto const catalogue = read("Leeds, Bradford, Kirklees and Calderdale\n"
                                "provider;programme;districts\nP, Ltd;Q;Leeds;\n");
    REQUIRE(catalogue.services.size() == 1);
    CHECK(catalogue.providers[0] == "P, Ltd");
    CHECK(read("provider\tprogramme\nP\tQ, R\n").services[0].programme == "Q, R");
}

TEST_CASE("a row of HXL tags is no service, and names what the header does not") {
    auto const catalogue = read("Prestataire,Activité,Commune,Risk high\n"
                                "#org+name,#service+name,#adm2+name,#x\nP,Q,Leeds,yes\n");
    REQUIRE(catalogue.services.size() == 1);
    CHECK(catalogue.services[0].programme == "Q");
    CHECK(catalogue.area_names.at(0) == "Leeds");
    CHECK(message(catalogue).empty());
}

TEST_CASE("a name says more than a tag, and tags may stand alone") {
    auto const named = read("provider,programme,lead\n#org,#service+name,#org+name\nP,Q,R\n");
    CHECK(named.providers.at(named.services.at(0).provider.value) == "P");
    auto const alone = read("#ORG +name,#service+name,#risk+high\nP,Q,often\n");
    CHECK(message(alone).starts_with("s.csv, row 2, #risk+high: 'often' is not an answer"));
}

TEST_CASE("one tag in a row of texts is a text") {
    CHECK(read("provider,programme\n#P,Q\n").services.size() == 1);
}

TEST_CASE("Windows-1252 is read and said") {
    auto const catalogue = read("provider,programme\nP,Caf\xE9\n");
    CHECK(catalogue.services[0].programme == "Café");
    CHECK(message(catalogue) == "s.csv: the text is not UTF-8 and is read as Windows-1252; look at "
                                "letters with accents, and save it as CSV in UTF-8.");
    CHECK(catalogue.problems[0].severity == base::Severity::information);
}
