#include "base/error.hpp"
#include "reports/json/findings_json.hpp"
#include "reports/wording/text_layout.hpp"
#include "tests/reports/explained.hpp"
#include "tests/reports/findings_fixture.hpp"

#include <doctest/doctest.h>

#include <sstream>

namespace {

std::string explained(std::string_view district, std::string_view component, int columns = 200) {
    return tests::explained(tests::findings_json(tests::small_findings()), "findings.json",
                            district, component, columns);
}

bool holds(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

/// What is said of medium.dapp in a district, as one line.
std::string said(mapper::Findings const& findings, std::string_view district) {
    return tests::unwrapped(tests::explained(tests::findings_json(findings), "findings.json",
                                             district, "medium.dapp", 200));
}

/// The sentence that the document, or the question, is refused with.
std::string refusal(std::string_view json, std::string_view district = "Ashby",
                    std::string_view component = "medium.dapp") {
    try {
        auto const text = tests::explained(json, "findings.json", district, component, 80);
        FAIL("not refused: " << text);
    } catch (base::Error const& error) {
        return error.what();
    }
    return {};
}

} // namespace

TEST_CASE("a provided cell names what fills it, its row and what to know about it") {
    CHECK(explained("Ashby", "medium.dapp") ==
          R"(● Ashby, medium.dapp (Perpetrator programme, medium risk): provided.
It asks for: dapp; medium risk; focus DA; for adults; works with people causing harm or both.

Filled by:
  Ash Trust: Change Now (services.csv, row 2)
      interventions: dapp (inferred, "Made-up study, Table 1", 2023-03-31, cell C2)
      works_with: people causing harm ("Made-up study, Table 1", 2023-03-31)
      focus: DA ("Made-up study, Table 1", 2023-03-31)
      risk_medium: yes (claimed, "questionnaire", 2023-03-31, cell ash-trust.xlsx, 'Your
        services'!D14, before: no (desk))
      adults: yes (claimed, "Made-up study, Table 1", 2023-03-31)
      end_date: 2023-09-30 (desk, "Made-up study, Table 1", 2023-03-31)

To know about it:
  it rests on one provider
  support for victims and survivors: integrated

What one answer would change:
  Ash Trust: Change Now (services.csv, row 2): were one of the answers that decide no, or did it
    end, none found in this catalogue

What studies found about this kind of intervention:
  groups: the sources disagree
  groups: Study A: strong (Made up, Table 1)
  groups: Study B: weak (Made up, Table 2)
A rating is about a kind of intervention or a way of working where it was studied, and not about any
service here.

Contracts, as far as they are stated:
  Ash Trust: Change Now (services.csv, row 2): end date 2023-09-30

As of 31 March 2023; evidence: accept.
Suite: The small suite. Source: Small study, para 1.
)");
}

TEST_CASE("a cell that is not known names what may fill it, the near misses and their problems") {
    auto const text = explained("Burton", "medium.dapp");
    CHECK(holds(text, "Burton, medium.dapp (Perpetrator programme, medium risk): not known.\n"));
    CHECK(holds(text, "  confidential service 1\n      not known: risk_medium\n"));
    CHECK(holds(text,
                "  Burton Care: Fathers, \"at home\" (services.csv, row 3)\n      answers no to "
                "medium risk\n      risk_medium: no (claimed, cell AA3)\n"));
    CHECK_FALSE(holds(text, "risk_medium: unknown")); // a confidential service's answer
    CHECK(holds(text, "A near miss is a question to ask, and not advice to widen a service.\n"));
    CHECK(holds(text, "services.csv, row 3, interventions: 'dap' is not an intervention type"));
    CHECK_FALSE(holds(text, "row 5"));
}

TEST_CASE("a gap and a statutory power say what they are") {
    CHECK(holds(explained("N03", "high.intensive"), "none found in this catalogue.\n"));
    CHECK(holds(explained("N03", "high.intensive"),
                "No service in the catalogue is near to filling it here.\n"));
    auto const statutory = explained("N03", "sv.tagging");
    CHECK(holds(statutory, "confirm with the responsible body.\n"));
    CHECK(holds(statutory, "It is a statutory power."));
}

TEST_CASE("a district is found by code or name, in any case, and a component by code") {
    CHECK(explained("n01", "MEDIUM.DAPP") == explained("Ashby", "medium.dapp"));
    CHECK(explained("ashby", "medium dapp") == explained("Ashby", "medium.dapp"));
}

TEST_CASE("an unknown district or component gets the nearest") {
    auto const json = tests::findings_json(tests::small_findings());
    CHECK(refusal(json, "Ashbi") ==
          "findings.json: has no district 'Ashbi'; did you mean 'Ashby'?");
    CHECK(refusal(json, "Ashby", "medium.dap") ==
          "findings.json: has no component 'medium.dap'; did you mean 'medium.dapp'?");
    CHECK(refusal(json, "Ashby", "zzz") == "findings.json: has no component 'zzz'; it has "
                                           "early.helpline, medium.dapp, high.intensive and "
                                           "sv.tagging.");
}

TEST_CASE("a name that two districts share must be given as a code") {
    auto findings = tests::small_findings();
    findings.districts[1].name = "Ashby";
    auto const json = tests::findings_json(findings);
    CHECK(refusal(json) == "findings.json: has 2 districts named 'Ashby'; give the code, such as "
                           "N01.");
    CHECK(holds(tests::explained(json, "findings.json", "N02", "medium.dapp", 80), "not known"));
}

TEST_CASE("a component of two suites is explained for each") {
    auto const json = tests::findings_json(tests::findings_of_two_suites());
    auto const text = tests::explained(json, "findings.json", "Ashby", "early.helpline", 80);
    CHECK(holds(text, "Suite: The small suite."));
    CHECK(holds(text, "Suite: Helplines only."));
    auto const first = tests::explained(json, "findings.json", "Ashby", "medium.dapp", 80);
    CHECK_FALSE(holds(first, "Helplines only"));
}

TEST_CASE("what is no findings.json is refused in one sentence") {
    CHECK(refusal("").starts_with("findings.json: is not a whole JSON document (at byte 1: "));
    auto const json = tests::findings_json(tests::small_findings());
    CHECK(refusal(json.substr(0, json.size() / 2)).find("is not a whole JSON document") !=
          std::string::npos);
    CHECK(refusal("[1, 2]").find("is not a findings.json of gapmap") != std::string::npos);
    CHECK(refusal("{\"run\": {}}") ==
          "findings.json: is not a findings.json of gapmap ('districts' is missing); give the "
          "output folder of 'gapmap analyse', or the findings.json in it.");
    CHECK(refusal("{\"run\": {}, \"districts\": 3}").find("a list is missing") !=
          std::string::npos);
    CHECK(refusal(std::string(100000, '[')).find("is not a whole JSON document") !=
          std::string::npos);
}

TEST_CASE("every cut of a findings.json is refused and none crashes") {
    auto const json = tests::findings_json(tests::small_findings());
    for (std::size_t length = 0; length + 2 < json.size(); length += 97) {
        CAPTURE(length);
        CHECK_FALSE(refusal(std::string_view(json).substr(0, length)).empty());
    }
}

TEST_CASE("no line of an explanation is wider than the terminal") {
    std::istringstream lines(explained("Burton", "medium.dapp", 50));
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        CHECK(reports::display_width(line) <= 50);
    }
}

TEST_CASE("a cell of a district where nobody answered says so") {
    auto findings = tests::small_findings();
    findings.suites[0].cells[5].heard = mapper::Heard::unanswered;
    auto const text = tests::explained(tests::findings_json(findings), "findings.json", "Burton",
                                       "medium.dapp", 200);
    CHECK(holds(text, "Unanswered: questionnaires came back, and none from a service of this "
                      "district"));
}

TEST_CASE("a cell whose answers grow too old is not said to end then, nor its services") {
    auto findings = tests::small_findings();
    auto const turns = [](std::string_view on, mapper::CellStatus status) {
        return mapper::StatusChange{.on = base::parse_date(on).value(), .status = status};
    };
    auto ages = turns("2023-06-16", mapper::CellStatus::unclear);
    ages.too_old = {{0}};
    auto ends = turns("2023-10-01", mapper::CellStatus::gap);
    ends.ended = {{0}};
    findings.suites[0].timeline.cells = {{.district = {0},
                                          .component = {1},
                                          .before = mapper::CellStatus::met,
                                          .changes = {ages, ends},
                                          .if_funding_ends = {ages, ends}}};
    auto const text = said(findings, "Ashby");
    CHECK(holds(text, "it is not known from 16 June 2023 on, because answers will be too old to "
                      "count by then, which ends no service by the end dates that services state, "
                      "it is provided no longer from 1 October 2023"));
    CHECK(holds(text, "from 16 June 2023: not known; goes on, with answers too old to count: "
                      "ash-dapp from 1 October 2023: none found in this catalogue; has ended: "
                      "ash-dapp (its end date)"));
}

TEST_CASE("a cell that ends for certain only is told so") {
    auto findings = tests::small_findings();
    mapper::StatusChange ends{.on = base::parse_date("2023-10-01").value(),
                              .status = mapper::CellStatus::unclear};
    ends.ended = {{0}};
    findings.suites[0].timeline.cells = {{.district = {0},
                                          .component = {1},
                                          .before = mapper::CellStatus::met,
                                          .changes = {ends},
                                          .if_funding_ends = {ends}}};
    auto const text = said(findings, "Ashby");
    CHECK(holds(text, "it is provided no longer for certain from 1 October 2023"));
    CHECK(holds(text, "from 1 October 2023: not known; has ended: ash-dapp (its end date)"));
}

TEST_CASE(
    "of a cell that a confidential service may fill it is said that nothing is told of days") {
    auto findings = tests::small_findings();
    auto const words = "Nothing is told of it over time, because a confidential service fills or "
                       "may fill it.";
    CHECK_FALSE(holds(said(findings, "Burton"), words));
    findings.suites[0].timeline.not_told = {{.district = {1}, .component = {1}}};
    CHECK(holds(said(findings, "Burton"), words));
}

TEST_CASE("the stale policy is named where it changes what counts") {
    auto findings = tests::small_findings();
    findings.run.policy.stale = mapper::StalePolicy::fresh_only;
    auto const text = tests::explained(tests::findings_json(findings), "findings.json", "Burton",
                                       "medium.dapp", 200);
    CHECK(holds(text, "evidence: accept; answers older than 12 months count as not known."));
}
