#include "mapper/people/place_annotations.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>

using catalogue::AnnotationFile;
using catalogue::AnnotationRow;
using mapper::AnnotationStatus;
using tests::component;
using tests::service;

namespace {

AnnotationRow row(std::string district, std::string name, std::string status,
                  std::string note = "a note") {
    return {.district = std::move(district),
            .component = std::move(name),
            .service = "",
            .who = "The lead",
            .when = "03/04/2023",
            .status = std::move(status),
            .note = std::move(note),
            .row = 2};
}

AnnotationFile file_of(std::vector<AnnotationRow> rows) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].row = i + 2;
    }
    return {.file = "said.csv", .rows = std::move(rows), .problems = {}};
}

mapper::AnalysisInput input() {
    return tests::analysis_input({service("a").by("North Trust", "Steps"),
                                  service("b").at({1}).by("South Trust", "Paths"),
                                  service("confidential service 1").confidential()},
                                 {component("low.dapp").of({tests::type::programme}),
                                  component("low.help_line").of({tests::type::helpline})});
}

mapper::PlacedAnnotations placed(std::vector<AnnotationRow> rows) {
    auto const study = input();
    return mapper::place_annotations(file_of(std::move(rows)), study.districts, study.suites,
                                     study.services, {});
}

std::string trouble_of(AnnotationRow one) {
    auto const result = placed({std::move(one)});
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].rule == "annotation-not-placed");
    CHECK_FALSE(result.annotations[0].district);
    CHECK(result.annotations[0].because == result.problems[0].message);
    return base::to_text(result.problems[0]);
}

} // namespace

TEST_CASE("annotations find their cell without regard to case, spaces and underscores") {
    auto const result =
        placed({row("b", "LOW.Help Line", "In Procurement"), row("a", "", ""),
                row("A", "low.dapp", "DISPUTED"), row("A", "low_dapp", "accepted")});
    CHECK(result.problems.empty());
    REQUIRE(result.annotations.size() == 4);
    CHECK(result.annotations[0].component.empty());
    CHECK(result.annotations[0].status == AnnotationStatus::note);
    CHECK(result.annotations[1].status == AnnotationStatus::disputed);
    CHECK(result.annotations[1].when == tests::day("2023-04-03"));
    CHECK(result.annotations[3].status == AnnotationStatus::in_procurement);
    CHECK(result.annotations[3].component == "low.help_line");

    auto const of_cell = mapper::annotations_of(result.annotations, {0}, "low.dapp");
    REQUIRE(of_cell.size() == 2);
    CHECK(of_cell[1].status == AnnotationStatus::accepted);
    CHECK(mapper::annotations_of(result.annotations, {0}, "").size() == 1);
    CHECK(mapper::annotations_of(result.annotations, {1}, "low.dapp").empty());
}

TEST_CASE("what is named and is none is said, with the way out, and the annotation is kept") {
    CHECK(trouble_of(row("Z", "", "note")) ==
          "said.csv, row 2, district: 'Z' is none of the districts; write a code or a name from "
          "the boundary file.");
    CHECK(trouble_of(row("", "", "note")) ==
          "said.csv, row 2, district: no district is named; name one by its code or name.");
    CHECK(trouble_of(row("A", "low.dap", "note")) ==
          "said.csv, row 2, component: 'low.dap' is no component of the suite; the nearest is "
          "'low.dapp'.");
    CHECK(trouble_of(row("A", "", "angry")) ==
          "said.csv, row 2, status: 'angry' is no status; write accepted, disputed, in "
          "procurement or note.");
    auto dated = row("A", "", "note");
    dated.when = "31 of May";
    CHECK(trouble_of(dated) == "said.csv, row 2, when: '31 of May' is no date; write 2024-03-31 "
                               "or 31/03/2024, or leave it blank.");
    auto about = row("A", "", "note");
    about.service = "confidential service 1";
    CHECK(trouble_of(about) ==
          "said.csv, row 2, service: 'confidential service 1' is no service of this catalogue "
          "that may be named; write its service_id, or leave it blank.");
}

TEST_CASE("each thing that is wrong with a row is a problem, and what has no place comes last") {
    auto wrong = row("Z", "x", "angry", "kept");
    auto const result = placed({wrong, row("B", "low.dapp", "note")});
    CHECK(result.problems.size() == 3);
    REQUIRE(result.annotations.size() == 2);
    CHECK(result.annotations[0].district);
    CHECK_FALSE(result.annotations[1].district);
    CHECK(result.annotations[1].written.note == "kept");
}

TEST_CASE("a service is found by its names, in scope or out of it") {
    auto about = row("A", "", "note");
    about.service = "south trust: PATHS";
    CHECK(placed({about}).annotations[0].service == "b");

    auto study = input();
    std::vector<mapper::Disclosed> const out{service("gone").by("East Trust", "Roads")};
    about.service = "Roads";
    auto const result = mapper::place_annotations(file_of({about}), study.districts, study.suites,
                                                  study.services, out);
    CHECK(result.problems.empty());
    CHECK(result.annotations[0].service == "gone");
}

TEST_CASE("annotations change no cell, no count and no list of a run") {
    auto study = input();
    auto const without = mapper::analyse(study);
    study.annotations = file_of({row("A", "low.help_line", "disputed"), row("B", "", "accepted"),
                                 row("A", "low.dapp", "in procurement"), row("Z", "", "note")});
    auto const with = mapper::analyse(study);
    CHECK(with.annotations.size() == 4);
    CHECK(with.summary == without.summary);
    auto const& a = with.suites.front();
    auto const& b = without.suites.front();
    CHECK(a.cells == b.cells);
    CHECK(a.group_cells == b.group_cells);
    CHECK(a.counts == b.counts);
    CHECK(a.unplaced == b.unplaced);
    CHECK(a.joint_commissioning == b.joint_commissioning);
    CHECK(a.comprehensiveness == b.comprehensiveness);
}
