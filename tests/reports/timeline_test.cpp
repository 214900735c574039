#include "base/error.hpp"
#include "reports/json/findings_json.hpp"
#include "reports/page/timeline_picture.hpp"
#include "reports/terminal/parts.hpp"
#include "reports/timeline/report.hpp"
#include "reports/wording/text_layout.hpp"
#include "reports/wording/timeline_wording.hpp"
#include "tests/reports/explained.hpp"
#include "tests/reports/findings_fixture.hpp"
#include "tests/reports/json_schema.hpp"

#include <doctest/doctest.h>
#include <rapidjson/pointer.h>

#include <numeric>
#include <sstream>

using mapper::CellStatus;
using mapper::FundingEnd;
using reports::DayCounts;

namespace {

base::Date day(std::string_view text) {
    return base::parse_date(text).value();
}

/// The small findings in which medium.dapp of Ashby (service 0) ends on 1 July 2023, or on 1 May if
/// funding is not renewed, and early.helpline of Burton is not told.
mapper::Findings dated_findings() {
    auto findings = tests::small_findings();
    auto& timeline = findings.suites[0].timeline;
    timeline.cells = {{.district = {0},
                       .component = {1},
                       .before = CellStatus::gap,
                       .changes = {{day("2022-01-01"), CellStatus::met, {{0}}, {}},
                                   {day("2023-07-01"), CellStatus::gap, {}, {{0}}}},
                       .if_funding_ends = {{day("2022-01-01"), CellStatus::met, {{0}}, {}},
                                           {day("2023-05-01"), CellStatus::gap, {}, {{0}}}}}};
    timeline.not_told = {{{1}, {0}}};
    return findings;
}

/// The same in which answers of service 0 are too old from 16 April 2023 on, and medium.dapp of
/// Ashby is not known from then until the service ends.
mapper::Findings ageing_findings() {
    auto findings = dated_findings();
    auto& cell = findings.suites[0].timeline.cells[0];
    for (auto* changes : {&cell.changes, &cell.if_funding_ends}) {
        mapper::StatusChange ages{.on = day("2023-04-16"), .status = CellStatus::unclear};
        ages.too_old = {{0}};
        changes->insert(changes->begin() + 1, ages);
    }
    return findings;
}

reports::TimelineView view_of(mapper::Findings const& findings) {
    return reports::timeline_view(findings, findings.suites.at(0));
}

DayCounts counts(std::string_view text, FundingEnd funding = FundingEnd::is_renewed) {
    return reports::counts_on(view_of(dated_findings()), day(text), funding);
}

std::string text_of(std::vector<reports::TimelineView> const& views, reports::Period period) {
    reports::WholeText whole;
    reports::write_timelines_as_text(views, period, {.columns = 80}, whole);
    return whole.text;
}

} // namespace

TEST_CASE("the last day is still provided, the day after it is not") {
    DayCounts const provided{
        .until_stated = 1, .no_end = 2, .unclear = 1, .gap = 4, .not_assessed = 3};
    DayCounts const ended{
        .until_stated = 0, .no_end = 2, .unclear = 1, .gap = 5, .not_assessed = 3};
    CHECK(counts("2023-06-30") == provided);
    CHECK(counts("2023-07-01") == ended);
    CHECK(counts("2023-07-02") == ended);
    CHECK(counts("2023-04-30", FundingEnd::ends_service) == provided);
    CHECK(counts("2023-05-01", FundingEnd::ends_service) == ended);
    CHECK(counts("2021-12-31") == ended);
    CHECK(counts("2022-01-01") == provided);
}

TEST_CASE("a month counts its last day, and stands in the table only when a cell changes in it") {
    auto const view = view_of(dated_findings());
    auto const rows = reports::month_rows(view, reports::usual_period(view));
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].label == "2023-03-31");
    CHECK(rows[1].label == "2023-05");
    CHECK(rows[1].day == day("2023-05-31"));
    CHECK(rows[1].renewed.provided() == 3);
    CHECK(rows[1].unfunded.provided() == 2);
    CHECK(rows[2].label == "2023-07");
    CHECK(rows[2].day == day("2023-07-01"));
    CHECK(rows[2].renewed.gap == 5);
}

TEST_CASE("a change on the first day of a period is in its counts, one after its last is in none") {
    auto const view = view_of(dated_findings());
    CHECK(reports::month_rows(view, {day("2023-07-01"), day("2023-07-31")}).size() == 1);
    CHECK(reports::month_rows(view, {day("2023-06-30"), day("2023-07-31")}).size() == 2);
    CHECK(reports::month_rows(view, {day("2023-06-01"), day("2023-06-30")}).size() == 1);
    CHECK(reports::changes_within(view, {day("2023-07-01"), day("2023-07-31")}).empty());
    auto const listed = reports::changes_within(view, {day("2023-06-30"), day("2023-07-01")});
    REQUIRE(listed.size() == 2); // after the end of funding that had come by then
    CHECK(listed[1].change->on == day("2023-07-01"));
}

TEST_CASE("an end of funding that has come by the first day is listed while the service goes on") {
    auto const view = view_of(dated_findings());
    auto const listed = reports::changes_within(view, {day("2023-05-01"), day("2023-05-31")});
    REQUIRE(listed.size() == 1);
    CHECK(listed[0].change->on == day("2023-05-01"));
    CHECK(listed[0].reading == reports::Reading::only_if_funding_ends);
    CHECK(reports::changes_within(view, {day("2023-07-01"), day("2023-07-31")}).empty());
}

TEST_CASE("a change says in which readings it comes") {
    auto const view = view_of(dated_findings());
    auto const listed = reports::changes_within(view, reports::whole_period({view}));
    REQUIRE(listed.size() == 3);
    CHECK(listed[0].reading == reports::Reading::both);
    CHECK(listed[1].reading == reports::Reading::only_if_funding_ends);
    CHECK(listed[2].reading == reports::Reading::only_if_renewed);
    CHECK(reports::losses_within(view, reports::whole_period({view})).size() == 2);
}

TEST_CASE("the cells provided on a day are counted by how they end") {
    auto const view = view_of(dated_findings());
    CHECK(reports::outlooks_on(view, day("2023-03-31")) ==
          reports::OutlookCounts{
              .ends = 1, .ends_sooner = 1, .ends_unfunded = 0, .no_end_stated = 2});
    auto unfunded = dated_findings();
    unfunded.suites[0].timeline.cells[0].changes.pop_back();
    CHECK(reports::outlooks_on(view_of(unfunded), day("2023-03-31")) ==
          reports::OutlookCounts{.ends = 0, .ends_unfunded = 1, .no_end_stated = 2});
    CHECK(reports::outlooks_on(view, day("2023-07-01")) ==
          reports::OutlookCounts{.ends = 0, .ends_unfunded = 0, .no_end_stated = 2});
}

TEST_CASE("answers that grow too old end nothing, and are counted and told apart") {
    auto view = view_of(ageing_findings());
    auto const as_of = day("2023-03-31");
    reports::OutlookCounts expected{.ends = 1,
                                    .ends_sooner = 1,
                                    .no_end_stated = 2,
                                    .too_old = 1,
                                    .first_too_old = day("2023-04-16")};
    CHECK(reports::outlooks_on(view, as_of) == expected);
    CHECK(reports::ends_in_words(view, as_of)
              .ends_with(" 1 of the 3 turns to 'not known' before any end that is stated, on 16 "
                         "April 2023: answers "
                         "will be too old to count by then, which ends no service."));
    auto const losses = reports::losses_within(view, reports::usual_period(view));
    REQUIRE(losses.size() == 2);
    CHECK(losses[0].change->on == day("2023-05-01"));
    CHECK(losses[1].change->on == day("2023-07-01"));
    auto& cell = view.timeline.cells[0];
    cell.changes.pop_back();
    cell.if_funding_ends = cell.changes;
    expected = {.no_end_stated = 3, .too_old = 1, .first_too_old = day("2023-04-16")};
    CHECK(reports::outlooks_on(view, as_of) == expected);
    CHECK(reports::counts_on(view, as_of, FundingEnd::is_renewed).until_stated == 0);
    CHECK(reports::losses_within(view, reports::usual_period(view)).empty());
    auto const words =
        reports::changes_in_words(view, reports::changes_within(view, reports::usual_period(view)));
    REQUIRE(words.size() == 1);
    CHECK(words[0] ==
          "16 April 2023: medium.dapp in Ashby: not known (was provided). Goes on, with "
          "answers too old to count: Ash Trust: Change Now.");
}

TEST_CASE("a change of both readings is told twice where it ends something in one alone") {
    auto view = view_of(ageing_findings());
    auto& unfunded = view.timeline.cells[0].if_funding_ends[1];
    unfunded.too_old.clear();
    unfunded.ended = {{0}};
    auto const listed = reports::changes_within(view, {day("2023-04-15"), day("2023-04-16")});
    REQUIRE(listed.size() == 2);
    CHECK(listed[0].reading == reports::Reading::only_if_renewed);
    CHECK_FALSE(listed[0].is_loss);
    CHECK(listed[1].reading == reports::Reading::only_if_funding_ends);
    CHECK(listed[1].is_loss);
}

TEST_CASE("a provider's last day is not the day on which answers grow too old") {
    auto view = view_of(ageing_findings());
    view.services = {{.id = "a", .name = "A: B", .provider = "A", .end = {}, .funding_end = {}}};
    reports::SoleProvider const sole{
        .cell = {{0}, {1}}, .services = {{0}}, .ends_on = day("2023-04-16")};
    view.timeline.cells[0].changes.pop_back();
    CHECK(reports::last_days(view, sole).stated == std::nullopt);
    CHECK(reports::last_days(view, sole).funded == day("2023-04-15"));
}

TEST_CASE("what confidential services fill is said to be left out of the cliff edges") {
    auto findings = dated_findings();
    auto const edges = [&] {
        return tests::unwrapped(
            reports::cliff_edges(findings, findings.suites[0], {.columns = 80}));
    };
    auto const left_out =
        "1 cell that a confidential service fills or may fill: of it nothing is told over time.";
    CHECK(edges().find(left_out) != std::string::npos);
    findings.suites[0].timeline.cells.clear();
    CHECK(edges().find(left_out) != std::string::npos);
    findings.suites[0].timeline.not_told.clear();
    CHECK(edges().empty());
}

TEST_CASE("what is read back from a findings.json is what was written") {
    auto const findings = dated_findings();
    auto const written = view_of(findings);
    auto const read = reports::read_timelines(tests::findings_json(findings), "findings.json");
    REQUIRE(read.size() == 1);
    CHECK(read[0].timeline == written.timeline);
    CHECK(read[0].steady.size() == written.steady.size());
    REQUIRE(read[0].services.size() == written.services.size());
    CHECK(read[0].services[0].name == written.services[0].name);
    auto const period = reports::usual_period(written);
    CHECK(text_of(read, period) == text_of({written}, period));
    auto const ageing = ageing_findings();
    CHECK(reports::read_timelines(tests::findings_json(ageing), "f").at(0).timeline ==
          view_of(ageing).timeline);
    CHECK(reports::read_timelines(tests::findings_json(tests::findings_of_two_suites()), "f")
              .size() == 2);
}

TEST_CASE("a timeline satisfies the schema, and one that breaks it is found out") {
    auto document = parsed(tests::findings_json(dated_findings()));
    CHECK(first_fault(reports::findings_schema(), document).empty());
    CHECK(at(document, "/timeline/ends") == "1");
    CHECK(at(document, "/timeline/too_old_before_end") == "0");
    auto const ageing = parsed(tests::findings_json(ageing_findings()));
    CHECK(first_fault(reports::findings_schema(), ageing).empty());
    CHECK(at(ageing, "/timeline/too_old_before_end") == "1");
    CHECK(at(ageing, "/timeline/cells/0/changes/1") ==
          R"({"on":"2023-04-16","status":"unclear","began":[],"ended":[],"too_old":["ash-dapp"]})");
    CHECK(at(document, "/timeline/not_told") ==
          R"([{"district":"N02","component":"early.helpline"}])");
    rapidjson::Pointer("/timeline/cells/0/changes/0/on")
        .Set(document, "1 May", document.GetAllocator());
    CHECK_FALSE(first_fault(reports::findings_schema(), document).empty());
}

TEST_CASE("an end that is stated and an end of funding are told apart") {
    auto view = view_of(dated_findings());
    view.services = {{.id = "a", .name = "A: B", .provider = "A", .end = {}, .funding_end = {}}};
    reports::SoleProvider sole{.cell = {{0}, {1}}, .services = {{0}}, .ends_on = day("2023-05-01")};
    view.timeline.cells.clear();
    CHECK(reports::last_days(view, sole).stated == std::nullopt);
    CHECK(reports::last_days(view, sole).funded == day("2023-04-30"));
    view.services[0].end = day("2023-06-30");
    CHECK(reports::last_days(view, sole).stated == day("2023-06-30"));
    CHECK(reports::last_days(view, sole).funded == day("2023-04-30"));
    view.services[0].end = day("2023-04-30");
    CHECK(reports::last_days(view, sole).stated == day("2023-04-30"));
    CHECK(reports::last_days(view, sole).funded == std::nullopt);
    view.sole = {sole};
    CHECK(reports::sole_providers_in_words(view, day("2023-04-30")).size() == 1);
    CHECK(reports::sole_providers_in_words(view, day("2023-05-01")).empty());
    view.services[0].end.reset();
    CHECK(reports::sole_providers_in_words(view, day("2023-05-01"))
              .front()
              .ends_with("A, until 30 April 2023 if funding is not renewed; no end is stated"));
}

TEST_CASE("no line of the text is wider than it may be") {
    auto const view = view_of(dated_findings());
    std::istringstream lines{text_of({view}, reports::whole_period({view}))};
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        CHECK(reports::display_width(line) <= 80);
    }
}

TEST_CASE("a bar has the width that is asked, and a part for everything that is not nothing") {
    using reports::bar_widths;
    CHECK(bar_widths({1, 1}, 10) == std::vector{5, 5});
    CHECK(bar_widths({0, 3}, 10) == std::vector{0, 10});
    CHECK(bar_widths({1, 0, 999}, 10) == std::vector{1, 0, 9});
    CHECK(bar_widths({0, 0}, 10) == std::vector{0, 0});
    auto const widths = bar_widths({13, 2, 1, 63}, 31);
    CHECK(std::accumulate(widths.begin(), widths.end(), 0) == 31);
}

TEST_CASE("districts in which a component changes alike are told together") {
    auto findings = dated_findings();
    auto& cells = findings.suites[0].timeline.cells;
    cells[0].if_funding_ends = cells[0].changes;
    cells.push_back(cells[0]);
    cells[1].district = {2};
    auto view = view_of(findings);
    auto const period = reports::usual_period(view);
    auto const words = reports::changes_in_words(view, reports::changes_within(view, period));
    REQUIRE(words.size() == 1);
    CHECK(words[0] == "1 July 2023: medium.dapp in Ashby and Coldham: none found in this catalogue "
                      "(was provided). Ends: Ash Trust: Change Now.");
    auto const by_label = [&] {
        return reports::changes_in_words(view, reports::changes_within(view, period),
                                         reports::ComponentName::label)
            .at(0);
    };
    auto const& label = view.components[1].name;
    CHECK(by_label().starts_with("1 July 2023: " + label + " in Ashby and Coldham: "));
    view.components[0].name = label;
    CHECK(
        by_label().starts_with("1 July 2023: " + label + " (medium.dapp) in Ashby and Coldham: "));
}

TEST_CASE("only one district or component is shown when one is asked for") {
    std::vector const views{view_of(dated_findings())};
    CHECK(reports::only(views, "f", "", "").at(0).steady.size() == 10);
    CHECK(reports::only(views, "f", "ashby", "").at(0).timeline.cells.size() == 1);
    CHECK(reports::only(views, "f", "N02", "").at(0).timeline.cells.empty());
    CHECK(reports::only(views, "f", "", "medium.dapp").at(0).steady.size() == 2);
    CHECK_THROWS_WITH_AS(reports::only(views, "f", "Ashbi", ""),
                         "f: has no district 'Ashbi'; did you mean 'Ashby'?", base::Error);
    CHECK_THROWS_AS(reports::only(views, "f", "", "medium.dap"), base::Error);
}

TEST_CASE("nothing is drawn where nothing changes after the as-of date") {
    CHECK(reports::timeline_picture(view_of(tests::small_findings()), "t").empty());
    auto const picture = reports::timeline_picture(view_of(dated_findings()), "t");
    CHECK(picture.find("3 provided, of them 2 without a stated end") != std::string::npos);
    CHECK(picture.find("2 provided, of them 2 without a stated end") != std::string::npos);
}

TEST_CASE("the picture reaches past the last change, however many months a column stands for") {
    for (auto const* const change : {"2023-04-01", "2023-07-01", "2028-03-01", "2028-04-01",
                                     "2028-05-01", "2045-04-01", "2045-04-30"}) {
        CAPTURE(change);
        auto findings = dated_findings();
        auto& cell = findings.suites[0].timeline.cells[0];
        cell.changes[1].on = cell.if_funding_ends[1].on = day(change);
        auto const picture = reports::timeline_picture(view_of(findings), "t");
        auto const last = picture.substr(picture.rfind("<g><title>"));
        CHECK(last.find(": 2 provided,") != std::string::npos);
        CHECK(picture.find(": 3 provided,") != std::string::npos);
    }
}

TEST_CASE("there are no more labels below the picture than stand beside each other") {
    for (auto const* const change : {"2023-04-01", "2023-11-01", "2024-04-01", "2027-04-01"}) {
        CAPTURE(change);
        auto findings = dated_findings();
        auto& cell = findings.suites[0].timeline.cells[0];
        cell.changes[1].on = cell.if_funding_ends[1].on = day(change);
        auto const picture = reports::timeline_picture(view_of(findings), "t");
        std::size_t labels = 0;
        for (auto at = picture.find("\">20"); at != std::string::npos;
             at = picture.find("\">20", at + 1)) {
            ++labels;
        }
        CHECK(labels >= 2);
        CHECK(labels <= 8);
    }
}

TEST_CASE(
    "what is not found if funding is not renewed is a line in the picture, where it is more") {
    auto findings = dated_findings();
    CHECK(reports::timeline_picture(view_of(findings), "t")
              .find("if funding is not renewed</text>") != std::string::npos);
    auto const picture = reports::timeline_picture(view_of(findings), "t");
    // Five columns: 31 March, and the ends of March to July. Of 8 cells 4 are not found, then 5
    // from the end of May on: 220 high from 12 down.
    CHECK(picture.find(R"(class="unfunded" d="M40.0 122.0H)") != std::string::npos);
    CHECK(picture.find("V94.5H") != std::string::npos);
    auto& cell = findings.suites[0].timeline.cells[0];
    cell.if_funding_ends = cell.changes;
    CHECK(reports::timeline_picture(view_of(findings), "t").find("unfunded") == std::string::npos);
}

TEST_CASE("the parts of the picture are told apart without colour") {
    auto const picture = reports::timeline_picture(view_of(dated_findings()), "t");
    CHECK(picture.find("fill=\"url(#t-dots)\" x=") != std::string::npos);
    CHECK(picture.find("fill=\"url(#t-hatch)\" x=") != std::string::npos);
    CHECK(picture.find("#cbe1ec\" x=") == std::string::npos);
}
