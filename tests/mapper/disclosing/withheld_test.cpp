#include "mapper/disclosing/withheld.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

#include <functional>

using catalogue::Answer;
using mapper::CellStatus;
using mapper::Mark;
using tests::service;

namespace {

using Change = std::function<void(tests::ServiceBuilder&)>;

/// Everything that a row may say and that no cell of run_with() asks.
std::vector<Change> changes_beside_the_cells() {
    using namespace tests;
    return {
        [](auto& s) { s.serves(group::children, Answer::no); },
        [](auto& s) { s.every_group(Answer::unknown); },
        [](auto& s) { s.designed_for(group::lgbtqia); },
        [](auto& s) { s.takes(risk::high, Answer::no); },
        [](auto& s) {
            s.about({focus::da, focus::sv});
        },
        [](auto& s) {
            s.of({type::programme, type::parenting});
        },
        [](auto& s) { s.starts("2020-01-01"); },
        [](auto& s) { s.ends("2024-05-06"); },
        [](auto& s) { s.funded_until("2023-06-30"); },
        [](auto& s) { s.sourced("2019-02-03"); },
        [](auto& s) { s.status(catalogue::Status::active); },
        [](auto& s) { s.routes({route::police}); },
        [](auto& s) { s.victim_support(catalogue::VictimSupport::none); },
        [](auto& s) { s.ages(18, 25); },
        [](auto& s) { s.sex(catalogue::Sex::male); },
        [](auto& s) { s.front_door(Answer::yes); },
        [](auto& s) { s.works_with(catalogue::WorksWith::both); },
        [](auto& s) { s.inferred_at({0}); },
    };
}

/// A programme is asked for, at low risk and anyhow; a helpline; parenting nowhere.
mapper::Findings run_with(mapper::Disclosed hidden) {
    using namespace tests;
    return mapper::analyse(analysis_input(
        {service("open").by("The open provider", "Steps").serves(group::children, Answer::no),
         service("other").at({1}).of({type::helpline}), std::move(hidden)},
        {component("low").of({type::programme}).risk(risk::low),
         component("any").of({type::programme, type::parenting}),
         component("helpline").of({type::helpline})}));
}

mapper::Disclosed hidden_at(std::vector<std::uint32_t> districts, Change const& change = {}) {
    auto builder = service("confidential service 1").at(std::move(districts)).confidential();
    if (change) {
        change(builder);
    }
    return builder;
}

void check_same(mapper::Findings const& one, mapper::Findings const& other) {
    CHECK(one.services == other.services);
    CHECK(one.summary == other.summary);
    CHECK(one.front_doors.by_district == other.front_doors.by_district);
    CHECK(one.front_doors.region_wide == other.front_doors.region_wide);
    CHECK(one.provision == other.provision);
    auto const& suite = one.suites.front();
    auto const& other_suite = other.suites.front();
    CHECK(suite.cells == other_suite.cells);
    CHECK(suite.group_cells == other_suite.group_cells);
    CHECK(suite.counts == other_suite.counts);
    CHECK(suite.counts_require == other_suite.counts_require);
    CHECK(suite.unplaced == other_suite.unplaced);
    CHECK(suite.duplications == other_suite.duplications);
    CHECK(suite.joint_commissioning == other_suite.joint_commissioning);
}

mapper::Cell const& cell(mapper::Findings const& findings, std::uint32_t district,
                         std::uint32_t component) {
    return findings.suites.front().cells[district * 3 + component];
}

} // namespace

TEST_CASE("what a confidential row says beside the cells changes nothing that is found") {
    auto const plain = run_with(hidden_at({0}));
    auto const alone = run_with(hidden_at({1}));
    std::size_t number = 0;
    for (auto const& change : changes_beside_the_cells()) {
        CAPTURE(number);
        check_same(run_with(hidden_at({0}, change)), plain);
        if (number + 1 < changes_beside_the_cells().size()) {
            check_same(run_with(hidden_at({1}, change)), alone);
        }
        ++number;
    }
}

TEST_CASE("the same changes of a service that may be shown are found") {
    auto shown = [](Change const& change) {
        auto builder = service("shown").at({1});
        if (change) {
            change(builder);
        }
        return run_with(builder);
    };
    auto const plain = shown({});
    for (auto const& change : changes_beside_the_cells()) {
        auto const changed = shown(change);
        CHECK_FALSE(changed.services == plain.services);
    }
}

TEST_CASE(
    "a cell that a confidential service fills stays provided, and one that it may stays open") {
    auto const met = run_with(hidden_at({1}));
    CHECK(cell(met, 1, 0).status == CellStatus::met);
    CHECK(cell(met, 1, 0).services.size() == 1);
    auto const open =
        run_with(hidden_at({1}, [](auto& s) { s.takes(tests::risk::low, Answer::unknown); }));
    CHECK(cell(open, 1, 0).status == CellStatus::unclear);
    REQUIRE(cell(open, 1, 0).possible.size() == 1);
    CHECK(cell(open, 1, 0).possible.front().unknown == mapper::ConditionSet{});
    auto const none =
        run_with(hidden_at({1}, [](auto& s) { s.takes(tests::risk::low, Answer::no); }));
    CHECK(cell(none, 1, 0).status == CellStatus::gap);
}

TEST_CASE("a confidential service is no near miss, by condition or by place") {
    auto const by_risk =
        run_with(hidden_at({1}, [](auto& s) { s.takes(tests::risk::low, Answer::no); }));
    for (auto const& miss : cell(by_risk, 1, 0).near_misses) {
        CHECK(by_risk.services[miss.service.value].id != "confidential service 1");
    }
    auto const by_place = run_with(hidden_at({1}, [](auto& s) { s.of({tests::type::helpline}); }));
    for (auto const& miss : cell(by_place, 0, 2).near_misses) {
        CHECK(by_place.services[miss.service.value].id != "confidential service 1");
    }
}

TEST_CASE("a cell that rests on a confidential service says so and marks nothing else") {
    auto const alone = run_with(hidden_at({1}));
    auto const& marks = cell(alone, 1, 0).marks;
    CHECK(marks.has(Mark::confidential));
    CHECK(marks.has(Mark::single_provider));
    CHECK_FALSE(marks.has(Mark::unevidenced));
    CHECK_FALSE(marks.has(Mark::undated));
    CHECK(marks.ends_on == std::nullopt);
    CHECK(marks.victim_support == std::nullopt);
    auto const beside = run_with(hidden_at({0}));
    CHECK(cell(beside, 0, 0).marks.has(Mark::confidential));
    CHECK_FALSE(cell(beside, 0, 0).marks.has(Mark::single_provider));
    CHECK_FALSE(cell(beside, 1, 2).marks.has(Mark::confidential));
}

TEST_CASE("a group cell that only a confidential service could fill is not known, and no gap") {
    auto const findings = run_with(hidden_at({1}));
    auto const& group_cell = findings.suites.front().group_cells[3 * 3 + 0];
    CHECK(group_cell.status == CellStatus::unclear);
    CHECK(group_cell.services.empty());
    CHECK(group_cell.possible.size() == 1);
    CHECK(group_cell.designed.empty());
}

TEST_CASE("taking the services that may be shown away leaves counts by district and nothing else") {
    using namespace tests;
    auto const all =
        run_with(hidden_at({0}, [](auto& s) { s.serves(group::children, Answer::yes); }));
    auto const open = mapper::analyse(analysis_input(
        {service("open").by("The open provider", "Steps").serves(group::children, Answer::no),
         service("other").at({1}).of({type::helpline})},
        {component("low").of({type::programme}).risk(risk::low),
         component("any").of({type::programme, type::parenting}),
         component("helpline").of({type::helpline})}));
    CHECK(all.summary.services - open.summary.services == 1);
    CHECK(all.summary.by_district[0] - open.summary.by_district[0] == 1);
    CHECK(all.summary.by_focus == open.summary.by_focus);
    CHECK(all.summary.untyped == open.summary.untyped);
    for (std::size_t i = 0; i < all.summary.by_question.size(); ++i) {
        auto const& with = all.summary.by_question[i];
        auto const& without = open.summary.by_question[i];
        CHECK(with.yes == without.yes);
        CHECK(with.no == without.no);
        CHECK(with.unknown == without.unknown);
        CHECK(with.not_stated == without.not_stated + 1);
    }
    CHECK(all.provision == open.provision);
    CHECK(all.suites.front().duplications == open.suites.front().duplications);
}

TEST_CASE("a confidential service without a type is counted and is no more told than that") {
    auto const findings = run_with(hidden_at({1}, [](auto& s) { s.untyped(Answer::unknown); }));
    CHECK(findings.summary.untyped == 1);
    CHECK(findings.suites.front().unplaced.empty());
    auto const typed = run_with(hidden_at({1}, [](auto& s) { s.of({tests::type::tagging}); }));
    CHECK(typed.summary.untyped == 0);
    CHECK(typed.suites.front().unplaced.size() == 1);
    CHECK(typed.services.back().profile.types.empty());
}
