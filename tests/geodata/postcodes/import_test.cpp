#include "base/error.hpp"
#include "geodata/postcodes/import.hpp"
#include "geodata/postcodes/lookup.hpp"
#include "tests/geodata/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

using geodata::Postcode;
using geodata::PostcodeFrame;
using geodata::PostcodeImport;

namespace {

/// Imports a directory and opens the look-up that comes of it.
struct Imported {
    PostcodeImport result;
    geodata::PostcodeLookup lookup;

    [[nodiscard]] std::optional<Postcode> find(std::string_view text) const {
        return lookup.find(*geodata::postcode_key(text));
    }
};

Imported import(TemporaryFolder const& folder, std::filesystem::path const& source) {
    auto const file = folder / "lookup.postcodes";
    auto result =
        geodata::import_postcodes(source, "made-up-sha", file, geodata::ExistingLookup::replace);
    return {std::move(result), geodata::PostcodeLookup::open(file)};
}

Imported import_text(std::string const& text) {
    TemporaryFolder const folder;
    return import(folder, folder.file("ONSPD_MAY_2025_UK.csv", text));
}

std::string error_of(std::filesystem::path const& source, TemporaryFolder const& folder) {
    try {
        import(folder, source);
    } catch (base::Error const& error) {
        return error.what();
    }
    return "";
}

std::vector<std::string> rules(PostcodeImport const& result) {
    std::vector<std::string> found;
    for (auto const& problem : result.problems) {
        found.push_back(problem.rule);
    }
    return found;
}

} // namespace

TEST_CASE("an ONSPD of the older names gives metres, terminations and districts") {
    auto const made = import_text(
        "pcd,pcd2,pcds,dointr,doterm,oslaua,oseast1m,osnrth1m,osgrdind,lat,long\r\n"
        "\"AA1 1AA\",\"AA1  1AA\",\"AA1 1AA\",198001,,E08000001,0412345,0401234,1,53.5,-1.8\r\n"
        "\"AA1 1AB\",\"AA1  1AB\",\"AA1 1AB\",198001,201706,E08000001,412346,401235,1,53.5,-1.8\r\n"
        "\"BT1 1AA\",\"BT1  1AA\",\"BT1 1AA\",198001,,N09000003,333600,374000,1,54.597,-5.93\r\n"
        "\"AA1 1AD\",\"AA1  1AD\",\"AA1 1AD\",198001,,E08000002,,,9,99.999999,0.0\r\n");
    CHECK(made.result.postcodes == 4);
    CHECK(made.result.terminated == 1);
    CHECK(made.result.without_place == 1);
    CHECK(made.result.vintage == "May 2025");
    CHECK(made.result.problems.empty());
    CHECK(made.find("AA1 1AA") == Postcode{.key = *geodata::postcode_key("AA1 1AA"),
                                           .frame = PostcodeFrame::national_grid,
                                           .x = 412345,
                                           .y = 401234,
                                           .ended = {},
                                           .district = "E08000001"});
    CHECK(made.find("AA1 1AB")->ended == std::chrono::year{2017} / 6);
    CHECK(made.find("AA1 1AD")->frame == PostcodeFrame::none);
    CHECK_FALSE(made.find("AA1 1AE"));

    SUBCASE("the metres of Northern Ireland are of another grid, so degrees are taken") {
        auto const belfast = made.find("BT1 1AA");
        CHECK(belfast->frame == PostcodeFrame::degrees);
        CHECK(belfast->x == doctest::Approx(-5.93));
        CHECK(belfast->y == doctest::Approx(54.597));
    }
}

TEST_CASE("the newer names of ONSPD and NSPL are known by pattern") {
    auto const made =
        import_text("\xEF\xBB\xBFpcd7,pcd8,pcds,dointr,doterm,usrtypind,east1m,north1m,gridind,"
                    "lad25cd,lat,long\n"
                    "AA1 1AA,AA1  1AA,AA1 1AA,198001,,0,412345,401234,1,E08000001,53.5,-1.8\n");
    CHECK(made.find("AA1 1AA")->x == 412345);
    CHECK(made.find("AA1 1AA")->district == "E08000001");
    auto const nspl =
        import_text("pcd,oseast1m,osnrth1m,laua,osgrdind\nAA11AA,412345,401234,E1,1\n");
    CHECK(nspl.find("AA1 1AA")->district == "E1");
}

TEST_CASE("Code-Point Open has no header and is known by its columns, the older too") {
    TemporaryFolder const folder;
    std::filesystem::create_directories(folder / "Data/CSV");
    std::ofstream{folder / "Data/CSV/aa.csv"}
        << "\"AA1 1AA\",10,412345,401234,\"E92000001\",\"E1\",\"E2\",\"\",\"E08000001\",\"E5\"\n"
        << "\"AA1 1AB\",90,0,0,\"E92000001\",\"E1\",\"E2\",\"\",\"E08000001\",\"E5\"\n";
    std::ofstream{folder / "Data/CSV/bb.csv"}
        << "\"BB1 "
           "1AA\",10,\"N\",1,1,1,0,0,1,0,412347,401237,\"064\",\"Q1\",\"Q2\",\"08\",\"DA\",\"X\","
           "\"S\"\n";
    std::ofstream{folder / "Data/column_headers.csv"} << "PC,PQ,EA,NO,CY\nPostcode,Quality,E,N,C\n";
    std::ofstream{folder / "readme.csv"} << "made-up,notes\n1,2\n";
    auto const made = import(folder, folder / "Data");
    CHECK(made.result.postcodes == 3);
    CHECK(made.result.rows == 3);
    CHECK(made.find("AA1 1AA")->district == "E08000001");
    CHECK(made.find("AA1 1AB")->frame == PostcodeFrame::none);
    CHECK(made.find("BB1 1AA")->x == 412347);
    CHECK(made.find("BB1 1AA")->district == "DA");
}

TEST_CASE("pieces by postcode area are read, but not beside the whole") {
    TemporaryFolder const folder;
    std::string const header = "pcds,east1m,north1m\n";
    std::filesystem::create_directories(folder / "Data/multi_csv");
    std::ofstream{folder / "Data/multi_csv/ONSPD_AA.csv"} << header << "AA1 1AA,400000,400000\n";
    std::ofstream{folder / "Data/multi_csv/ONSPD_BB.csv"} << header << "BB1 1AA,400001,400001\n";
    CHECK(import(folder, folder / "Data").result.rows == 2);
    std::ofstream{folder / "Data/ONSPD_UK.csv"}
        << header << "AA1 1AA,400000,400000\nBB1 1AA,400001,400001\nCC1 1AA,400002,400002\n";
    auto const whole = import(folder, folder / "Data");
    CHECK(whole.result.rows == 3);
    CHECK(whole.result.problems.empty());
}

TEST_CASE("of a postcode that is there twice the living one stays, else the first") {
    auto const made = import_text("pcds,doterm,east1m,north1m\n"
                                  "AA1 1AA,200001,400001,400001\n"
                                  "AA1 1AA,,400002,400002\n"
                                  "AA1 1AB,,400003,400003\n"
                                  "AA1 1AB,,400004,400004\n");
    CHECK(made.result.postcodes == 2);
    CHECK(made.find("AA1 1AA")->x == 400002);
    CHECK_FALSE(made.find("AA1 1AA")->ended);
    CHECK(made.find("AA1 1AB")->x == 400003);
    REQUIRE(rules(made.result) == std::vector<std::string>{"postcode-twice"});
    CHECK(made.result.problems.front().message == "2 rows are of a postcode that is there already");
}

TEST_CASE("rows that cannot be understood are counted, and the first of a kind is named") {
    auto const made = import_text("pcds,doterm,east1m,north1m\n"
                                  "nonsense,,400001,400001\n"
                                  "AA1,,400001,400001\n"
                                  "AA1 1AA,lately,400001,400001\n"
                                  "AA1 1AB,,900000,400001\n"
                                  "AA1 1AD,,400001,\n"
                                  "AA1 1AE,,800000,1400000\n"
                                  "AA1 1AF,196912,400000,400000\n");
    CHECK(made.result.postcodes == 3);
    CHECK(made.result.without_place == 2);
    CHECK(made.find("AA1 1AE")->frame == PostcodeFrame::national_grid);
    REQUIRE(rules(made.result) ==
            std::vector<std::string>{"bad-month", "bad-position", "bad-postcode"});
    CHECK(made.result.problems[0].message ==
          "'lately' is no month in which a postcode can have ended, and 1 more row like it");
    CHECK(made.result.problems[2].where.row == 2);
    CHECK(made.result.problems[2].message ==
          "'nonsense' is not a postcode, and 1 more row like it");
}

TEST_CASE("what cannot be imported is one sentence") {
    TemporaryFolder const folder;
    CHECK(error_of(folder / "nothing", folder).find("there is no such file or folder") !=
          std::string::npos);
    std::filesystem::create_directory(folder / "empty");
    CHECK(error_of(folder / "empty", folder).find("holds no CSV file") != std::string::npos);
    CHECK(error_of(folder.file("a.csv", "name,town\nLeeds,Leeds\n"), folder)
              .find("no column holds postcodes") != std::string::npos);
    CHECK(error_of(folder.file("b.csv", "pcds,town\nAA1 1AA,Leeds\n"), folder)
              .find("no columns of their eastings and northings") != std::string::npos);
    CHECK(error_of(folder.file("c.csv", "pcds,east1m,north1m\n"), folder)
              .find("no row holds a postcode") != std::string::npos);
    CHECK(error_of(folder.file("d.csv", "pcds,east1m,north1m\n\"AA1 1AA,1,2\n"), folder)
              .find("the quotes of row") != std::string::npos);
    CHECK(error_of(folder.file("e.zip", "no zip"), folder).find("e.zip") != std::string::npos);
    CHECK(error_of(folder.file("f.csv", ""), folder).find("no column holds postcodes") !=
          std::string::npos);
}

TEST_CASE("a look-up that is there is kept, unless it is to be replaced") {
    TemporaryFolder const folder;
    auto const source = folder.file("a.csv", "pcds,east1m,north1m\nAA1 1AA,400000,400000\n");
    auto const there = folder.file("there.postcodes", "something else");
    CHECK_THROWS_WITH_AS(
        geodata::import_postcodes(source, "", there, geodata::ExistingLookup::keep),
        doctest::Contains("is there already"), base::Error);
    geodata::import_postcodes(source, "", there, geodata::ExistingLookup::replace);
    CHECK(geodata::PostcodeLookup::open(there).about().postcodes == 1);
    CHECK(folder.size() == 2);
}
