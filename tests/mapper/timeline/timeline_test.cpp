#include "mapper/cells/staleness.hpp"
#include "mapper/timeline/timeline.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace tests;
using catalogue::Answer;
using mapper::CellStatus;
using mapper::Outlook;
using mapper::ServiceIndex;
using mapper::StatusChange;
using mapper::Timeline;

namespace {

Timeline timeline(std::vector<mapper::Disclosed> services,
                  catalogue::Component component = tests::component("c"),
                  std::uint32_t districts = 1) {
    auto const findings =
        mapper::analyse(analysis_input(std::move(services), {std::move(component)}, districts));
    return findings.suites.at(0).timeline;
}

/// The same where answers count as not known that are older than twelve months.
Timeline fresh_timeline(std::vector<mapper::Disclosed> services,
                        catalogue::Component component = tests::component("c")) {
    auto input = analysis_input(std::move(services), {std::move(component)}, 1);
    input.run.policy.stale = mapper::StalePolicy::fresh_only;
    return mapper::analyse(input).suites.at(0).timeline;
}

/// Of one cell that changes, on which day it is what.
std::vector<std::pair<std::string, CellStatus>> days(std::vector<StatusChange> const& changes) {
    std::vector<std::pair<std::string, CellStatus>> made;
    for (auto const& change : changes) {
        made.emplace_back(base::to_text(change.on), change.status);
    }
    return made;
}

using Days = std::vector<std::pair<std::string, CellStatus>>;

/// Holds the timeline against an analysis as of each of the days.
void check_against_analysis(mapper::AnalysisInput const& input,
                            std::vector<base::Date> const& days) {
    auto const whole = mapper::analyse(input);
    auto const& suite = whole.suites.at(0);
    for (auto const day : days) {
        CAPTURE(base::to_text(day));
        auto on_day = input;
        on_day.run.policy.as_of = day;
        auto const asked = mapper::analyse(on_day);
        auto const& cells = asked.suites.at(0).cells;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            auto const& cell = cells[i];
            auto const found = std::ranges::find_if(suite.timeline.cells, [&](auto const& one) {
                return one.district == cell.district && one.component == cell.component;
            });
            auto const status = found == suite.timeline.cells.end()
                                    ? suite.cells[i].status
                                    : mapper::status_on(day, found->before, found->changes);
            CAPTURE(cell.district.value);
            CAPTURE(cell.component.value);
            CHECK(status == cell.status);
        }
    }
}

/// The days on and beside each day.
std::vector<base::Date> beside(std::vector<std::string_view> const& texts) {
    std::vector<base::Date> all;
    for (auto const text : texts) {
        all.push_back(base::day_before(day(text)));
        all.push_back(day(text));
        all.push_back(base::next_day(day(text)));
    }
    return all;
}

} // namespace

TEST_CASE("a cell whose services state no dates changes on no day and is never said to last") {
    auto const found = timeline({service("s")});
    CHECK(found == Timeline{});
}

TEST_CASE("the end date is the last day in service, the day after it is a gap") {
    auto const found = timeline({service("s").starts("2021-04-01").ends("2024-03-31")});
    REQUIRE(found.cells.size() == 1);
    CHECK(found.cells[0].before == CellStatus::gap);
    CHECK(days(found.cells[0].changes) ==
          Days{{"2021-04-01", CellStatus::met}, {"2024-04-01", CellStatus::gap}});
    CHECK(found.cells[0].changes[0].began == std::vector<ServiceIndex>{{0}});
    CHECK(found.cells[0].changes[1].ended == std::vector<ServiceIndex>{{0}});
    CHECK(found.cells[0].if_funding_ends == found.cells[0].changes);
    CHECK(mapper::outlook_on(as_of(), found.cells[0]) == Outlook::ends);
}

TEST_CASE("the end of funding ends a service in the second reading only") {
    auto const found = timeline({service("s").funded_until("2024-03-31")});
    REQUIRE(found.cells.size() == 1);
    CHECK(found.cells[0].before == CellStatus::met);
    CHECK(found.cells[0].changes.empty());
    CHECK(days(found.cells[0].if_funding_ends) == Days{{"2024-04-01", CellStatus::gap}});
    CHECK(mapper::outlook_on(as_of(), found.cells[0]) == Outlook::ends_unfunded);
}

TEST_CASE("of an end and a funding's end the earlier one counts in the second reading") {
    auto const both = [](auto end, auto funding) {
        return timeline({service("s").ends(end).funded_until(funding)}).cells.at(0);
    };
    CHECK(days(both("2024-06-30", "2024-05-31").if_funding_ends) ==
          Days{{"2024-06-01", CellStatus::gap}});
    CHECK(days(both("2024-06-30", "2024-06-30").if_funding_ends) ==
          Days{{"2024-07-01", CellStatus::gap}});
    CHECK(days(both("2024-06-30", "2024-07-31").if_funding_ends) ==
          Days{{"2024-07-01", CellStatus::gap}});
}

TEST_CASE("a service that goes on though its funding is over counts as ending if not renewed") {
    auto const outlook = [](auto funding) {
        return mapper::outlook_on(as_of(),
                                  timeline({service("s").funded_until(funding)}).cells.at(0));
    };
    CHECK(outlook("2023-03-30") == Outlook::ends_unfunded);
    CHECK(outlook("2023-03-31") == Outlook::ends_unfunded);
}

TEST_CASE("the second service keeps a cell until it ends too") {
    auto const found =
        timeline({service("s").ends("2023-06-30"), service("t").ends("2023-09-30").region_wide()});
    CHECK(days(found.cells.at(0).changes) ==
          Days{{"2023-07-01", CellStatus::met_regionally}, {"2023-10-01", CellStatus::gap}});
}

TEST_CASE("where one may match, a cell that ends is not known") {
    auto const asked = component("c").for_adults();
    auto const found =
        timeline({service("s").ends("2023-06-30"), service("t").adults(Answer::unknown)}, asked);
    CHECK(days(found.cells.at(0).changes) == Days{{"2023-07-01", CellStatus::unclear}});
    CHECK(found.cells[0].changes[0].ended == std::vector<ServiceIndex>{{0}});
    CHECK(mapper::outlook_on(as_of(), found.cells[0]) == Outlook::ends);
}

TEST_CASE("a cell whose services have begun and state no end has no end stated") {
    auto const found = timeline({service("s").starts("2021-04-01")});
    CHECK(mapper::outlook_on(as_of(), found.cells.at(0)) == Outlook::no_end_stated);
}

TEST_CASE("the first day ended may be the day itself and is never before it") {
    auto const found = timeline({service("s").starts("2021-04-01").ends("2024-03-31")});
    auto const& cell = found.cells.at(0);
    auto const first = [&](auto text) {
        return mapper::first_day_ended(day(text), cell.before, cell.changes);
    };
    CHECK(first("2021-03-31") == day("2021-03-31"));
    CHECK(first("2021-04-01") == day("2024-04-01"));
    CHECK(first("2024-03-31") == day("2024-04-01"));
    CHECK(first("2024-04-02") == day("2024-04-02"));
}

TEST_CASE("two services that follow each other without a day between change nothing") {
    auto const found =
        timeline({service("s").ends("2023-06-30"), service("t").starts("2023-07-01")});
    CHECK(found.cells.empty());
    auto const with_gap =
        timeline({service("s").ends("2023-06-30"), service("t").starts("2023-07-02")});
    CHECK(days(with_gap.cells.at(0).changes) ==
          Days{{"2023-07-01", CellStatus::gap}, {"2023-07-02", CellStatus::met}});
}

TEST_CASE("with a minimum of two, records are counted and not services") {
    auto const two = component("c").minimum(2);
    auto const found =
        timeline({service("s").record(1).ends("2023-06-30"), service("t").record(1),
                  service("u").record(2).region_wide(), service("v").record(3).ends("2023-08-31")},
                 two);
    CHECK(found.cells.empty());
    auto const ends =
        timeline({service("s").record(1).ends("2023-06-30"), service("t").record(1).region_wide(),
                  service("u").record(3).ends("2023-08-31")},
                 two);
    CHECK(days(ends.cells.at(0).changes) == Days{{"2023-09-01", CellStatus::gap}});
}

TEST_CASE("a service that is closed, or planned without a start, is in service on no day") {
    CHECK(timeline({service("s").ends("2024-01-01").status(catalogue::Status::closed)})
              .cells.empty());
    CHECK(timeline({service("s").ends("2024-01-01").status(catalogue::Status::planned)})
              .cells.empty());
    CHECK(timeline({service("s").starts("2024-01-01").ends("2023-12-31")}).cells.empty());
    CHECK(days(timeline({service("s").starts("2024-01-01").status(catalogue::Status::planned)})
                   .cells.at(0)
                   .changes) == Days{{"2024-01-01", CellStatus::met}});
}

TEST_CASE("on each day the status is that of an analysis as of that day") {
    auto const input = analysis_input(
        {service("s").starts("2020-02-29").ends("2023-03-31"),
         service("t").starts("2022-05-01").ends("2024-02-29").region_wide(),
         service("u").ends("2025-01-01").adults(Answer::unknown).funded_until("2024-01-01"),
         service("v").starts("2023-04-01").at({1, 2}).takes(risk::low, Answer::no),
         service("w").starts("2021-01-01").status(catalogue::Status::paused).at({2}),
         service("x").of({type::helpline}).starts("2024-01-01").adults(Answer::not_stated)},
        {component("any"), component("low").risk(risk::low).for_adults(),
         component("two").minimum(2).of({type::programme, type::helpline}),
         component("local").local(), component("law").of({type::tagging}).statutory()},
        3);
    check_against_analysis(
        input, beside({"2020-02-29", "2021-01-01", "2022-05-01", "2023-03-31", "2023-04-01",
                       "2024-01-01", "2024-02-29", "2025-01-01", "1990-01-01", "2040-01-01"}));
}

TEST_CASE("the same of made-up services by the dozen, under each policy") {
    std::mt19937 random{7};
    std::vector<mapper::Disclosed> services;
    auto const pick = [&](std::uint32_t count) {
        return static_cast<std::uint32_t>(random() % count);
    };
    auto const month = [&] {
        return "20" + std::to_string(20 + pick(8)) + "-0" + std::to_string(1 + pick(9)) + "-0" +
               std::to_string(1 + pick(3));
    };
    for (int i = 0; i < 40; ++i) {
        auto made = service("s" + std::to_string(i)).at({pick(4)}).record(pick(30));
        made.of({type::programme, catalogue::TypeIndex{pick(3)}}).sourced(month());
        made.adults(Answer{static_cast<std::uint8_t>(pick(4))});
        if (pick(2) == 0) {
            made.starts(month());
        }
        if (pick(2) == 0) {
            made.ends(month());
        }
        if (pick(4) == 0) {
            made.funded_until(month());
        }
        if (pick(8) == 0) {
            made.region_wide();
        }
        if (pick(3) != 0) {
            made.places(10 * pick(4));
        }
        services.push_back(made);
    }
    catalogue::Component together = component("together");
    together.together = {.particular = particular::places, .any_of = {}, .at_least = 40};
    catalogue::Component news = component("news");
    news.newest_months = 6;
    auto input = analysis_input(services,
                                {component("any"), component("adults").for_adults(),
                                 component("two").of({type::helpline}).minimum(2).for_adults(),
                                 together, news},
                                4);
    std::vector<base::Date> some_days;
    for (int i = 0; i < 24; ++i) {
        some_days.push_back(day(month()));
    }
    check_against_analysis(input, some_days);
    input.run.policy.stale = mapper::StalePolicy::fresh_only;
    check_against_analysis(input, some_days);
    input.run.policy.evidence = mapper::EvidencePolicy::require;
    check_against_analysis(input, some_days);
}

TEST_CASE("answers that turn stale change a cell where old answers count as not known") {
    auto input = analysis_input({service("s").sourced("2022-06-15")}, {component("c")}, 1);
    CHECK(mapper::analyse(input).suites[0].timeline.cells.empty());
    input.run.policy.stale = mapper::StalePolicy::fresh_only;
    auto const found = mapper::analyse(input).suites[0].timeline;
    auto const& cell = found.cells.at(0);
    CHECK(days(cell.changes) == Days{{"2023-06-16", CellStatus::unclear}});
    CHECK(cell.changes[0].ended.empty());
    CHECK(cell.changes[0].too_old == std::vector<ServiceIndex>{{0}});
    CHECK(mapper::outlook_on(as_of(), cell) == Outlook::no_end_stated);
    CHECK_FALSE(mapper::first_day_ended(as_of(), cell.before, cell.changes));
    CHECK(mapper::first_day_too_old(as_of(), cell.before, cell.changes) == day("2023-06-16"));
    CHECK_FALSE(mapper::first_day_too_old(day("2023-06-16"), cell.before, cell.changes));
}

TEST_CASE("a cell whose answers grow too old ends on the day that its service states, not before") {
    auto const found =
        fresh_timeline({service("s").sourced("2022-06-15").ends("2024-03-31")}).cells.at(0);
    CHECK(days(found.changes) ==
          Days{{"2023-06-16", CellStatus::unclear}, {"2024-04-01", CellStatus::gap}});
    CHECK(mapper::outlook_on(as_of(), found) == Outlook::ends);
    CHECK(mapper::first_day_ended(as_of(), found.before, found.changes) == day("2024-04-01"));
    CHECK(mapper::first_day_too_old(as_of(), found.before, found.changes) == day("2023-06-16"));
    auto const funded =
        fresh_timeline({service("s").sourced("2022-06-15").funded_until("2024-03-31")}).cells.at(0);
    CHECK(mapper::outlook_on(as_of(), funded) == Outlook::ends_unfunded);
}

TEST_CASE("an end that comes before the answers grow too old is an end and nothing else") {
    auto const found =
        fresh_timeline({service("s").sourced("2022-06-15").ends("2023-05-31")}).cells.at(0);
    CHECK(days(found.changes) == Days{{"2023-06-01", CellStatus::gap}});
    CHECK_FALSE(mapper::first_day_too_old(as_of(), found.before, found.changes));
}

TEST_CASE("what only may have filled a cell and ends on the day is not why it is not known") {
    auto const asked = component("c").for_adults();
    auto const found = fresh_timeline({service("s").sourced("2022-06-15"),
                                       service("t").adults(Answer::unknown).ends("2023-06-15")},
                                      asked)
                           .cells.at(0);
    CHECK(days(found.changes) == Days{{"2023-06-16", CellStatus::unclear}});
    CHECK(found.changes[0].ended.empty());
    CHECK(found.changes[0].too_old == std::vector<ServiceIndex>{{0}});
    CHECK(mapper::outlook_on(as_of(), found) == Outlook::no_end_stated);
}

TEST_CASE("a no that grows too old leaves a gap not known, and nothing begins") {
    auto const asked = component("c").for_adults();
    auto const found =
        fresh_timeline({service("s").adults(Answer::no).sourced("2022-06-15")}, asked).cells.at(0);
    CHECK(days(found.changes) == Days{{"2023-06-16", CellStatus::unclear}});
    CHECK(found.changes[0].began.empty());
    CHECK(found.changes[0].too_old == std::vector<ServiceIndex>{{0}});
}

TEST_CASE("the first stale day agrees with what is stale, at the ends of months too") {
    for (auto const* text : {"2022-06-15", "2023-01-31", "2024-02-29", "2023-02-28"}) {
        for (int const months : {1, 6, 12}) {
            CAPTURE(text);
            CAPTURE(months);
            auto const first = mapper::first_stale_day(day(text), months);
            CHECK(base::plus_months(first, -months) > day(text));
            CHECK(base::plus_months(base::day_before(first), -months) <= day(text));
        }
    }
}

TEST_CASE("the mark ends_on is the day of the second reading on which too few remain") {
    auto const agrees = [](std::vector<mapper::Disclosed> services) {
        auto const findings =
            mapper::analyse(analysis_input(std::move(services), {component("c")}, 1));
        auto const& suite = findings.suites.at(0);
        auto const& cell = suite.timeline.cells.at(0);
        auto const day = mapper::first_day_ended(as_of(), cell.before, cell.if_funding_ends);
        CHECK(day.has_value());
        CHECK(day == suite.cells.at(0).marks.ends_on);
    };
    agrees({service("s").ends("2023-06-30")});
    agrees({service("s").ends("2023-06-30").funded_until("2023-05-31")});
    agrees({service("s").funded_until("2023-05-31"), service("t").ends("2023-09-30")});
    agrees({service("s").ends("2023-03-31")});
}

TEST_CASE("no date of a confidential service is told, and what it fills is not told either") {
    auto const run = [](std::string_view end) {
        return timeline({service("confidential service 1").confidential().ends(end),
                         service("t").ends("2024-05-06"), service("u").at({1}).ends("2024-05-06")},
                        component("c"), 2);
    };
    auto const found = run("2030-01-01");
    CHECK(found == run("2024-01-01"));
    CHECK(found.not_told == std::vector<mapper::CellPlace>{{{0}, {0}}});
    REQUIRE(found.cells.size() == 1);
    CHECK(found.cells[0].district.value == 1);
    auto const over = run("2023-03-30");
    CHECK(over.not_told.empty());
    CHECK(days(over.cells.at(0).changes) == Days{{"2024-05-07", CellStatus::gap}});
}

TEST_CASE("a district of which nobody answered is not known before and after") {
    auto answered = service("s").at({1}).made;
    answered.profile.answered_on = day("2023-03-01");
    auto const found = timeline({service("t").ends("2023-06-30"), answered}, component("c"), 2);
    CHECK(days(found.cells.at(0).changes) == Days{{"2023-07-01", CellStatus::unclear}});
}

TEST_CASE("what is known grows too old for a component that asks for news, on an exact day") {
    catalogue::Component news = component("news");
    news.newest_months = 6;
    auto const found = timeline({service("s").sourced("2022-12-15")}, news);
    CHECK(days(found.cells.at(0).changes) == Days{{"2023-06-16", CellStatus::unclear}});
    CHECK(mapper::outlook_on(as_of(), found.cells[0]) == Outlook::no_end_stated);
}

TEST_CASE("a cell that asks for an amount together ends when what is left is too little") {
    catalogue::Component asked = component("places");
    asked.together = {.particular = particular::places, .any_of = {}, .at_least = 30};
    auto const ending = [&](double places) {
        return timeline({service("s").places(20), service("t").places(places).ends("2023-06-30"),
                         service("u").places(10)},
                        asked);
    };
    CHECK(ending(5).cells.empty());
    auto const short_of =
        timeline({service("s").places(20), service("t").places(10).ends("2023-06-30")}, asked);
    CHECK(days(short_of.cells.at(0).changes) == Days{{"2023-07-01", CellStatus::gap}});
}
