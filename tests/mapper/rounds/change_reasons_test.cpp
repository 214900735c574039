#include "tests/mapper/rounds/rounds_fixture.hpp"

#include <doctest/doctest.h>

using namespace tests::rounds;
using mapper::ChangeKind;

TEST_CASE("a new row opened when it starts after the old as-of date") {
    CHECK(of_new_row(starting(service("s"), "2023-03-30")) == ChangeReason::listed_late);
    CHECK(of_new_row(starting(service("s"), "2023-03-31")) == ChangeReason::listed_late);
    CHECK(of_new_row(starting(service("s"), "2023-04-01")) == ChangeReason::opened);
    CHECK(of_new_row(starting(service("s"), "2024-06-30")) == ChangeReason::opened);
    CHECK(of_new_row(starting(service("s"), "2024-07-01")) == ChangeReason::announced);
    CHECK(of_new_row(service("s")) == ChangeReason::newly_listed);
}

TEST_CASE("a row that is gone closed when it ended before the new as-of date") {
    CHECK(of_missing_row(ending(service("s"), "2023-03-31")) == ChangeReason::closed);
    CHECK(of_missing_row(ending(service("s"), "2024-06-29")) == ChangeReason::closed);
    CHECK(of_missing_row(ending(service("s"), "2024-06-30")) == ChangeReason::no_longer_listed);
    CHECK(of_missing_row(service("s")) == ChangeReason::no_longer_listed);
}

TEST_CASE("a row that a round puts out of scope is told so, unless it opened or ended") {
    auto const left = [](RoundService made, RoundService out) {
        auto after = round(new_day, {}, CellStatus::gap);
        after.out_of_scope = {std::move(out)};
        return reason(round(old_day, {std::move(made)}, CellStatus::met, {0}), after);
    };
    CHECK(left(service("s"), service("s")) == ChangeReason::scope);
    CHECK(left(service("s"), service("t")) == ChangeReason::no_longer_listed);
    auto renumbered = service("s");
    renumbered.id = "t";
    CHECK(left(service("s"), renumbered) == ChangeReason::scope);
    CHECK(left(ending(service("s"), "2024-06-29"), service("s")) == ChangeReason::closed);

    auto const came = [](RoundService made) {
        auto before = round(old_day, {}, CellStatus::gap);
        before.out_of_scope = {service("s")};
        return reasons(before, round(new_day, {std::move(made)}, CellStatus::met, {0})).at(0);
    };
    CHECK(came(service("s")).reason == ChangeReason::scope);
    CHECK(came(service("s")).before == "no");
    CHECK(came(starting(service("s"), "2023-03-31")).reason == ChangeReason::scope);
    CHECK(came(starting(service("s"), "2023-04-01")).reason == ChangeReason::opened);
    CHECK(mapper::kind_of(ChangeReason::scope) == ChangeKind::frame);
}

TEST_CASE("a service of both rounds opened by its start date, or by its status") {
    auto const dated = starting(service("s"), "2023-04-01");
    CHECK(of_beginning(dated, dated).at(0).reason == ChangeReason::opened);
    auto planned = service("s");
    planned.status = catalogue::Status::planned;
    CHECK(of_beginning(planned, service("s")).at(0).reason == ChangeReason::opened);
}

TEST_CASE("a service of both rounds closed by its end date between them, or by its status") {
    auto const end = [](auto text) {
        return of_ending(service("s"), ending(service("s"), text)).at(0).reason;
    };
    CHECK(end("2023-03-31") == ChangeReason::closed);
    CHECK(end("2024-06-29") == ChangeReason::closed);
    CHECK(end("2023-03-30") == ChangeReason::newly_said);
    auto closed = service("s");
    closed.status = catalogue::Status::closed;
    CHECK(of_ending(service("s"), closed).at(0).reason == ChangeReason::closed);
    CHECK(of_ending(ending(service("s"), "2025-01-01"), ending(service("s"), "2023-01-01"))
              .at(0)
              .reason == ChangeReason::answer_changed);
}

TEST_CASE("what was blank or unknown and is answered now is better reporting") {
    auto blank = service("s");
    blank.answers.clear();
    for (auto const& old : {blank, answering(service("s"), "risk_low", "unknown")}) {
        auto const found = reasons(round(old_day, {old}, CellStatus::unclear, {}, {0}),
                                   round(new_day, {service("s")}, CellStatus::met, {0}));
        REQUIRE(found.size() == 1);
        CHECK(found[0].reason == ChangeReason::newly_said);
        CHECK(found[0].column == "risk_low");
        CHECK(found[0].after == "yes");
    }
    CHECK(reason(round(old_day, {blank}, CellStatus::unclear, {}, {0}),
                 round(new_day, {answering(blank, "risk_low", "no")}, CellStatus::gap)) ==
          ChangeReason::newly_said);
}

TEST_CASE("a yes that becomes no is an answer that changed, one that becomes blank is less known") {
    CHECK(of_ending(service("s"), answering(service("s"), "risk_low", "no")).at(0).reason ==
          ChangeReason::answer_changed);
    auto blank = service("s");
    blank.answers.clear();
    CHECK(reason(round(old_day, {service("s")}, CellStatus::met, {0}),
                 round(new_day, {blank}, CellStatus::unclear, {}, {0})) ==
          ChangeReason::less_known);
}

TEST_CASE("what a list leaves open and names later is newly said, what it loses has changed") {
    auto const change = [](std::string before, std::string after) {
        return reasons(round(old_day, {answering(service("s"), "risk_low", std::move(before))},
                             CellStatus::unclear, {}, {0}),
                       round(new_day, {answering(service("s"), "risk_low", std::move(after))},
                             CellStatus::met, {0}))
            .at(0)
            .reason;
    };
    CHECK(change("a;unknown", "a;b") == ChangeReason::newly_said);
    CHECK(change("a;unknown", "a") == ChangeReason::newly_said);
    CHECK(change("a;unknown", "b") == ChangeReason::answer_changed);
    CHECK(change("a", "a;b") == ChangeReason::answer_changed);
    CHECK(change("a;b", "a") == ChangeReason::answer_changed);
    CHECK(change("a;b", "a;unknown") == ChangeReason::less_known);
    CHECK(change("a", "a;unknown") == ChangeReason::less_known);
    CHECK(change("unknown", "a") == ChangeReason::newly_said);
}

TEST_CASE("only services that stand better explain a cell that is better provided") {
    auto const worse = answering(service("t"), "risk_low", "no");
    auto const found =
        reasons(round(old_day, {service("s"), service("t")}, CellStatus::unclear, {}, {1}),
                round(new_day, {service("s"), worse}, CellStatus::met, {0}));
    for (auto const& one : found) {
        CHECK(one.service.before == 0U);
    }
}

TEST_CASE("a cell is explained by districts when its service moved, and by types when they did") {
    auto moved = service("s");
    moved.districts = {"B"};
    CHECK(of_ending(service("s"), moved).at(0).column == "districts");
    auto other = service("s");
    other.types = {"helpline"};
    auto const found = of_ending(service("s"), other);
    CHECK(found.at(0).column == "interventions");
    CHECK(found[0].reason == ChangeReason::answer_changed);
    auto nowhere = service("s");
    nowhere.reach = mapper::Reach::nowhere;
    nowhere.districts.clear();
    CHECK(of_beginning(nowhere, service("s")).at(0).reason == ChangeReason::newly_said);
}

TEST_CASE("where the service says the same, another policy is the reason") {
    auto after = round(new_day, {service("s")}, CellStatus::unclear, {}, {0});
    after.policy.evidence = "require";
    CHECK(reason(round(old_day, {service("s")}, CellStatus::met, {0}), after) ==
          ChangeReason::policy);
}

TEST_CASE("claims that count by definitions in one round, or by other ones, are another policy") {
    auto const first = round(old_day, {service("s")}, CellStatus::met, {0});
    auto second = round(old_day, {service("s")}, CellStatus::unclear, {}, {0});
    second.policy.risk_claims = "defined";
    second.policy.risk_definitions = "mine";
    CHECK(reason(first, second) == ChangeReason::policy);
    CHECK(compare(first, second).frame == std::vector<std::string>{"risk_claims"});
    auto third = round(old_day, {service("s")}, CellStatus::met, {0});
    third.policy.risk_claims = "defined";
    third.policy.risk_definitions = "yours";
    CHECK(compare(second, third).frame == std::vector<std::string>{"risk_definitions"});
    CHECK(reason(second, third) == ChangeReason::policy);
}

TEST_CASE("what another level says is no reason where a policy is another") {
    auto const other_level = [](std::string evidence) {
        auto first =
            round(old_day, {answering(service("s"), "risk_high", "unknown")}, CellStatus::met, {0});
        auto second = round(old_day, {answering(service("s"), "risk_high", "yes")},
                            CellStatus::unclear, {}, {0});
        second.levels_and_groups = {"risk_high"};
        second.policy.evidence = std::move(evidence);
        return reason(first, second);
    };
    CHECK(other_level("accept") == ChangeReason::newly_said);
    CHECK(other_level("require") == ChangeReason::policy);
}

TEST_CASE("another definition is always said, beside what else there is") {
    auto after = round(new_day, {}, CellStatus::gap);
    after.suites[0].components[0].asks["minimum"] = "2";
    auto const found = compare(round(old_day, {service("s")}, CellStatus::met, {0}), after);
    auto const& change = found.suites.at(0).changes.at(0);
    REQUIRE(change.reasons.size() == 2);
    CHECK(change.reasons[0].reason == ChangeReason::no_longer_listed);
    CHECK(change.reasons[1].reason == ChangeReason::definition);
    CHECK(kind_of(change.reasons) == ChangeKind::several);
    CHECK(found.suites[0].definitions.at(0).parts == std::vector<std::string>{"minimum"});
}

TEST_CASE("a cell for which nothing is found is not explained") {
    auto const found = compare(round(old_day, {service("s")}, CellStatus::gap),
                               round(new_day, {service("s")}, CellStatus::met, {0}));
    CHECK(kind_of(found.suites.at(0).changes.at(0).reasons) == ChangeKind::not_explained);
    CHECK(mapper::counts_by_kind(found.suites[0].changes).back() == 1);
}

TEST_CASE("a district that nobody had answered for is better known when somebody has") {
    auto before = round(old_day, {}, CellStatus::unclear);
    before.suites[0].cells[0].heard = mapper::Heard::unanswered;
    CHECK(reason(before, round(new_day, {}, CellStatus::gap)) == ChangeReason::answered);
    auto after = before;
    CHECK(reason(round(old_day, {}, CellStatus::gap), after) == ChangeReason::unanswered);
}

TEST_CASE("of a component that asks for its age, a source's day and the later day are reasons") {
    auto const compared = [](std::string before, std::string after, std::string columns) {
        auto old = service("s");
        old.source_date = std::move(before);
        auto now = service("s");
        now.source_date = std::move(after);
        auto first = round(old_day, {old}, CellStatus::met, {0});
        auto second = round(new_day, {now}, CellStatus::unclear, {}, {0});
        for (auto* one : {&first, &second}) {
            one->suites[0].components[0].columns.push_back(columns);
        }
        return reasons(first, second);
    };
    CHECK(compared("2023-01-01", "2023-01-01", "source_date").at(0).reason == ChangeReason::as_of);
    CHECK(compared("2023-01-01", "2022-01-01", "source_date").at(0).column == "source_date");
    CHECK(compared("2023-01-01", "2022-01-01", "focus").empty());
}

TEST_CASE("evidence given since the last round is better reporting where both ask for it") {
    auto before = round(old_day, {service("s")}, CellStatus::unclear, {}, {0});
    auto evidenced = service("s");
    evidenced.bases = {{"risk_low", "evidenced"}};
    auto after = round(new_day, {evidenced}, CellStatus::met, {0});
    before.policy.evidence = after.policy.evidence = "require";
    auto const found = reasons(before, after);
    REQUIRE(found.size() == 1);
    CHECK(found[0].reason == ChangeReason::newly_said);
    CHECK(found[0].column == "risk_low_basis");
}

TEST_CASE("a component that was assessed by nobody is explained by the services of its types") {
    CHECK(reason(round(old_day, {}, CellStatus::not_assessed),
                 round(new_day, {answering(service("s"), "risk_low", "no")}, CellStatus::gap)) ==
          ChangeReason::newly_listed);
}
