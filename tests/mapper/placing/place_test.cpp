#include "mapper/placing/place.hpp"
#include "tests/mapper/catalogue_builder.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using mapper::AreaBasis;
using mapper::Placing;
using mapper::Reach;
using tests::Row;

namespace {

Placing place(std::vector<Row> const& rows) {
    return mapper::place(tests::catalogue_of(rows), tests::three_squares());
}

std::vector<std::uint32_t> districts(mapper::Area const& area) {
    std::vector<std::uint32_t> result;
    for (auto const district : area.districts) {
        result.push_back(district.value);
    }
    return result;
}

using Districts = std::vector<std::uint32_t>;

base::Problem only_problem(Placing const& placing) {
    REQUIRE(placing.problems.size() == 1);
    return placing.problems.front();
}

} // namespace

TEST_CASE("declared districts come before the radius and the site") {
    auto const placing = place({Row{"1"}.declares({"Cedar", "E1", "Cedar"}).at(tests::in_aston),
                                Row{"2"}.region_wide().reaching_km(1).at(tests::in_aston)});
    CHECK(districts(placing.areas[0]) == Districts{0, 2});
    CHECK(placing.areas[0].reach == Reach::local);
    CHECK(placing.areas[0].basis == AreaBasis::declared);
    CHECK(placing.areas[0].declared_districts == "Cedar; E1; Cedar");
    CHECK(placing.areas[1].reach == Reach::region_wide);
    CHECK(placing.areas[1].districts.empty());
    CHECK(placing.problems.empty());
}

TEST_CASE("a radius reaches the districts that it touches, and is inferred") {
    // in_aston is 7.65 km west of Beech.
    auto const placing = place(
        {Row{"1"}.reaching_km(7).at(tests::in_aston), Row{"2"}.reaching_km(8).at(tests::in_aston)});
    CHECK(districts(placing.areas[0]) == Districts{0});
    CHECK(districts(placing.areas[1]) == Districts{0, 1});
    CHECK(placing.areas[1].basis == AreaBasis::inferred);
    CHECK(placing.problems.empty());
}

TEST_CASE("a site alone places a service in its district, and is inferred") {
    auto const placing = place({Row{"1"}.at(tests::in_beech)});
    CHECK(districts(placing.areas[0]) == Districts{1});
    CHECK(placing.areas[0].basis == AreaBasis::inferred);
    CHECK(placing.sites[0].site().at == geodata::Point{415432.5, 406543.5});
}

TEST_CASE("what cannot be placed says why") {
    auto const placing =
        place({Row{"1"}, Row{"2"}.post("LS1 4AP"), Row{"3"}.reaching_km(5),
               Row{"4"}.at(tests::in_the_sea), Row{"5"}.reaching_km(5).at(tests::in_the_sea),
               Row{"6"}.declares({"Nowhere"}).at(tests::in_aston)});
    auto const because = [&](std::size_t at) {
        CHECK(placing.areas[at].reach == Reach::nowhere);
        return placing.areas[at].nowhere_because;
    };
    CHECK(because(0) == "its row names no district and no site");
    CHECK(because(1) == "it has only a postcode, and no postcode look-up was given");
    CHECK(because(2) == "its row gives a radius, but no site and no district");
    CHECK(because(3) == "its site lies in none of the districts");
    CHECK(because(4) == "its radius touches none of the districts");
    CHECK(because(5) == "none of the districts that its row declares is known");
}

TEST_CASE("an unknown beside districts says that there are others, and the known ones stand") {
    auto const placing = place({Row{"1"}.declares({"Beech", "?"})});
    auto const problem = only_problem(placing);
    CHECK(problem.severity == base::Severity::warning);
    CHECK(to_text(problem) == "services.csv, row 2, districts: '?' says that there are districts "
                              "which are not known; only those that are named count; name them, "
                              "separated by ';'.");
}

TEST_CASE("an unknown district is a problem with the nearest name, and the known ones stand") {
    auto const placing = place({Row{"1"}.declares({"Astn", "Beech"})});
    auto const problem = only_problem(placing);
    CHECK(problem.severity == base::Severity::warning);
    CHECK(to_text(problem) == "services.csv, row 2, districts: 'Astn' is none of the districts; "
                              "the nearest is 'Aston'.");
    CHECK(districts(placing.areas[0]) == Districts{1});
    CHECK(only_problem(place({Row{"1"}.declares({"Astn"})})).severity == base::Severity::error);
}

TEST_CASE("a declaration that the site denies is a problem and stands") {
    auto const placing = place({Row{"1"}.declares({"Cedar"}).at(tests::in_aston)});
    auto const problem = only_problem(placing);
    CHECK(problem.rule == "declared-elsewhere");
    CHECK(problem.message == "the row declares 'Cedar', but its site lies in Aston");
    CHECK(districts(placing.areas[0]) == Districts{2});
    CHECK(place({Row{"1"}.declares({"Cedar", "Aston"}).at(tests::in_aston)}).problems.empty());
}

TEST_CASE("a site outside every district is shown only where the row is public") {
    auto const open = only_problem(place({Row{"1"}.open().at(tests::in_the_sea)}));
    CHECK(open.severity == base::Severity::error);
    CHECK(open.message ==
          "the site at easting 500123.5, northing 500456.5 lies in none of the districts");
    auto const degrees = only_problem(place({Row{"1"}.open().at(catalogue::LatLon{50.5, -8.25})}));
    CHECK(degrees.where.column == "latitude");
    CHECK(degrees.message ==
          "the site at latitude 50.5, longitude -8.25 lies in none of the districts");
    CHECK(only_problem(place({Row{"1"}.at(tests::in_the_sea)})).message ==
          "the row's site lies in none of the districts");
    CHECK(only_problem(place({Row{"1"}.confidential().at(tests::in_the_sea)})).message ==
          "the site of this confidential row lies in none of the districts");
}

TEST_CASE("a site outside weighs less where the row says more") {
    auto const severity = [](Row const& row) { return only_problem(place({row})).severity; };
    CHECK(severity(Row{"1"}.at(tests::in_the_sea)) == base::Severity::error);
    CHECK(severity(Row{"1"}.declares({"Aston"}).at(tests::in_the_sea)) == base::Severity::warning);
    CHECK(severity(Row{"1"}.region_wide().at(tests::in_the_sea)) == base::Severity::information);
    // 90.5 km north and 70.1 km east of Cedar's corner: 115 km.
    CHECK(place({Row{"1"}.reaching_km(120).at(tests::in_the_sea)}).problems.empty());
}

TEST_CASE("a confidential row's problems show none of its values") {
    auto const placing =
        place({Row{"1"}.confidential().declares({"Astn", "Cedar"}).at(tests::in_aston)});
    REQUIRE(placing.problems.size() == 2);
    for (auto const& problem : placing.problems) {
        auto const text = to_text(problem);
        for (auto const* value : {"Astn", "Aston", "Cedar", "Programme", "Provider"}) {
            CHECK(text.find(value) == std::string::npos);
        }
    }
}

TEST_CASE("a site on a border goes to the lower code, and all of them are counted once") {
    auto const placing = place({Row{"1"}.at(tests::on_border), Row{"2"}.at(tests::on_border)});
    CHECK(districts(placing.areas[0]) == Districts{0});
    auto const problem = only_problem(placing);
    CHECK(problem.rule == "on-border");
    CHECK(problem.severity == base::Severity::information);
    CHECK(problem.message == "2 sites lie where two or more districts meet");
}

TEST_CASE("degrees and the National Grid meet in one place") {
    // The OS's worked example: TG 51409 13177 is 52.657977 N, 1.716038 E.
    auto const placing = place({Row{"1"}.at(catalogue::LatLon{52.657977, 1.716038}),
                                Row{"2"}.at(catalogue::GridReference{651409.8, 313177.3})});
    auto const one = placing.sites[0].site().at.value();
    auto const other = placing.sites[1].site().at.value();
    CHECK(one.x == doctest::Approx(other.x).epsilon(1e-5));
    CHECK(one.y == doctest::Approx(other.y).epsilon(1e-5));
}
