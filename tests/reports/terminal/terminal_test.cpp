#include "reports/terminal/lines.hpp"
#include "reports/terminal/parts.hpp"
#include "reports/terminal/terminal.hpp"
#include "reports/wording/text_layout.hpp"
#include "tests/reports/explained.hpp"
#include "tests/reports/findings_fixture.hpp"

#include <doctest/doctest.h>

#include <sstream>

using reports::Colour;
using reports::terminal_report;

namespace {

bool holds(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

void check_width(std::string const& text, int columns) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        CHECK(reports::display_width(line) <= columns);
    }
}

/// The small study repeated until it has so many districts.
mapper::Findings findings_of(std::size_t districts) {
    auto findings = tests::small_findings();
    auto& suite = findings.suites[0];
    auto const cells = suite.cells;
    suite.cells.clear();
    findings.districts.clear();
    suite.comprehensiveness.clear();
    findings.front_doors.by_district.clear();
    findings.heard.clear();
    findings.summary.by_district.clear();
    for (std::uint32_t i = 0; i < districts; ++i) {
        auto const number = std::to_string(i + 100);
        findings.districts.push_back({{"N" + number}, "District " + number, 1000});
        suite.comprehensiveness.push_back(
            {.provided = 1, .provided_locally = 0, .unclear = 0, .assessed = 3});
        findings.front_doors.by_district.emplace_back();
        findings.heard.push_back(mapper::Heard::yes);
        findings.summary.by_district.push_back(1);
        for (std::uint32_t component = 0; component < 4; ++component) {
            auto cell = cells[i % 3 * 4 + component];
            cell.district = {i};
            suite.cells.push_back(cell);
        }
    }
    return findings;
}

} // namespace

TEST_CASE("the report reads as a person would have it") {
    auto const text = terminal_report(tests::small_findings(), Colour::off, 80);
    CHECK(text == R"(gapmap 0.1.0, as of 31 March 2023, evidence: accept
Suite: The small suite (small)

6 services; between 4 and 5 of 9 cells have none found in this catalogue.
Were only evidenced answers counted (--evidence require): between 4 and 9 of 9.
Were answers older than 12 months counted as not known (--stale-after 12months):
between 4 and 7 of 9.
3 cells are outside these numbers: confirm with the responsible body.
An analyst inferred the intervention types of 1 service.
Beside them: 1 service could not be placed in any district, 1 service has no
intervention type, and 1 row could not be read.
Services: Ashby 1, Burton 2, Coldham 1 and region-wide 1.
Risk levels that services say they take: high 1 (not known of 2), medium 1 (not
known of 3) and low 2 (not known of 3).

                             Ashby  Burton  Coldham
Early intervention
  Helpline and advice          ◐      ◐        ◐
Medium risk
  Perpetrator programme        ●      ?        ○
High risk
  Intensive case management    ○      ○        ○
Sexual violence
  Electronic tagging           ◇      ◇        ◇
Provided                       2      1        1
Provided locally               1      0        0
Assessed                       3      3        3
  ● provided; ◐ provided region-wide; ? not known; ○ none found in this
  catalogue; ◇ confirm with the responsible body

Most comprehensive
  Ashby: 2 of 3 components, 1 of them locally

Widest gaps: none found in this catalogue
  ○ Intensive case management (high.intensive)
      every district
  ○ Perpetrator programme (medium.dapp)
      1 of 3 districts: Coldham; not known in 1 more

Not known: some service may provide it
  ? Perpetrator programme (medium.dapp)
      1 of 3 districts: Burton

Groups: cells that provide for them
  Children                by design 0, open to 0, not known 4, none found in
                          this catalogue 5 of 9
  Ethnic minority groups  by design 0, open to 1, not known 4, none found in
                          this catalogue 4 of 9

Joint commissioning: districts that could act together
  Intensive case management (high.intensive)
      region-wide, all 3 districts

Services of one type that reach, or may reach, the same people
  possible overlap: 1
  Burton, Perpetrator programme, possible overlap: Burton Care: Fathers, "at
    home"; confidential service 1
  This does not say that there is more than is needed.

Outside the suite
  1 service fills no component of this suite. Risk levels that they say they
    take: high 1, medium 0 and low 0.
  Coldham Talk: =Talking

One front door
  ● provided                      Coldham (Coldham Talk: =Talking: people are
                                  sent on to 1 service; of 1 other it is not
                                  known whether there is a way)
  ? not known                     Burton
  ○ none found in this catalogue  Ashby
  1 referral leads nowhere; see referrals.csv
  1 service says that it sends nobody on: Burton Care: Fathers, "at home"

What the evidence says of kinds of intervention
  good evidence  high.intensive
  not rated      early.helpline, medium.dapp and sv.tagging
  Approaches that services state: Group work (sources disagree, 1 service).
  A rating is about a kind of intervention or a way of working where it was
    studied, and not about any service here.

2 problems with the data
  not-placed (error): services.csv, row 5: the service names no district and has
    no site; fill in districts or postcode.
  unknown-type (warning): services.csv, row 3, interventions: 'dap' is not an
    intervention type; did you mean 'dapp'.
)");
}

TEST_CASE("no line is wider than the terminal, whatever the names") {
    auto findings = tests::findings_of_two_suites();
    for (int columns : {40, 60, 80, 120}) {
        CAPTURE(columns);
        check_width(terminal_report(findings, Colour::off, columns), columns);
    }
    findings.districts[1].name = "Kingston upon Hull, City of, and all that lies about it 支援支援";
    findings.services[0].programme = std::string(300, 'w');
    findings.suites[0].suite.title = std::string(100, 't');
    findings.suites[0].suite.tiers[0].label = std::string(100, 'l');
    findings.suites[0].suite.components[1].label =
        "支援支援支援支援支援支援支援支援支援支援支援支援支援";
    for (int columns : {40, 60, 80, 120}) {
        CAPTURE(columns);
        check_width(terminal_report(findings, Colour::off, columns), columns);
    }
    check_width(terminal_report(findings_of(12), Colour::off, 80), 80);
    check_width(terminal_report(findings_of(13), Colour::off, 80), 80);
}

TEST_CASE("districts whose names do not fit are letters with a key") {
    auto const text = terminal_report(findings_of(12), Colour::off, 80);
    CHECK(holds(text, "A District 100, B District 101,"));
    CHECK(holds(text, "L District 111."));
    CHECK(holds(text, "Early intervention\n"));
}

TEST_CASE("more districts than there is room for are summed up, and what is left out is numbered") {
    auto const text = terminal_report(findings_of(30), Colour::off, 80);
    CHECK_FALSE(holds(text, "Early intervention\n"));
    CHECK(holds(text, "Districts by component         ●   ◐   ?   ○   ◇\n"));
    CHECK(holds(text, "  Perpetrator programme       10   0  10  10   0\n"));
    CHECK(holds(text, "Components by district   ●   ◐   ?   ○   ◇   each, in the order above\n"));
    CHECK(holds(text, "  District 100           1   1   0   1   1   ◐ ● ○ ◇\n"));
    CHECK_FALSE(holds(text, "more: see cells.csv\n"));
}

TEST_CASE("up to forty districts are listed, and of more those with the most gaps") {
    CHECK_FALSE(holds(terminal_report(findings_of(40), Colour::off, 80), "more: see cells.csv\n"));
    auto const text = terminal_report(findings_of(41), Colour::off, 80);
    CHECK(holds(text, "  and 21 more: see cells.csv\n"));
    CHECK(holds(text, "\n  District 102 "));       // two gaps
    CHECK_FALSE(holds(text, "\n  District 140 ")); // the last with one
}

TEST_CASE("a wide terminal has room for more districts, and none for longer sentences") {
    CHECK(holds(terminal_report(findings_of(26), Colour::off, 200), "Z District 125."));
    CHECK_FALSE(holds(terminal_report(findings_of(27), Colour::off, 200), "Early intervention\n"));
    auto const text = terminal_report(tests::small_findings(), Colour::off, 200);
    CHECK(holds(text, "\nBeside them: 1 service could not be placed in any district, 1 service has "
                      "no intervention type, and\n"
                      "1 row could not be read.\n"));
    CHECK(holds(text, "  ○ Intensive case management (high.intensive)  every district\n"
                      "  ○ Perpetrator programme (medium.dapp)         1 of 3 districts: Coldham; "
                      "not known in 1 more\n"));
}

TEST_CASE("what is about an entry stands beside it where there is room, and else below it") {
    std::vector<reports::Entry> const list{
        {.what = "Short", .about = "one", .status = {}},
        {.what = "A longer one", .about = "two", .status = mapper::CellStatus::unclear}};
    // Two before it, its sign, two after it, and 44 for what is about it.
    CHECK(reports::entries(list, {.columns = 62}) == "  Short           one\n"
                                                     "  ? A longer one  two\n");
    CHECK(reports::entries(list, {.columns = 61}) == "  Short\n      one\n"
                                                     "  ? A longer one\n      two\n");
}

TEST_CASE("what the heading of its tier says is left out of a label that has no room for it") {
    auto findings = tests::small_findings();
    auto& label = findings.suites[0].suite.components[1].label;
    label = "Programmes for people who ask, medium risk";
    CHECK(holds(terminal_report(findings, Colour::off, 100),
                "\n  Programmes for people who ask, medium risk  "));
    CHECK(holds(terminal_report(findings, Colour::off, 60), "\n  Programmes for people who ask  "));
}

TEST_CASE("a label that is too long for its column goes on below, and nothing is cut off") {
    auto findings = tests::small_findings();
    findings.suites[0].suite.components[1].label =
        "Perpetrator programme for everybody who asks for one in a year and in a day";
    auto const text = terminal_report(findings, Colour::off, 80);
    CHECK_FALSE(holds(text, "…"));
    CHECK(tests::unwrapped(text).find("in a day") != std::string::npos);
}

TEST_CASE("the symbols differ without colour, and colour comes only when it is asked for") {
    auto const plain = terminal_report(tests::small_findings(), Colour::off, 80);
    CHECK_FALSE(holds(plain, "\x1b"));
    auto coloured = terminal_report(tests::small_findings(), Colour::on, 80);
    CHECK(holds(coloured, "\x1b["));
    for (auto start = coloured.find('\x1b'); start != std::string::npos;
         start = coloured.find('\x1b')) {
        coloured.erase(start, coloured.find('m', start) - start + 1);
    }
    CHECK(coloured == plain);
}

TEST_CASE("bounds that meet are one number") {
    auto findings = tests::small_findings();
    findings.suites[0].counts.unclear = 0;
    findings.suites[0].counts.gap = 1;
    CHECK(holds(terminal_report(findings, Colour::off, 80),
                "1 of 5 cells has none found in this catalogue."));
}

TEST_CASE("under the other policy the headline says which is which") {
    auto findings = tests::small_findings();
    findings.run.policy.evidence = mapper::EvidencePolicy::require;
    CHECK(holds(terminal_report(findings, Colour::off, 80),
                "Were every answer counted as given (--evidence accept): between 4 and 5 of 9."));
}

TEST_CASE("each suite has a matrix of its own, and the services are said once") {
    auto const text = terminal_report(tests::findings_of_two_suites(), Colour::off, 80);
    CHECK(holds(text, "\nSuite: Helplines only (helplines)\n\n6 services; 0 of 3 cells have none"));
    auto const first = text.find("Beside them");
    CHECK(text.find("Beside them", first + 1) == std::string::npos);
}

TEST_CASE("what the evidence says of components names their suites where there are several") {
    auto const evidence = [](mapper::Findings const& findings) {
        auto rated = findings;
        auto& ratings = rated.vocabulary.types[0].evidence;
        if (ratings.empty()) {
            ratings.push_back({});
        }
        return tests::unwrapped(reports::evidence(rated, {.columns = 200}));
    };
    auto const one = evidence(tests::small_findings());
    CHECK_FALSE(holds(one, "small: "));
    auto const two = evidence(tests::findings_of_two_suites());
    CHECK(holds(two, "; helplines: "));
}

TEST_CASE("problems of one rule are counted, with the first as a sentence") {
    auto findings = tests::small_findings();
    auto again = findings.problems[1];
    again.where.row = 9;
    findings.problems.push_back(again);
    CHECK(holds(terminal_report(findings, Colour::off, 120),
                "unknown-type (warning), 2 times. The first: services.csv, row 3, interventions:"));
}

TEST_CASE("under the other stale policy the headline says which is which") {
    auto findings = tests::small_findings();
    findings.run.policy.stale = mapper::StalePolicy::fresh_only;
    findings.run.policy.stale_after_months = 18;
    auto const text = terminal_report(findings, Colour::off, 200);
    CHECK(holds(text, "evidence: accept, answers older than 18 months: not known\n"));
    CHECK(holds(text, "Were answers counted however old they are (--stale-after never): between 4 "
                      "and 5 of 9.\n"));
}

TEST_CASE("a district of which nobody answered is named, marked and explained") {
    auto findings = tests::small_findings();
    auto const before = terminal_report(findings, Colour::off, 120);
    CHECK_FALSE(holds(before, "▨"));
    CHECK_FALSE(holds(before, "unanswered"));
    findings.heard[1] = mapper::Heard::unanswered;
    findings.suites[0].cells[5].heard = mapper::Heard::unanswered;
    auto const text = terminal_report(findings, Colour::off, 120);
    CHECK(holds(text, "No questionnaire came back from a service of Burton: what is not found "
                      "there is not known.\n"));
    CHECK(holds(text, "  Perpetrator programme        ●      ▨        ○\n"));
    CHECK(holds(text, "▨ unanswered: questionnaires came back, and none from a service of this"));
}

TEST_CASE("claims to risk levels are counted where they are defined, and both counts are given") {
    auto const report = terminal_report(tests::findings_with_risk_definitions(), Colour::off, 200);
    auto const text = tests::unwrapped(report);
    CHECK(holds(text, "Made up, for discussion Medium risk: 1 service says so; carried 0, "
                      "contradicted 1, not shown 0; missing: \"Is a helpline\" (1)"));
    CHECK(holds(text, "as services state them: between 4 and 5 of 9; as these definitions allow: "
                      "between 5 and 6 of 9."));
    CHECK_FALSE(holds(terminal_report(tests::small_findings(), Colour::off, 200), "definitions"));
}
