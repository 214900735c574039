#include "mapper/analyse.hpp"
#include "mapper/cells/condition.hpp"
#include "mapper/cells/match.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

using namespace tests;
using catalogue::Answer;
using mapper::ServiceIndex;

namespace {

/// Services of many kinds, in a fixed order, and of at most so many records.
std::vector<mapper::Disclosed> many_services(std::uint32_t records = 180) {
    static constexpr Answer answers[] = {Answer::yes, Answer::no, Answer::unknown,
                                         Answer::not_stated};
    std::mt19937 random{7};
    auto const any = [&](std::uint32_t below) {
        return static_cast<std::uint32_t>(random() % below);
    };
    std::vector<mapper::Disclosed> services;
    for (std::uint32_t i = 0; i < 200; ++i) {
        auto made = service("s" + std::to_string(i)).record(i % records).of({{any(3)}});
        made.at({any(4)});
        if (any(10) == 0) {
            made.region_wide();
        }
        for (auto& answer : made.made.profile.answers) {
            answer.value = answers[any(4)];
        }
        services.push_back(made);
    }
    return services;
}

std::vector<catalogue::Component> many_components() {
    return {component("a").risk(risk::high), component("b").of({type::helpline}).for_adults(),
            component("c").of({type::helpline, type::parenting}).minimum(3).risk(risk::low),
            component("d").serves(group::children).local()};
}

using Names = std::set<std::string>;

/// Cells with services named, so that it does not matter where each stood.
struct NamedCell {
    mapper::CellStatus status;
    Names services;
    Names near_misses;

    friend bool operator==(NamedCell const&, NamedCell const&) = default;
};

Names names(mapper::Findings const& findings, std::vector<ServiceIndex> const& services) {
    Names ids;
    for (auto const service : services) {
        ids.insert(findings.services[service.value].id);
    }
    return ids;
}

std::vector<NamedCell> named_cells(mapper::Findings const& findings) {
    std::vector<NamedCell> named;
    for (auto const& cell : findings.suites.at(0).cells) {
        Names near_misses;
        for (auto const& miss : cell.near_misses) {
            near_misses.insert(findings.services[miss.service.value].id + " " +
                               std::string{mapper::code(miss.failed.kind)});
        }
        named.push_back({cell.status, names(findings, cell.services), near_misses});
    }
    return named;
}

std::multiset<std::pair<std::string, Names>> named_duplications(mapper::Findings const& findings) {
    std::multiset<std::pair<std::string, Names>> named;
    for (auto const& duplication : findings.suites.at(0).duplications) {
        named.emplace(duplication.reason, names(findings, duplication.services));
    }
    return named;
}

mapper::Findings analysed(std::vector<mapper::Disclosed> services) {
    return mapper::analyse(analysis_input(std::move(services), many_components(), 4));
}

} // namespace

TEST_CASE("the order of the services changes no cell") {
    auto services = many_services();
    auto const expected = named_cells(analysed(services));
    std::mt19937 random{11};
    for (int i = 0; i < 5; ++i) {
        std::ranges::shuffle(services, random);
        CHECK(named_cells(analysed(services)) == expected);
    }
}

TEST_CASE("the order of the services changes no duplication") {
    auto services = many_services(200);
    auto const expected = named_duplications(analysed(services));
    CHECK(expected.size() > 20);
    std::mt19937 random{13};
    for (int i = 0; i < 5; ++i) {
        std::ranges::shuffle(services, random);
        CHECK(named_duplications(analysed(services)) == expected);
    }
}

TEST_CASE("every list of a finding is ascending") {
    auto const findings = mapper::analyse(analysis_input(many_services(), many_components(), 4));
    auto const& suite = findings.suites.at(0);
    CHECK(std::ranges::is_sorted(suite.unplaced));
    for (auto const& cell : suite.cells) {
        CHECK(std::ranges::is_sorted(cell.services));
        CHECK(std::ranges::is_sorted(cell.possible));
        CHECK(std::ranges::is_sorted(cell.near_misses));
    }
    for (auto const& duplication : suite.duplications) {
        CHECK(std::ranges::is_sorted(duplication.services));
        CHECK(duplication.services.size() > 1);
    }
}

TEST_CASE("a cell agrees with the match of each of its services") {
    auto const findings = mapper::analyse(analysis_input(many_services(), many_components(), 4));
    auto const& suite = findings.suites.at(0);
    for (auto const& cell : suite.cells) {
        auto const& asked = suite.suite.components[cell.component.value];
        std::vector<ServiceIndex> expected;
        for (std::uint32_t i = 0; i < findings.services.size(); ++i) {
            auto const& known = findings.services[i];
            bool const available = known.area.reach == mapper::Reach::region_wide ||
                                   std::ranges::count(known.area.districts, cell.district) > 0;
            auto const found = mapper::match(known.profile, known.area.reach, asked,
                                             findings.vocabulary, findings.run.policy);
            if (available && found.kind == mapper::MatchKind::match) {
                expected.push_back({i});
            }
        }
        CHECK(cell.services == expected);
    }
}

TEST_CASE("unplaced are services in service that fill and may fill nothing") {
    auto const findings = mapper::analyse(analysis_input(
        {service("fills"), service("may fill").takes(risk::high, Answer::unknown),
         service("refuses").takes(risk::high, Answer::no),
         service("other type").of({type::helpline}), service("lost").of({type::helpline}).nowhere(),
         service("untyped").untyped(Answer::unknown),
         service("ended").of({type::helpline}).ends("2023-03-30"),
         service("paused").of({type::helpline}).status(catalogue::Status::paused).region_wide()},
        {component("c").risk(risk::high)}));
    CHECK(findings.suites.at(0).unplaced == std::vector<ServiceIndex>{{2}, {3}, {7}});
}

TEST_CASE("each suite has findings of its own over the same services") {
    auto input = analysis_input({service("s")}, {component("c")});
    input.suites.push_back(input.suites[0]);
    input.suites[1].code = {"other"};
    input.suites[1].components = {component("d").of({type::helpline}), component("e")};
    auto const findings = mapper::analyse(std::move(input));
    REQUIRE(findings.suites.size() == 2);
    CHECK(findings.suites[0].suite.code.text == "small");
    CHECK(findings.suites[0].cells.size() == 2);
    CHECK(findings.suites[1].cells.size() == 4);
    CHECK(findings.suites[1].cells[1].status == mapper::CellStatus::met);
}

TEST_CASE("problems are sorted by place, rule and message, and said once") {
    auto const problem = [](std::size_t row, std::string rule, std::string message) {
        return base::Problem{
            .severity = base::Severity::warning,
            .rule = std::move(rule),
            .where = {.file = "services.csv", .sheet = "", .row = row, .column = ""},
            .message = std::move(message),
            .hint = ""};
    };
    auto input = analysis_input({}, {});
    input.problems = {problem(9, "a", "x"), problem(2, "b", "x"), problem(2, "a", "y"),
                      problem(2, "b", "x"), problem(2, "a", "x")};
    auto const findings = mapper::analyse(std::move(input));
    CHECK(findings.problems == std::vector{problem(2, "a", "x"), problem(2, "a", "y"),
                                           problem(2, "b", "x"), problem(9, "a", "x")});
}

TEST_CASE("nothing in, nothing found, and nothing breaks") {
    auto const findings = mapper::analyse(analysis_input({}, {component("c")}, 0));
    CHECK(findings.suites.at(0).cells.empty());
    CHECK(findings.suites.at(0).joint_commissioning.empty());
    CHECK(findings.provision.empty());
    CHECK(findings.summary.services == 0);
}
