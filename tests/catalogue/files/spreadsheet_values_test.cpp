#include "catalogue/files/spreadsheet_values.hpp"
#include "tests/catalogue/reading.hpp"

#include <doctest/doctest.h>

TEST_CASE("a serial number is a date from the first to the last that is certain") {
    auto const text = [](std::string_view cell) {
        auto const date = catalogue::date_of_serial(cell);
        return date ? base::to_text(*date) : "none";
    };
    CHECK(text("45017") == "2023-04-01");
    CHECK(text("45017.0") == "2023-04-01");
    CHECK(text("20000") == "1954-10-03");
    CHECK(text("19999") == "none");
    CHECK(text("73050") == "2099-12-31");
    CHECK(text("73051") == "none");
    CHECK(text("2023") == "none");
    CHECK(text("45017.5") == "none");
}

TEST_CASE("what spreadsheets make of codes, ranges and telephone numbers is known by its looks") {
    using namespace catalogue;
    CHECK(whole_part("18.0") == "18");
    CHECK_FALSE(whole_part("18.5"));
    CHECK_FALSE(whole_part("18"));
    CHECK_FALSE(whole_part("1.0.0"));
    CHECK(is_shortened_number("7.911E+09"));
    CHECK(is_shortened_number("1E+05"));
    CHECK_FALSE(is_shortened_number("1E5"));
    CHECK_FALSE(is_shortened_number("S1E+5"));
    CHECK(looks_like_made_date("05-Nov"));
    CHECK(looks_like_made_date("Mar-01"));
    CHECK(looks_like_made_date("2024-05-01"));
    CHECK_FALSE(looks_like_made_date("5-11"));
    CHECK(phone_with_its_zero("7911123456") == "07911123456");
    CHECK(phone_with_its_zero("1132345678.0") == "01132345678");
    CHECK_FALSE(phone_with_its_zero("07911123456"));
    CHECK_FALSE(phone_with_its_zero("791112345"));
    CHECK_FALSE(phone_with_its_zero("5911123456"));
    CHECK(is_formula_error("#N/A"));
    CHECK(is_formula_error("Err:502"));
    CHECK_FALSE(is_formula_error("#1 in Leeds"));
}

TEST_CASE("ids that became numbers are undone where that is certain, and said") {
    auto const id = [](std::string const& cell) {
        auto const catalogue = read("service_id,provider,programme\n" + cell + ",P,Q\n");
        return catalogue.services.at(0).id.text + " " + message(catalogue);
    };
    CHECK(id("S1.0") == "S1.0 ");
    CHECK(id("7") == "7 ");
    CHECK(id("7.0") ==
          "7 s.csv, row 2, service_id: '7.0' is a number that a spreadsheet made of an "
          "id; it is read as '7'.");
    CHECK(id("1E+05") == "1E+05 s.csv, row 2, service_id: '1E+05' is what a spreadsheet made of an "
                         "id, which can no longer be known; format the column as text and enter it "
                         "again.");
}

TEST_CASE("telephone numbers and ranges are undone, or left out and said") {
    auto const catalogue =
        read("provider,programme,location_visibility,phone,sessions,minimum_age,risk_high\n"
             "P,Q,public,7.911E+09,06-Dec,18.0,1.0\nR,S,district,7911123456,12.0,,\n");
    CHECK(
        messages(catalogue) ==
        std::vector<std::string>{
            "s.csv, row 2, phone: '7.911E+09' is a telephone number that a spreadsheet shortened, "
            "so its last digits are lost, and is left out; format the column as text and enter "
            "it again.",
            "s.csv, row 2, sessions: '06-Dec' is a date that a spreadsheet made of something "
            "else, perhaps of a range, and is left out; format the column as text and enter it "
            "again.",
            "s.csv, row 3, phone: the value is a telephone number whose first 0 a spreadsheet "
            "took away; it is put back; format the column as text."});
    CHECK(catalogue.services.at(0).details.empty());
    CHECK(catalogue.services[0].profile.ages.minimum == 18);
    auto const high = question_of(vocabulary(), catalogue::RiskIndex{0});
    CHECK(catalogue.services[0].profile.answers[high.value].value == catalogue::Answer::yes);
    REQUIRE(catalogue.services[1].details.size() == 2);
    CHECK(catalogue.services[1].details[0].text == "07911123456");
    CHECK(catalogue.services[1].details[1].text == "12");
}

TEST_CASE("a postcode that became a date says so") {
    CHECK(message(read("provider,programme,postcode,location_visibility\nP,Q,01-Mar,public\n")) ==
          "s.csv, row 2, postcode: '01-Mar' is not a UK postcode; a spreadsheet made a date of it: "
          "format the column as text and enter it again.");
}

TEST_CASE("the longest cell that is read is as long as a spreadsheet's can be") {
    auto const details = [](std::size_t size) {
        return read("provider,programme,description\nP,Q," + std::string(size, 'x') + "\n")
            .services.at(0)
            .details.size();
    };
    CHECK(details(131'068) == 1);
    CHECK(details(131'069) == 0);
}
