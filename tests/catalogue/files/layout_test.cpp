#include "tests/catalogue/reading.hpp"

#include <doctest/doctest.h>

TEST_CASE("columns are found in any order, case and spelling that has a synonym") {
    auto const catalogue =
        read("Risk - High,LGBT+,Organisation,Service Name,LAT,Lng,Local Authority\n"
             "yes,no,P,Q,53.5,-1.5,Leeds\n");
    CHECK(message(catalogue).empty());
    REQUIRE(catalogue.services.size() == 1);
    auto const& service = catalogue.services[0];
    CHECK(catalogue.providers[service.provider.value] == "P");
    CHECK(service.programme == "Q");
    CHECK(std::get<catalogue::LatLon>(service.availability.site).longitude == -1.5);
    CHECK(catalogue.area_names.at(0) == "Leeds");
    auto const high = question_of(vocabulary(), catalogue::RiskIndex{0});
    CHECK(service.profile.answers[high.value].value == catalogue::Answer::yes);
    auto const lgbtqia = question_of(catalogue::GroupIndex{2});
    CHECK(service.profile.answers[lgbtqia.value].value == catalogue::Answer::no);
}

TEST_CASE("an unknown column is kept and mentioned once") {
    auto const catalogue = read("provider,programme,Opening hours\nP,Q,9 to 5\nR,S,all day\n");
    CHECK(message(catalogue) == "s.csv, row 1, Opening hours: the column 'Opening hours' is not "
                                "known; it is kept and nothing is judged by it.");
    CHECK(catalogue.problems[0].severity == base::Severity::information);
    REQUIRE(catalogue.detail_columns == std::vector<std::string>{"Opening hours"});
    CHECK(catalogue.services[1].details[0].text == "all day");
}

TEST_CASE("a misspelt column is a warning with the nearest name") {
    auto const catalogue = read("provider,programme,intervensions\nP,Q,dapp\n");
    CHECK(message(catalogue) ==
          "s.csv, row 1, intervensions: the column 'intervensions' is not known and nothing is "
          "judged by it; the nearest is 'interventions': rename it if that is meant.");
    CHECK(catalogue.problems[0].severity == base::Severity::warning);
}

TEST_CASE("unknown columns of one name are both kept") {
    auto const catalogue = read("provider,programme,Zq,Zq\nP,Q,1,2\n");
    CHECK(catalogue.detail_columns == std::vector<std::string>{"Zq", "Zq (column 4)"});
    CHECK(catalogue.services[0].details.size() == 2);
}

TEST_CASE("a column without a name is mentioned only where it holds something") {
    CHECK(message(read("provider,programme,,\nP,Q,,\n")).empty());
    auto const catalogue = read("provider,programme,,\nP,Q,,x\nR,S,,y\n");
    CHECK(message(catalogue) == "s.csv, row 2, column 4: a column without a name holds text; it is "
                                "kept and nothing is judged by it; give the column a name.");
    CHECK(catalogue.detail_columns == std::vector<std::string>{"column 4"});
}

TEST_CASE("the word of another risk scale is read with a warning") {
    auto const catalogue = read("provider,programme,risk_standard\nP,Q,yes\n");
    CHECK(message(catalogue) ==
          "s.csv, row 1, risk_standard: 'risk_standard' is a word of another scale and is read as "
          "risk_low; say risk_low if that is what is meant.");
    auto const low = question_of(vocabulary(), catalogue::RiskIndex{2});
    CHECK(catalogue.services[0].profile.answers[low.value].value == catalogue::Answer::yes);
}

TEST_CASE("two columns that are the same stop the run") {
    CHECK(
        error_of("provider,programme,lat,latitude\nP,Q,53,54\n") ==
        "s.csv, row 1: columns 3 ('lat') and 4 ('latitude') are both latitude; keep one of them.");
    CHECK(error_of("provider,programme,risk_low,standard risk\nP,Q,y,n\n") ==
          "s.csv, row 1: columns 3 ('risk_low') and 4 ('standard risk') are both risk_low; keep "
          "one of them.");
    CHECK(
        error_of("provider,programme,phone,telephone\nP,Q,1,2\n") ==
        "s.csv, row 1: columns 3 ('phone') and 4 ('telephone') are both phone; keep one of them.");
}

TEST_CASE("a header without a usable column stops the run") {
    CHECK(error_of("Zq,Zr\n1,2\n") ==
          "s.csv, row 1: none of the columns ('Zq', 'Zr') is one that is read here; expected a "
          "header row with provider, programme, interventions, districts and so on, or a map (see "
          "'gapmap map').");
}

TEST_CASE("a missing provider or programme column stops the run and names what is near") {
    CHECK(error_of("providr,programme\nP,Q\n") ==
          "s.csv, row 1: there is no column 'provider' ('providr' is near); a catalogue needs the "
          "columns provider and programme, which a map can also name or give (see 'gapmap map').");
    CHECK(error_of("provider,district\nP,Leeds\n") ==
          "s.csv, row 1: there is no column 'programme'; a catalogue needs the columns provider "
          "and programme, which a map can also name or give (see 'gapmap map').");
}

TEST_CASE("a column that looks like clients stops the run") {
    for (auto const* column : {"client_name", "Surname", "First name", "Date of birth", "DOB",
                               "case number", "NHS number", "NI number", "victim_name",
                               "Perpetrator's name", "Client ID", "service user postcode"}) {
        CAPTURE(column);
        auto const text = std::string{"provider,programme,"} + column + "\nP,Q,x\n";
        CHECK(error_of(text) ==
              std::string{"s.csv, row 1: the column '"} + column +
                  "' looks like clients' details, which have no place in a catalogue of services; "
                  "take the column out.");
    }
    for (auto const* column : {"victim_support", "children", "clients per year", "programme"}) {
        CAPTURE(column);
        CHECK(error_of(std::string{"provider,service,"} + column + "\nP,Q,\n").find("clients'") ==
              std::string::npos);
    }
}

TEST_CASE("a column that seems meant to hide rows is not let pass") {
    for (auto const* column : {"location_visibilty", "Confidential?", "visible", "private"}) {
        CAPTURE(column);
        auto const text = std::string{"provider,programme,"} + column + "\nP,Q,yes\n";
        CHECK(error_of(text) ==
              std::string{"s.csv, row 1: the column '"} + column +
                  "' seems to say which rows are confidential, which only a column "
                  "'location_visibility' does; rename it, or map it, and fill it with public, "
                  "district or "
                  "confidential.");
    }
}
