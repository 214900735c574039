#include "tests/catalogue/reading.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>

namespace {

/// A row in which every cell is wrong in its own way, and every value is a word that occurs nowhere
/// else.
constexpr std::string_view bad_columns =
    "service_id,provider,programme,focus,interventions,interventions_basis,works_with,adults,"
    "children,risk_high,designed_for,approach,districts,postcode,latitude,longitude,easting,"
    "northing,catchment_km,minimum_age,maximum_age,sex,referral_routes,victim_support,start_date,"
    "end_date,status,front_door,description,Zq,location_visibility";

constexpr std::array bad_values{"quince01",
                                "quince02",
                                "quince03",
                                "quince04",
                                "carra",
                                "quince06",
                                "quince07",
                                "quince08",
                                "quince09",
                                "quince10",
                                "quince11",
                                "quince12",
                                "quince13; region-wide",
                                "quince14",
                                "quince15",
                                "400.4004",
                                "999999.25",
                                "quince18",
                                "quince19",
                                "quince20",
                                "quince21",
                                "quince22",
                                "quince23",
                                "quince24",
                                "quince25",
                                "quince26",
                                "quince27",
                                "quince28",
                                "quince29",
                                "quince30"};

std::string bad_rows(std::string_view visibility) {
    std::string row;
    for (auto const* value : bad_values) {
        row += fmt::format("{},", value);
    }
    row += visibility;
    return fmt::format("{}\n{}\n{}\n", bad_columns, row, row);
}

bool shows(std::vector<std::string> const& messages, std::string_view value) {
    for (auto const& message : messages) {
        if (message.find(value) != std::string::npos) {
            return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("a message about a confidential row shows none of its values") {
    for (auto const* visibility : {"confidential", "hush"}) {
        auto const said = messages(read(bad_rows(visibility)));
        CHECK(said.size() > 30);
        for (auto const* value : bad_values) {
            CAPTURE(value);
            CHECK_FALSE(shows(said, value));
        }
        CHECK_FALSE(shows(said, "quince13"));
        CHECK_FALSE(shows(said, "'cara'"));
        CHECK_FALSE(shows(said, "hush"));
    }
}

TEST_CASE("the same mistakes in a public row show every value") {
    auto const said = messages(read(bad_rows("public")));
    for (std::size_t i = 0; i < bad_values.size(); ++i) {
        bool const judged = i != 1 && i != 2 && i < 28;
        CAPTURE(bad_values[i]);
        CHECK(shows(said, bad_values[i]) == judged);
    }
    CHECK(shows(said, "the nearest is 'cara'"));
}

TEST_CASE("a message about a district row shows no place and no unknown column's value") {
    auto const said = messages(read(bad_rows("")));
    for (auto const* value :
         {"quince14", "quince15", "400.4004", "999999.25", "quince18", "quince29", "quince30"}) {
        CAPTURE(value);
        CHECK_FALSE(shows(said, value));
    }
    for (auto const* value : {"quince08", "carra", "quince25"}) {
        CAPTURE(value);
        CHECK(shows(said, value));
    }
}

TEST_CASE("a place in the wrong column of a district row is not shown either") {
    auto const said =
        messages(read_row("status,sex,adults,focus", "LS1 4AP,53.80123,430123,12 Mill Ln LS14AP"));
    REQUIRE(said.size() == 4);
    for (auto const* value : {"LS1", "53.8", "430123", "Mill"}) {
        CHECK_FALSE(shows(said, value));
    }
}

TEST_CASE("ragged and incomplete rows show no value whatever their visibility") {
    auto const said = messages(read("location_visibility,provider,programme,phone\n"
                                    "confidential,quince1,quince2,quince3,quince4\n"
                                    "confidential,quince5\n"
                                    "public,,quince6,quince7\n"));
    CHECK(said.size() == 4);
    CHECK_FALSE(shows(said, "quince"));
}

TEST_CASE("an id that a confidential row shares is not shown") {
    auto const csv = "service_id,provider,programme,location_visibility\n"
                     "quince,P,Q,{}\nquince,P,R,{}\n";
    auto text = [&](std::string_view first, std::string_view second) {
        return message(read(fmt::format(fmt::runtime(csv), first, second)));
    };
    CHECK(text("public", "confidential").find("quince") == std::string::npos);
    CHECK(text("confidential", "public").find("quince") == std::string::npos);
    CHECK(text("public", "public").find("quince") != std::string::npos);
}
