#include "mapper/cells/gap_order.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

using namespace tests;
using catalogue::EvidenceGrade;
using catalogue::EvidenceVerdict;

namespace {

catalogue::EvidenceRating rating(EvidenceGrade grade) {
    return {.grade = grade, .words = "w", .study = "Made up", .source = "Made up", .note = ""};
}

/// Helplines are rated good, parenting poor, tagging mixed; programmes are not rated.
mapper::AnalysisInput rated(std::vector<mapper::Disclosed> services, mapper::GapOrder order) {
    auto input = analysis_input(std::move(services),
                                {component("programme"), component("poor").of({type::parenting}),
                                 component("mixed").of({type::tagging}),
                                 component("good").of({type::helpline}),
                                 component("best").of({type::parenting, type::helpline})});
    auto& types = input.vocabulary.types;
    types[type::helpline.value].evidence = {rating(EvidenceGrade::good)};
    types[type::parenting.value].evidence = {rating(EvidenceGrade::poor)};
    types[type::tagging.value].evidence = {rating(EvidenceGrade::mixed)};
    input.run.policy.gaps_by = order;
    return input;
}

std::vector<std::string> listed_gaps(mapper::SuiteFindings const& suite) {
    std::vector<std::string> listed;
    for (auto const* cell : mapper::open_cells(suite)) {
        listed.push_back(suite.suite.components[cell->component.value].code.text + " " +
                         std::to_string(cell->district.value));
    }
    return listed;
}

} // namespace

TEST_CASE("a component has the best that is said of any of its types") {
    auto const input = rated({}, mapper::GapOrder::suite);
    auto const& components = input.suites.at(0).components;
    CHECK(mapper::verdict_of(components[0], input.vocabulary) == EvidenceVerdict::not_rated);
    CHECK(mapper::verdict_of(components[1], input.vocabulary) == EvidenceVerdict::poor);
    CHECK(mapper::verdict_of(components[4], input.vocabulary) == EvidenceVerdict::good);
}

TEST_CASE("gaps are listed as the suite has them, or the best rated first") {
    auto const by_suite = mapper::analyse(rated({}, mapper::GapOrder::suite));
    CHECK(listed_gaps(by_suite.suites.at(0)) ==
          std::vector<std::string>{"programme 0", "poor 0", "mixed 0", "good 0", "best 0",
                                   "programme 1", "poor 1", "mixed 1", "good 1", "best 1"});
    auto const by_evidence = mapper::analyse(rated({}, mapper::GapOrder::evidence));
    CHECK(listed_gaps(by_evidence.suites.at(0)) ==
          std::vector<std::string>{"good 0", "best 0", "good 1", "best 1", "mixed 0", "mixed 1",
                                   "poor 0", "poor 1", "programme 0", "programme 1"});
}

TEST_CASE("joint commissioning follows the order of gaps, and the cells do not") {
    auto const by_suite = mapper::analyse(rated({}, mapper::GapOrder::suite));
    auto const by_evidence = mapper::analyse(rated({}, mapper::GapOrder::evidence));
    CHECK(by_suite.suites.at(0).joint_commissioning.front().component.value == 0);
    CHECK(by_evidence.suites.at(0).joint_commissioning.front().component.value == 3);
    CHECK(by_evidence.suites.at(0).joint_commissioning.back().component.value == 0);
    CHECK(by_suite.suites.at(0).cells == by_evidence.suites.at(0).cells);
}

TEST_CASE("a cell has the approaches that the services which fill it state, and nobody else's") {
    auto fills = service("fills");
    fills.made.profile.approaches.insert({0});
    auto may = service("may").adults(catalogue::Answer::unknown);
    may.made.profile.approaches.insert({1});
    auto hidden = service("confidential service 1").confidential();
    hidden.made.profile.approaches.insert({2});
    auto input = analysis_input({fills, may, hidden}, {component("c").for_adults()}, 1);
    input.vocabulary.approaches.resize(3);
    auto const findings = mapper::analyse(std::move(input));
    auto const& cell = findings.suites.at(0).cells.at(0);
    CHECK(cell.services.size() == 2);
    CHECK(cell.approaches.bits == 0b001U);
    CHECK(findings.summary.by_approach == std::vector<std::size_t>{1, 1, 0});
}
