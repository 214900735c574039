#include "catalogue/questionnaire/question.hpp"
#include "catalogue/read_catalogue.hpp"
#include "catalogue/suites/load_suite.hpp"
#include "mapper/analyse.hpp"
#include "mapper/cells/condition.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

// The facts of the study that the example must reproduce (design section 7), with the five
// districts given by hand, so that what is tested here is the analysis and the example alone.

using mapper::CellStatus;
using mapper::DuplicationKind;

namespace {

constexpr std::uint32_t bradford = 0;
constexpr std::uint32_t calderdale = 1;
constexpr std::uint32_t kirklees = 2;
constexpr std::uint32_t leeds = 3;
constexpr std::uint32_t wakefield = 4;

std::vector<geodata::District> five_districts() {
    return {{{"E08000032"}, "Bradford", {}},
            {{"E08000033"}, "Calderdale", {}},
            {{"E08000034"}, "Kirklees", {}},
            {{"E08000035"}, "Leeds", {}},
            {{"E08000036"}, "Wakefield", {}}};
}

mapper::Disclosed placed(catalogue::Service const& service, catalogue::Catalogue const& all,
                         std::uint32_t record) {
    mapper::Disclosed made;
    made.id = service.id.text;
    made.provider = all.providers.at(service.provider.value);
    made.programme = service.programme;
    made.visibility = service.visibility;
    made.source = {.file = "services.csv", .sheet = "", .row = service.origin.row};
    made.profile = service.profile;
    made.record = record;
    if (service.availability.extent == catalogue::Extent::region_wide) {
        made.area.reach = mapper::Reach::region_wide;
        return made;
    }
    made.area.reach = mapper::Reach::local;
    auto const districts = five_districts();
    for (auto const area : service.availability.areas) {
        auto const& name = all.area_names.at(area.value);
        auto const found = std::ranges::find(districts, name, &geodata::District::name);
        REQUIRE(found != districts.end());
        made.area.districts.push_back({static_cast<std::uint32_t>(found - districts.begin())});
    }
    return made;
}

mapper::Findings const& found() {
    static auto const findings = [] {
        auto const loaded = catalogue::load_suite("west-yorkshire");
        std::filesystem::path const file{GAPMAP_SOURCE_DIR "/examples/west-yorkshire/services.csv"};
        auto const all = catalogue::read_catalogue({&file, 1}, loaded.vocabulary, {});
        mapper::AnalysisInput input;
        input.districts = five_districts();
        for (auto const& [first, second] : {std::pair{bradford, calderdale},
                                            {bradford, kirklees},
                                            {bradford, leeds},
                                            {calderdale, kirklees},
                                            {kirklees, leeds},
                                            {kirklees, wakefield},
                                            {leeds, wakefield}}) {
            input.neighbours.push_back({.first = {first}, .second = {second}, .border_m = 1});
        }
        for (auto const& service : all.services) {
            input.services.push_back(
                placed(service, all, static_cast<std::uint32_t>(input.services.size())));
        }
        input.vocabulary = loaded.vocabulary;
        input.suites = {loaded.suite};
        input.run.policy.as_of = base::parse_date("2023-03-31").value();
        return mapper::analyse(std::move(input));
    }();
    return findings;
}

std::uint32_t component(std::string_view code) {
    auto const& components = found().suites[0].suite.components;
    auto const at = std::ranges::find_if(
        components, [&](catalogue::Component const& c) { return c.code.text == code; });
    REQUIRE(at != components.end());
    return static_cast<std::uint32_t>(at - components.begin());
}

mapper::Cell const& cell(std::uint32_t district, std::string_view code) {
    auto const& suite = found().suites[0];
    return suite.cells[district * suite.suite.components.size() + component(code)];
}

std::set<std::string> programmes(std::vector<mapper::ServiceIndex> const& services) {
    std::set<std::string> names;
    for (auto const service : services) {
        names.insert(found().services[service.value].programme);
    }
    return names;
}

/// What a near miss of the provider fails in, in words.
std::string near_miss(mapper::Cell const& cell, std::string_view provider) {
    for (auto const& miss : cell.near_misses) {
        if (found().services[miss.service.value].provider.starts_with(provider)) {
            return mapper::near_miss_reason(miss.failed, found().vocabulary);
        }
    }
    return "";
}

mapper::AnswerCounts const& answers(catalogue::QuestionIndex question) {
    return found().summary.by_question.at(question.value);
}

std::uint32_t term(auto const& terms, std::string_view code) {
    auto const at =
        std::ranges::find_if(terms, [&](auto const& known) { return known.code == code; });
    REQUIRE(at != terms.end());
    return static_cast<std::uint32_t>(at - terms.begin());
}

} // namespace

TEST_CASE("Table 6: 26 services, by district, focus, risk and group") {
    auto const& summary = found().summary;
    auto const& words = found().vocabulary;
    CHECK(summary.services == 26);
    CHECK(summary.by_district == std::vector<std::size_t>{8, 1, 3, 7, 3});
    CHECK(summary.region_wide == 4);
    CHECK(summary.by_focus.at(term(words.foci, "DA")) == 24);
    CHECK(summary.by_focus_count.at(term(words.focus_counts, "sv_or_cse")) == 8);
    auto const risk = [&](std::string_view code) {
        return answers(
            catalogue::question_of(words, catalogue::RiskIndex{term(words.risk_levels, code)}));
    };
    CHECK(risk("high").yes == 9);
    CHECK(risk("medium").yes == 10);
    CHECK(risk("low").yes == 17);
    auto const group = [&](std::string_view code) {
        return answers(catalogue::question_of(catalogue::GroupIndex{term(words.groups, code)}));
    };
    CHECK(group("children").yes == 18);
    CHECK(group("ethnic_minority").yes == 18);
    CHECK(group("lgbtqia").yes == 12);
}

TEST_CASE("para 2.24: 95 cells, of which 49 to 51 of 80 are gaps") {
    auto const& suite = found().suites[0];
    CHECK(suite.counts ==
          mapper::CellCounts{
              .met = 15, .met_regionally = 14, .unclear = 2, .gap = 49, .not_assessed = 15});
}

TEST_CASE("para 1.10: Bradford has the most comprehensive offer") {
    auto const& offers = found().suites[0].comprehensiveness;
    for (auto const other : {calderdale, kirklees, leeds, wakefield}) {
        CHECK(offers[bradford].provided > offers[other].provided);
        CHECK(offers[bradford].provided_locally > offers[other].provided_locally);
    }
}

TEST_CASE("no district has the high-risk component or any sexual-violence one that is assessed") {
    for (std::uint32_t district = 0; district < 5; ++district) {
        CHECK(cell(district, "high.intensive-case-management").status == CellStatus::gap);
        CHECK(cell(district, "sv.psychotherapy").status == CellStatus::gap);
        CHECK(cell(district, "sv.circles").status == CellStatus::gap);
        CHECK(cell(district, "sv.tagging").status == CellStatus::not_assessed);
        CHECK(found().front_doors.by_district[district].services.size() ==
              (district == bradford ? 1 : 0));
    }
}

TEST_CASE("nine services say high risk, and none of them is the intensive component") {
    auto const& words = found().vocabulary;
    auto const high =
        catalogue::question_of(words, catalogue::RiskIndex{term(words.risk_levels, "high")});
    for (std::uint32_t i = 0; i < found().services.size(); ++i) {
        bool const says_high =
            catalogue::is_yes(found().services[i].profile.answers[high.value].value);
        for (std::uint32_t d = 0; says_high && d < 5; ++d) {
            auto const& services = cell(d, "high.intensive-case-management").services;
            CHECK(std::ranges::count(services, mapper::ServiceIndex{i}) == 0);
        }
    }
}

TEST_CASE("counselling in Leeds is not for medium risk, and Step2 in Bradford is not for adults") {
    CHECK(near_miss(cell(leeds, "medium.counselling"), "Phil Mitchell") ==
          "answers no to medium risk");
    CHECK(near_miss(cell(bradford, "medium.counselling"), "Step2") == "is not for adults");
}

TEST_CASE("duplications: Kirklees overlaps, Leeds possibly, the WomenCentre never") {
    std::set<std::string> overlap_in_kirklees;
    std::set<std::string> possible_in_leeds;
    for (auto const& duplication : found().suites[0].duplications) {
        auto const names = programmes(duplication.services);
        bool const overlaps = duplication.kind == DuplicationKind::overlap ||
                              duplication.kind == DuplicationKind::possible_overlap;
        for (auto const service : duplication.services) {
            bool const by_womencentre =
                found().services[service.value].provider.starts_with("WomenCentre");
            CHECK_FALSE((overlaps && by_womencentre));
        }
        CHECK(duplication.reason.find('_') == std::string::npos);
        if (duplication.kind == DuplicationKind::overlap &&
            duplication.district == geodata::DistrictIndex{kirklees}) {
            overlap_in_kirklees.insert(names.begin(), names.end());
        }
        if (duplication.kind == DuplicationKind::possible_overlap &&
            duplication.district == geodata::DistrictIndex{leeds}) {
            CHECK(duplication.reason ==
                  "The three may reach the same people: whether it provides for LGBTQIA+ people "
                  "is unknown for all three.");
            CHECK(duplication.undecided == std::vector<std::string>{"lgbtqia"});
            possible_in_leeds.insert(names.begin(), names.end());
        }
    }
    CHECK(overlap_in_kirklees.size() == 2);
    CHECK(possible_in_leeds ==
          std::set<std::string>{"The Journey Project", "The +1 Programme", "Stop Gap Support"});
}

TEST_CASE("what all five districts lack is a case for all of them together") {
    bool seen = false;
    for (auto const& joint : found().suites[0].joint_commissioning) {
        if (joint.component.value == component("high.intensive-case-management")) {
            CHECK(joint.scope == mapper::JointScope::region_wide);
            CHECK(joint.districts.size() == 5);
            seen = true;
        }
    }
    CHECK(seen);
}
