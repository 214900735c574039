#include "base/error.hpp"
#include "catalogue/pairs/decisions.hpp"
#include "mapper/analyse.hpp"
#include "mapper/arrange.hpp"
#include "mapper/workspace/workspace.hpp"
#include "tests/mapper/builders.hpp"
#include "tests/mapper/workspace_fixture.hpp"

#include <doctest/doctest.h>

#include <cstring>

using mapper::Workspace;
using tests::catalogue_input;
using tests::disclosed;
using tests::Folder;
using tests::Row;

TEST_CASE("a workspace remembers what it was made from") {
    Folder const folder;
    auto const file = folder.path / "study.gapmap";
    tests::make_workspace(file);
    auto const workspace = Workspace::open(file);
    CHECK(Workspace::is_workspace(file));
    CHECK(workspace.settings() ==
          mapper::WorkspaceSettings{catalogue::BlankVisibility::means_district, tests::policy()});
    CHECK(workspace.inputs() ==
          std::vector<mapper::Input>{{"boundaries", "districts.geojson", "b"}});
    auto const suites = workspace.suites();
    REQUIRE(suites.size() == 1);
    CHECK(suites[0].suite == tests::built_in_suite().suite);
    CHECK(suites[0].vocabulary == tests::built_in_suite().vocabulary);
}

TEST_CASE("boundaries come back to the last digit") {
    Folder const folder;
    auto made = tests::make_workspace(folder.path / "w");
    auto const expected = tests::three_squares();
    auto const boundaries = made.boundaries();
    CHECK(boundaries.districts == expected.districts);
    CHECK(boundaries.crs == expected.crs);
    CHECK(boundaries.source_crs == expected.source_crs);
    CHECK(boundaries.layer == expected.layer);
    CHECK(boundaries.code_field == expected.code_field);
    CHECK(boundaries.name_field == expected.name_field);
    REQUIRE(boundaries.shapes.size() == expected.shapes.size());
    for (std::size_t at = 0; at < expected.shapes.size(); ++at) {
        CHECK(geodata::rings(boundaries.shapes[at]) == geodata::rings(expected.shapes[at]));
    }
}

TEST_CASE("boundaries in a CRS without a code are kept too") {
    Folder const folder;
    auto boundaries = tests::three_squares();
    boundaries.crs = "+proj=laea +lat_0=40 +lon_0=9 +datum=WGS84 +units=m";
    auto const workspace =
        Workspace::create(folder.path / "w", boundaries, {tests::built_in_suite()}, {}, {});
    CHECK(workspace.boundaries().crs == boundaries.crs);
    CHECK(workspace.boundaries().shapes.size() == 3);
}

TEST_CASE("every service comes back as it was disclosed") {
    Folder const folder;
    auto const disclosure = disclosed(tests::varied_rows());
    auto made = tests::make_workspace(folder.path / "w");
    auto const result = made.import(disclosure, {catalogue_input("1")});
    CHECK(result.services == disclosure.services.size());
    CHECK(result.notes.empty());
    auto const input = Workspace::open(folder.path / "w").analysis_input(tests::policy(), "1.2.3");
    REQUIRE(input.services.size() == disclosure.services.size());
    for (std::size_t at = 0; at < input.services.size(); ++at) {
        CAPTURE(input.services[at].id);
        CHECK(input.services[at] == disclosure.services[at]);
    }
    CHECK(input.problems == disclosure.problems);
    CHECK(input.districts == tests::three_squares().districts);
    CHECK(input.neighbours == geodata::find_neighbours(tests::three_squares()));
    CHECK(input.vocabulary == tests::built_in_suite().vocabulary);
    CHECK(input.run.version == "1.2.3");
    CHECK(input.run.policy == tests::policy());
    CHECK(input.run.crs == "EPSG:27700");
    CHECK(input.run.inputs.size() == 2);
}

TEST_CASE("several imports are one catalogue, in the order of ids") {
    Folder const folder;
    auto made = tests::make_workspace(folder.path / "w");
    auto one = disclosed({Row{"b"}.declares({"Aston"}), Row{"x"}.confidential()}, "one.csv");
    auto other = disclosed({Row{"a"}, Row{"y"}.confidential().region_wide()}, "other.csv");
    one.rows_unread = 2;
    other.rows_unread = 3;
    made.import(one, {catalogue_input("1", "one.csv")});
    made.import(other, {catalogue_input("2", "other.csv")});
    auto const input = made.analysis_input(tests::policy(), "1");
    REQUIRE(input.services.size() == 4);
    CHECK(input.services[0].id == "a");
    CHECK(input.services[1].id == "b");
    CHECK(input.services[3].id == "confidential service 2");
    CHECK(input.rows_unread == 5);
}

TEST_CASE("a workspace keeps from which columns its answers were read") {
    Folder const folder;
    auto made = tests::make_workspace(folder.path / "w");
    auto disclosure = disclosed({Row{"a"}});
    disclosure.sheets = {{.file = "services.csv",
                          .sheet = "",
                          .columns = {{"focus", 3, "Focus"}, {"adults", 27, "Adults?"}}}};
    made.import(disclosure, {catalogue_input("1")});
    CHECK(made.analysis_input(tests::policy(), "1").sheets == disclosure.sheets);
}

TEST_CASE("a workspace remembers who was asked, once each, and no confidential name") {
    Folder const folder;
    auto const file = folder.path / "w";
    auto made = tests::make_workspace(file);
    auto const disclosure = disclosed(tests::varied_rows());
    made.record_asked(disclosure, "services.csv", tests::day("2023-01-01"));
    made.record_asked(disclosure, "services.csv", tests::day("2023-02-01"));
    auto const overview = made.returns();
    CHECK(overview.total.asked == disclosure.services.size());
    CHECK(overview.total.returned == 0);
    CHECK(overview.confidential_outstanding == 2);
    CHECK(overview.reminders.at(0).asked_on == tests::day("2023-02-01"));
    auto const bytes = tests::bytes_of(file);
    CHECK(bytes.find("district-1") != std::string::npos);
    for (auto const* secret : {"refuge-1", "Secrets", "Hidden House"}) {
        CHECK(bytes.find(secret) == std::string::npos);
    }
}

TEST_CASE("what was remembered of a service that has become confidential is without its name") {
    Folder const folder;
    auto const file = folder.path / "w";
    auto made = tests::make_workspace(file);
    std::vector<Row> rows{Row{"quiet-1"}.named("Quiet Trust", "Quiet House"),
                          Row{"loud-1"}.named("Loud Trust", "Loud"),
                          Row{"loud-2"}.named("Other Trust", "Louder")};
    made.import(disclosed(rows), {catalogue_input("1")});
    made.record_asked(disclosed(rows), "services.csv", tests::day("2023-01-01"));
    made.remember_decisions(
        catalogue::PairDecisions{"d.csv",
                                 {{"quiet-1", "loud-1", catalogue::PairVerdict::different, 2},
                                  {"loud-1", "loud-2", catalogue::PairVerdict::different, 3}}},
        {.role = "decisions", .name = "d.csv", .sha256 = "0"});
    CHECK(made.returns().reminders.size() == 3);
    rows[0] = Row{"quiet-1"}.named("Quiet Trust", "Quiet House").confidential();
    made.import(disclosed(rows), {catalogue_input("2")});
    auto const overview = made.returns();
    CHECK(overview.total.asked == 3);
    CHECK(overview.reminders.size() == 2);
    CHECK(overview.confidential_outstanding == 1);
    auto const bytes = tests::bytes_of(file);
    CHECK(bytes.find("loud-1") != std::string::npos);
    CHECK(bytes.find("quiet-1") == std::string::npos);
    CHECK(bytes.find("Quiet") == std::string::npos);
    made.record_asked(disclosed(rows), "services.csv", tests::day("2023-02-01"));
    CHECK(made.returns().total.asked == 3);
    CHECK(made.returns().confidential_outstanding == 1);
}

TEST_CASE("new boundaries forget of confidential services whether they were asked, and say so") {
    Folder const folder;
    auto made = tests::make_workspace(folder.path / "w");
    auto const disclosure = disclosed(tests::varied_rows());
    made.import(disclosure, {catalogue_input("1"),
                             {.role = "questionnaire", .name = "back.xlsx", .sha256 = "2"}});
    made.record_asked(disclosure, "services.csv", tests::day("2023-01-01"));
    auto const result = made.replace_boundaries(made.boundaries(), {});
    REQUIRE(result.notes.size() == 2);
    CHECK(
        result.notes[0].find("with --source questionnaire and the questionnaire that came back") !=
        std::string::npos);
    CHECK(result.notes[1].find("2 confidential services were asked") != std::string::npos);
    CHECK(made.returns().confidential_outstanding == 0);
    CHECK(made.replace_boundaries(made.boundaries(), {}).notes.empty());
}

TEST_CASE("a file of the same name takes the place of its earlier import") {
    Folder const folder;
    auto made = tests::make_workspace(folder.path / "w");
    made.import(disclosed({Row{"a"}, Row{"b"}}), {catalogue_input("1")});
    auto const result = made.import(disclosed({Row{"c"}}), {catalogue_input("2")});
    REQUIRE(result.notes.size() == 1);
    CHECK(result.notes[0] == "services.csv: imported before and replaced (2 services taken out)");
    auto const input = made.analysis_input(tests::policy(), "1");
    REQUIRE(input.services.size() == 1);
    CHECK(input.services[0].id == "c");
    CHECK(input.run.inputs.size() == 2);
}

TEST_CASE("a file of the same content changes nothing") {
    Folder const folder;
    auto made = tests::make_workspace(folder.path / "w");
    made.import(disclosed({Row{"a"}}), {catalogue_input("1")});
    auto const before = tests::bytes_of(folder.path / "w");
    auto const result = made.import(disclosed({Row{"a"}}), {catalogue_input("1")});
    CHECK(result.services == 0);
    REQUIRE(result.notes.size() == 1);
    CHECK(result.notes[0] == "services.csv: imported before and not changed since");
    CHECK(tests::bytes_of(folder.path / "w") == before);
}

TEST_CASE("files that were imported together are replaced together") {
    Folder const folder;
    auto made = tests::make_workspace(folder.path / "w");
    made.import(disclosed({Row{"a"}}),
                {catalogue_input("1", "one.csv"), catalogue_input("2", "two.csv")});
    CHECK_THROWS_WITH_AS(made.import(disclosed({Row{"b"}}), {catalogue_input("3", "one.csv")}),
                         ((folder.path / "w").string() +
                          ": one.csv, two.csv were imported together and can only "
                          "be replaced together; import all of them again.")
                             .c_str(),
                         base::Error);
    made.import(disclosed({Row{"b"}}),
                {catalogue_input("2", "two.csv"), catalogue_input("3", "one.csv")});
    CHECK(made.analysis_input(tests::policy(), "1").services.at(0).id == "b");
}

TEST_CASE("new boundaries ask for every catalogue again") {
    Folder const folder;
    auto made = tests::make_workspace(folder.path / "w");
    made.import(disclosed({Row{"a"}.open().at(tests::in_aston)}), {catalogue_input("1")});
    made.store(mapper::analyse(made.analysis_input(tests::policy(), "1")));
    auto boundaries = tests::three_squares();
    boundaries.districts.pop_back();
    boundaries.shapes.pop_back();
    auto const result = made.replace_boundaries(boundaries, {{"boundaries", "new.gpkg", "c"}});
    REQUIRE(result.notes.size() == 1);
    CHECK(result.notes[0] == "services.csv: must be imported again (1 service taken out), because "
                             "rows that are not public keep no site to be placed by");
    CHECK(made.boundaries().districts == boundaries.districts);
    CHECK(made.inputs() == std::vector<mapper::Input>{{"boundaries", "new.gpkg", "c"}});
    CHECK_THROWS_AS((void)made.analysis_input(tests::policy(), "1"), base::Error);
    made.import(disclosed({Row{"a"}.open().at(tests::in_aston)}), {catalogue_input("1")});
    CHECK(made.analysis_input(tests::policy(), "1").services.size() == 1);
}

TEST_CASE("findings are kept in the place of earlier ones, with their policy") {
    Folder const folder;
    auto made = tests::make_workspace(folder.path / "w");
    made.import(disclosed(tests::varied_rows()), {catalogue_input("1")});
    auto policy = tests::policy();
    policy.evidence = mapper::EvidencePolicy::accept;
    auto const findings = mapper::analyse(made.analysis_input(policy, "1"));
    made.store(findings);
    auto const once = tests::dump(folder.path / "w");
    made.store(findings);
    CHECK(tests::dump(folder.path / "w") == once);
    CHECK(made.settings().policy == policy);
    CHECK(once.find("|" + findings.suites[0].suite.components[0].code.text + "|") !=
          std::string::npos);
    auto const result = made.import(disclosed({Row{"z"}}), {catalogue_input("2", "more.csv")});
    REQUIRE(result.notes.size() == 1);
    CHECK(result.notes[0] == "the findings kept before are out of date and were taken out");
}

TEST_CASE("the same input gives the same dump") {
    Folder const folder;
    for (auto const* name : {"one", "two"}) {
        auto made = tests::make_workspace(folder.path / name);
        made.import(disclosed(tests::varied_rows()), {catalogue_input("1")});
        made.store(mapper::analyse(made.analysis_input(tests::policy(), "1")));
    }
    CHECK(tests::dump(folder.path / "one") == tests::dump(folder.path / "two"));
    CHECK(tests::dump(folder.path / "one").find("20T") == std::string::npos);
}

TEST_CASE("no byte of a workspace tells what is hidden") {
    Folder const folder;
    auto const file = folder.path / "w";
    auto made = tests::make_workspace(file);
    made.import(disclosed(tests::varied_rows()), {catalogue_input("1")});
    made.store(mapper::analyse(made.analysis_input(tests::policy(), "1")));
    auto const bytes = tests::bytes_of(file);
    // What may be told is there, so the search does find things.
    CHECK(bytes.find("open-1") != std::string::npos);
    CHECK(bytes.find("district-1") != std::string::npos);
    for (auto const* secret : {"refuge-1", "refuge-2", "Secrets", "Hidden House", "Buried House",
                               "LS9", "0113", "LS1 4AP", "Quiet Lane"}) {
        CAPTURE(secret);
        CHECK(bytes.find(secret) == std::string::npos);
    }
    auto const holds = [&](double value) {
        std::string raw(sizeof value, '\0');
        std::memcpy(raw.data(), &value, sizeof value);
        std::string const reversed{raw.rbegin(), raw.rend()};
        return bytes.find(raw) != std::string::npos || bytes.find(reversed) != std::string::npos;
    };
    CHECK(holds(402345.123456789));
    for (double const hidden : {407654.321987, 408765.432198, 415432.5, 406543.5}) {
        CAPTURE(hidden);
        CHECK_FALSE(holds(hidden));
    }
}

TEST_CASE("what is taken out leaves nothing behind in the file") {
    Folder const folder;
    auto made = tests::make_workspace(folder.path / "w");
    made.import(disclosed({Row{"Withdrawn"}.open()}), {catalogue_input("1")});
    CHECK(tests::bytes_of(folder.path / "w").find("Withdrawn") != std::string::npos);
    made.import(disclosed({Row{"b"}.open()}), {catalogue_input("2")});
    CHECK(tests::bytes_of(folder.path / "w").find("Withdrawn") == std::string::npos);
}

TEST_CASE("an import that would leave a secret is taken back") {
    Folder const folder;
    auto made = tests::make_workspace(folder.path / "w");
    auto disclosure = disclosed({Row{"a"}.open().says("note", "behind Hidden House")});
    disclosure.secrets.texts = {"Hidden House"};
    auto const before = tests::bytes_of(folder.path / "w");
    CHECK_THROWS_WITH_AS(made.import(disclosure, {catalogue_input("1")}),
                         ((folder.path / "w").string() +
                          ": the import would have left a text of a row that is not public in it, "
                          "so nothing was imported; please report this as a fault of gapmap.")
                             .c_str(),
                         base::Error);
    CHECK_THROWS_AS((void)made.analysis_input(tests::policy(), "1"), base::Error);
    auto sited = disclosed({Row{"a"}.open().at(tests::in_aston)});
    sited.secrets.district_sites = {
        {.analysis = {402345.25, 403456.75}, .degrees = {}, .grid = {}}};
    CHECK_THROWS_AS(made.import(sited, {catalogue_input("1")}), base::Error);
}
