#include "catalogue/questionnaire/question.hpp"
#include "mapper/analyse.hpp"
#include "mapper/summary.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

using namespace tests;
using catalogue::Answer;
using mapper::AnswerCounts;
using mapper::ServiceIndex;

namespace {

mapper::Findings found(std::vector<mapper::Disclosed> services) {
    return mapper::analyse(analysis_input(std::move(services), {component("c")}));
}

} // namespace

TEST_CASE("every service counts once in the totals, wherever it is") {
    auto input =
        analysis_input({service("local").at({0, 1}), service("regional").region_wide(),
                        service("lost").nowhere(), service("untyped").untyped(Answer::not_stated)},
                       {component("c")});
    input.rows_unread = 2;
    auto const summary = mapper::analyse(std::move(input)).summary;
    CHECK(summary.services == 4);
    CHECK(summary.rows_unread == 2);
    CHECK(summary.unlocated == 1);
    CHECK(summary.untyped == 1);
    CHECK(summary.region_wide == 1);
    CHECK(summary.by_district == std::vector<std::size_t>{2, 1});
}

TEST_CASE("foci are counted each and together, as the vocabulary says") {
    auto const summary =
        found({service("s").about({focus::da, focus::sv}),
               service("t").about({focus::sv, focus::cse}), service("u").focus_is(Answer::unknown)})
            .summary;
    CHECK(summary.by_focus == std::vector<std::size_t>{1, 2, 1});
    CHECK(summary.by_focus_count == std::vector<std::size_t>{2});
    CHECK(summary.focus_unknown == 1);
}

TEST_CASE("a service of which one focus is known and others may be is counted under both") {
    auto open = service("s").about({focus::da});
    open.made.profile.foci_answer = Answer::unknown;
    auto const summary = found({open, service("t").focus_is(Answer::not_stated)}).summary;
    CHECK(summary.by_focus == std::vector<std::size_t>{1, 0, 0});
    CHECK(summary.focus_unknown == 2);
}

TEST_CASE("a group that a service was made for is counted by design, however it says so") {
    auto column = service("column");
    column.made.profile.designed_for.insert(group::children);
    auto not_stated = service("not stated").serves(group::children, Answer::not_stated);
    not_stated.made.profile.designed_for.insert(group::children);
    auto const summary = found({column, not_stated, service("open")}).summary;
    CHECK(summary.by_question[catalogue::question_of(group::children).value] ==
          AnswerCounts{.yes = 2, .not_stated = 1, .by_design = 1});
}

TEST_CASE("answers are counted as given, and by design is among the yes") {
    auto const summary = found({service("s").designed_for(group::children),
                                service("t").every_group(Answer::no).ends("2020-01-01"),
                                service("u").serves(group::children, Answer::not_stated)})
                             .summary;
    CHECK(summary.by_question[catalogue::question_of(group::children).value] ==
          AnswerCounts{.yes = 1, .no = 1, .not_stated = 1, .by_design = 1});
    CHECK(summary.by_question[0] == AnswerCounts{.yes = 3});
}
