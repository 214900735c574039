// The facts of the study that the example comes from (West Yorkshire evaluation, 2023: Table 6,
// paras 1.10, 2.12, 2.17-2.20, 2.28), as the program finds them.
#include "cli/study.hpp"
#include "mapper/analyse.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

namespace {

mapper::Findings
example_findings(mapper::EvidencePolicy evidence = mapper::EvidencePolicy::accept) {
    std::filesystem::path const folder = GAPMAP_SOURCE_DIR "/examples/west-yorkshire";
    cli::StudyArguments arguments;
    arguments.catalogues = {folder / "services.csv"};
    arguments.boundaries.file = folder / "districts.geojson";
    arguments.boundaries.populations = folder / "populations.csv";
    arguments.policy.as_of = std::chrono::March / 31 / 2023;
    arguments.policy.evidence = evidence;
    cli::Progress progress{{}};
    return mapper::analyse(cli::read_study(arguments, progress).input);
}

mapper::Findings const& findings() {
    static auto const found = example_findings();
    return found;
}

geodata::DistrictIndex district(std::string const& name) {
    auto const at = std::ranges::find(findings().districts, name, &geodata::District::name);
    REQUIRE(at != findings().districts.end());
    return {static_cast<std::uint32_t>(at - findings().districts.begin())};
}

mapper::Cell const& cell(std::string const& district_name, std::string const& component) {
    auto const& suite = findings().suites.front();
    auto const at = std::ranges::find(
        suite.cells, std::pair{district(district_name), component}, [&suite](auto const& each) {
            return std::pair{each.district, suite.suite.components[each.component.value].code.text};
        });
    REQUIRE(at != suite.cells.end());
    return *at;
}

std::string programme(mapper::ServiceIndex service) {
    return findings().services[service.value].programme;
}

mapper::AnswerCounts const& answers(std::string const& column) {
    auto const& vocabulary = findings().vocabulary;
    for (std::uint32_t i = 0; i < catalogue::question_count(vocabulary); ++i) {
        if (catalogue::column_name(vocabulary, {i}) == column) {
            return findings().summary.by_question[i];
        }
    }
    FAIL("there is no such question: " << column);
    return findings().summary.by_question.front();
}

std::vector<mapper::Duplication> duplications_in(std::string const& name) {
    std::vector<mapper::Duplication> found;
    for (auto const& each : findings().suites.front().duplications) {
        if (each.district == district(name)) {
            found.push_back(each);
        }
    }
    return found;
}

} // namespace

TEST_CASE("the 26 services are where Table 6 has them") {
    auto const& summary = findings().summary;
    CHECK(summary.services == 26);
    CHECK(summary.rows_unread == 0);
    CHECK(summary.unlocated == 0);
    CHECK(summary.untyped == 0);
    CHECK(summary.by_district[district("Leeds").value] == 7);
    CHECK(summary.by_district[district("Bradford").value] == 8);
    CHECK(summary.by_district[district("Wakefield").value] == 3);
    CHECK(summary.by_district[district("Kirklees").value] == 3);
    CHECK(summary.by_district[district("Calderdale").value] == 1);
    CHECK(summary.region_wide == 4);
}

TEST_CASE("focus, risk and groups are counted as para 2.12 counts them") {
    auto const& vocabulary = findings().vocabulary;
    auto const da = catalogue::find_term<catalogue::Term>(vocabulary.foci, "DA");
    REQUIRE(da);
    CHECK(findings().summary.by_focus[*da] == 24);
    REQUIRE(vocabulary.focus_counts.size() == 1);
    CHECK(vocabulary.focus_counts.front().code == "sv_or_cse");
    CHECK(findings().summary.by_focus_count.front() == 8);
    CHECK(answers("risk_high").yes == 9);
    CHECK(answers("risk_medium").yes == 10);
    CHECK(answers("risk_low").yes == 17);
    CHECK(answers("children").yes == 18);
    CHECK(answers("ethnic_minority").yes == 18);
    CHECK(answers("lgbtqia").yes == 12);
}

TEST_CASE("every service's four kinds of answer add up to all services") {
    for (auto const& counts : findings().summary.by_question) {
        CHECK(counts.yes + counts.unknown + counts.no + counts.not_stated == 26);
    }
}

TEST_CASE("between 49 and 51 of the 80 cells that are assessed are gaps") {
    auto const& counts = findings().suites.front().counts;
    CHECK(counts.total() == 95);
    CHECK(counts.met == 15);
    CHECK(counts.met_regionally == 14);
    CHECK(counts.unclear == 2);
    CHECK(counts.gap == 49);
    CHECK(counts.not_assessed == 15);
    CHECK(counts.assessed() == 80);
}

TEST_CASE("where only evidenced answers count, what was provided is not known, and no gap is new") {
    auto const required = example_findings(mapper::EvidencePolicy::require);
    auto const& counts = required.suites.front().counts;
    CHECK(counts.met + counts.met_regionally == 0);
    CHECK(counts.unclear == 31);
    CHECK(counts.gap == 49);
    CHECK(counts == findings().suites.front().counts_require);
    CHECK(required.suites.front().counts_accept == findings().suites.front().counts);
}

TEST_CASE("Bradford has the most comprehensive offer, and alone a front door") {
    auto const& of = findings().suites.front().comprehensiveness;
    auto const bradford = district("Bradford");
    for (std::uint32_t i = 0; i < of.size(); ++i) {
        bool const is_bradford = i == bradford.value;
        CHECK(findings().front_doors.by_district[i].services.empty() != is_bradford);
        if (!is_bradford) {
            CHECK(of[i].provided < of[bradford.value].provided);
            CHECK(of[i].provided_locally < of[bradford.value].provided_locally);
        }
    }
}

TEST_CASE("no district has the high-risk component or any of the sexual violence ones") {
    for (auto const& each : findings().districts) {
        CAPTURE(each.name);
        CHECK(cell(each.name, "high.intensive-case-management").status == mapper::CellStatus::gap);
        CHECK(cell(each.name, "sv.psychotherapy").status == mapper::CellStatus::gap);
        CHECK(cell(each.name, "sv.circles").status == mapper::CellStatus::gap);
        CHECK(cell(each.name, "sv.tagging").status == mapper::CellStatus::not_assessed);
    }
}

TEST_CASE("nine services say that they take high risk, and none is the high-risk component") {
    auto const& suite = findings().suites.front();
    auto const high =
        catalogue::find_term<catalogue::RiskLevel>(findings().vocabulary.risk_levels, "high");
    REQUIRE(high);
    auto const question = catalogue::question_of(findings().vocabulary, {*high});
    auto takes_high = [&question](mapper::Disclosed const& service) {
        return catalogue::is_yes(service.profile.answers[question.value].value);
    };
    CHECK(std::ranges::count_if(findings().services, takes_high) == 9);
    for (auto const& each : suite.cells) {
        if (suite.suite.components[each.component.value].tier == "high") {
            CHECK(each.services.empty());
            CHECK(each.possible.empty());
        }
    }
}

TEST_CASE("Leeds lacks medium-risk counselling by one condition, and so does Bradford") {
    auto const& leeds = cell("Leeds", "medium.counselling");
    REQUIRE(leeds.near_misses.size() == 1);
    CHECK(programme(leeds.near_misses.front().service) == "Counselling and supervision");
    CHECK(leeds.near_misses.front().failed.kind == mapper::ConditionKind::risk);
    auto const& bradford = cell("Bradford", "medium.counselling");
    REQUIRE(bradford.near_misses.size() == 1);
    CHECK(programme(bradford.near_misses.front().service) == "Counselling");
    CHECK(bradford.near_misses.front().failed.kind == mapper::ConditionKind::adults);
}

TEST_CASE("two programmes of one provider in Kirklees overlap") {
    auto const found = duplications_in("Kirklees");
    auto const overlap =
        std::ranges::find(found, mapper::DuplicationKind::overlap, &mapper::Duplication::kind);
    REQUIRE(overlap != found.end());
    REQUIRE(overlap->services.size() == 2);
    for (auto const service : overlap->services) {
        CHECK(findings().services[service.value].provider == "Yorkshire Children Centre");
    }
}

TEST_CASE("three programmes of one provider in Leeds may overlap: one answer is not known") {
    auto const found = duplications_in("Leeds");
    auto const possible = std::ranges::find(found, mapper::DuplicationKind::possible_overlap,
                                            &mapper::Duplication::kind);
    REQUIRE(possible != found.end());
    REQUIRE(possible->services.size() == 3);
    for (auto const service : possible->services) {
        CHECK(findings().services[service.value].provider == "Caring Dads");
    }
    CHECK(possible->undecided == std::vector<std::string>{"lgbtqia"});
}

TEST_CASE("the programmes of the WomenCentre in Bradford never overlap") {
    for (auto const& each : duplications_in("Bradford")) {
        if (each.kind != mapper::DuplicationKind::complementary) {
            for (auto const service : each.services) {
                CHECK(findings().services[service.value].provider != "WomenCentre");
            }
        }
    }
}

TEST_CASE("what no district has is a case for commissioning across the region") {
    auto const& suite = findings().suites.front();
    auto const at = std::ranges::find_if(suite.joint_commissioning, [&suite](auto const& each) {
        return suite.suite.components[each.component.value].code.text ==
               "high.intensive-case-management";
    });
    REQUIRE(at != suite.joint_commissioning.end());
    CHECK(at->scope == mapper::JointScope::region_wide);
    CHECK(at->districts.size() == 5);
    REQUIRE(at->population);
    CHECK(*at->population > 2'000'000);
}
