#include "catalogue/read_catalogue.hpp"
#include "catalogue/suites/load_suite.hpp"
#include "geodata/borders/neighbours.hpp"
#include "geodata/boundaries/boundaries.hpp"
#include "mapper/analyse.hpp"
#include "mapper/disclosing/disclose.hpp"
#include "reports/terminal/terminal.hpp"
#include "tests/reports/explained.hpp"
#include "tests/reports/findings_fixture.hpp"

#include <doctest/doctest.h>

namespace {

/// The bundled example on the day of the study.
mapper::Findings west_yorkshire() {
    auto const example = std::filesystem::path(GAPMAP_SOURCE_DIR) / "examples" / "west-yorkshire";
    auto const loaded = catalogue::load_suite("west-yorkshire");
    std::vector<std::filesystem::path> const files{example / "services.csv"};
    auto const boundaries = geodata::read_boundaries(example / "districts.geojson", {});
    auto disclosed =
        mapper::disclose(catalogue::read_catalogue(files, loaded.vocabulary, {}), boundaries);
    mapper::AnalysisInput input{.districts = boundaries.districts,
                                .neighbours = geodata::find_neighbours(boundaries),
                                .services = std::move(disclosed.services),
                                .rows_unread = disclosed.rows_unread,
                                .problems = std::move(disclosed.problems),
                                .vocabulary = loaded.vocabulary,
                                .suites = {loaded.suite},
                                .run = {}};
    input.run.policy.as_of = {std::chrono::year{2023}, std::chrono::month{3}, std::chrono::day{31}};
    return mapper::analyse(std::move(input));
}

bool holds(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("of the West Yorkshire study the terminal says what the study found") {
    auto const text = reports::terminal_report(west_yorkshire(), reports::Colour::off, 80);
    CHECK(holds(text, "26 services; between 49 and 51 of 80 cells have none found in this "
                      "catalogue.\n"));
    CHECK(holds(text, "15 cells are outside these numbers: confirm with the responsible body.\n"));
    CHECK(holds(text, "Services: Bradford 8, Calderdale 1, Kirklees 3, Leeds 7, Wakefield 3 and\n"
                      "region-wide 4.\n"));
    CHECK(holds(text, "take: high 9 (not known of 2), medium 10 (not\nknown of 2) and low 17 (not "
                      "known of 2).\n"));
    CHECK(holds(text, "An analyst inferred the intervention types of 26 services and with whom "
                      "25\nservices work.\n"));
    CHECK(holds(text, "Most comprehensive\n  Bradford: 9 of 16 components, 6 of them locally\n"));
    CHECK(holds(text, "One front door\n  ● provided                      Bradford ("));
}

TEST_CASE("of the West Yorkshire study a near miss is explained with its row") {
    auto const json = tests::findings_json(west_yorkshire());
    auto const leeds = tests::explained(json, "findings.json", "Leeds", "medium.counselling", 100);
    CHECK(leeds.starts_with("○ Leeds, medium.counselling (Counselling and therapy, medium risk): "
                            "none found in this catalogue.\n"));
    CHECK(
        holds(tests::unwrapped(leeds), "Phil Mitchell Counselling: Counselling and supervision ("));
    CHECK(holds(tests::unwrapped(leeds), "services.csv, row 6) answers no to medium risk "));
    auto const bradford =
        tests::explained(json, "findings.json", "Bradford", "medium.counselling", 100);
    CHECK(holds(tests::unwrapped(bradford), "Step2 Young People's Health: Counselling ("));
    CHECK(holds(tests::unwrapped(bradford), "services.csv, row 13) is not for adults "));
}
