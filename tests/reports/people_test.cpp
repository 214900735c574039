#include "reports/committee_paper/committee_paper.hpp"
#include "reports/json/findings_json.hpp"
#include "reports/tables/tables.hpp"
#include "reports/terminal/terminal.hpp"
#include "reports/wording/people_wording.hpp"
#include "tests/reports/csv_table.hpp"
#include "tests/reports/explained.hpp"
#include "tests/reports/findings_fixture.hpp"
#include "tests/reports/json_schema.hpp"
#include "tests/reports/markup.hpp"
#include "tests/reports/page_text.hpp"

#include <doctest/doctest.h>

using tests::contains;

namespace {

/// A dispute of a gap in Coldham, a note on Ashby, one without a place, a service that is left out
/// and would fill the gap, and a survey. All of it is made up.
mapper::Findings with_people() {
    auto findings = tests::small_findings();
    mapper::Annotation dispute;
    dispute.written = {.district = "Coldham",
                       .component = "medium.dapp",
                       .service = "",
                       .who = "Made-up lead",
                       .when = "",
                       .status = "disputed",
                       .note = "=1+1 <script>ask()</script>",
                       .row = 2};
    dispute.file = "said.csv";
    dispute.district = geodata::DistrictIndex{2};
    dispute.component = "medium.dapp";
    dispute.status = mapper::AnnotationStatus::disputed;
    dispute.when = base::parse_date("2023-03-02");
    auto of_district = dispute;
    of_district.district = geodata::DistrictIndex{0};
    of_district.component = "";
    of_district.written.note = "The whole of Ashby";
    auto lost = dispute;
    lost.district.reset();
    lost.written.district = "Nowhere";
    lost.because = "'Nowhere' is none of the districts";
    findings.annotations = {of_district, dispute, lost};

    auto left_out = findings.services[0];
    left_out.id = "left-out";
    left_out.programme = "Left Out";
    left_out.area.districts = {{2}};
    left_out.scope_reason = "It describes no such work";
    findings.out_of_scope = {left_out};
    findings.summary.out_of_scope = 2;
    findings.summary.out_of_scope_unnamed = 1;
    findings.suites[0].would_fill = {
        {.service = 0, .component = {1}, .kind = mapper::MatchKind::possible}};

    findings.survey = mapper::Survey{
        .file = "survey.csv",
        .responses = 20,
        .districts = {"Ashby", "Burton", "Coldham"},
        .by_district = {{12}, {}, {}},
        .without_district = 0,
        .questions = {{.text = "Is it enough?",
                       .kind = mapper::QuestionKind::choice,
                       .answered = 20,
                       .choices = {{.text = "No", .responses = 19, .by_district = {{11}, {}, {}}}},
                       .only_once = 1,
                       .quotes = {}},
                      {.text = "What is missing?",
                       .kind = mapper::QuestionKind::free_text,
                       .answered = 3,
                       .choices = {},
                       .only_once = 0,
                       .quotes = {}}}};
    return findings;
}

std::string table(std::string_view name) {
    return tests::csv_table(with_people(), name);
}

} // namespace

TEST_CASE("what people say, what is out of scope and a survey satisfy the schema") {
    auto const json = tests::findings_json(with_people());
    CHECK(first_fault(reports::findings_schema(), parsed(json)).empty());
    auto const document = parsed(json);
    CHECK(at(document, "/annotations/0/component") == "null");
    CHECK(at(document, "/annotations/1/status") == "\"disputed\"");
    CHECK(at(document, "/annotations/2/placed") == "false");
    CHECK(at(document, "/annotations/2/district") == "\"Nowhere\"");
    CHECK(at(document, "/out_of_scope/0/would_fill") ==
          R"([{"suite":"small","component":"medium.dapp","surely":false,"lacking":["N03"]}])");
    CHECK(at(document, "/survey/by_district") == R"({"N01":12,"N02":null,"N03":null})");
}

TEST_CASE("a document without people's words satisfies the schema too") {
    auto const document = parsed(tests::findings_json(tests::small_findings()));
    CHECK(at(document, "/annotations") == "[]");
    CHECK(at(document, "/out_of_scope") == "[]");
    CHECK(at(document, "/survey") == "null");
}

TEST_CASE("a note is escaped on the page, beside its cell, its component and its district") {
    auto const findings = with_people();
    auto const page = tests::page_text(findings);
    CHECK_FALSE(contains(page, "<script>ask"));
    CHECK(contains(page, "&lt;script&gt;ask()&lt;/script&gt;"));
    CHECK(contains(page, R"(<a class="said" href="#annotations">disputed</a>)"));
    auto const text = tests::text_of(page);
    CHECK(contains(text, "people say: disputed by Made-up lead, 2 March 2023: =1+1"));
    CHECK(contains(text, "disputed by Made-up lead, 2 March 2023: The whole of Ashby"));
    CHECK(contains(text, "is none of the districts"));
}

TEST_CASE("the page lists what is out of scope with the reason, and counts the confidential") {
    auto const findings = with_people();
    auto const text = tests::text_of(tests::page_text(findings));
    CHECK(contains(text, "2 services, of which 1 is confidential and not listed"));
    CHECK(contains(text, "It describes no such work"));
    CHECK(contains(text, "perhaps medium.dapp"));
    CHECK(contains(text, "medium.dapp in Coldham"));
}

TEST_CASE("the committee paper tells what people say, what is out of scope and a survey") {
    auto const text = reports::committee_paper(with_people(), {});
    CHECK(contains(text,
                   "| Coldham, medium.dapp | none found in this catalogue | disputed by Made-up "
                   "lead, 2 March 2023: =1+1 \\<script\\>ask()\\</script\\> |"));
    CHECK(contains(text, "not placed: 'Nowhere' is none of the districts"));
    CHECK(contains(text, "2 services, of which 1 is confidential and not listed"));
    CHECK(contains(text, "| It describes no such work |"));
    CHECK(contains(text, "\n20 responses. "));
    CHECK(contains(text, "\n| No | 19 |\n"));
    auto const without = reports::committee_paper(tests::small_findings(), {});
    for (auto const* heading : {"# What people say", "# Out of scope", "# The anonymous survey"}) {
        CHECK_FALSE(contains(without, heading));
    }
}

TEST_CASE("the page tells counts of a survey and a dash where there are too few") {
    auto const findings = with_people();
    auto const page = tests::page_text(findings);
    auto const text = tests::text_of(page);
    CHECK(contains(text, "20 responses"));
    CHECK(contains(text, "Responses by district: Ashby 12; the others: fewer than 5, or not told"));
    CHECK(contains(page, "<th scope=\"row\">No</th><td>19</td><td>11</td></tr>"));
    CHECK(contains(text, "1 further answer was given only once"));
    CHECK(contains(text, "3 answers, in words of their own"));
}

TEST_CASE("without people's words the page has no section of them") {
    auto const findings = tests::small_findings();
    auto const page = tests::page_text(findings);
    for (auto const* id : {"annotations", "out-of-scope", "survey"}) {
        CAPTURE(id);
        CHECK_FALSE(contains(page, std::string{"id=\""} + id));
        CHECK_FALSE(contains(page, std::string{"href=\"#"} + id));
    }
}

TEST_CASE("tables hold every note, and none is a formula") {
    auto const text = table("annotations.csv");
    CHECK(contains(text, "N03,Coldham,medium.dapp,none found in this catalogue,,Made-up lead,"
                         "2023-03-02,disputed,'=1+1 <script>"));
    CHECK(contains(text, "Nowhere,,medium.dapp,,,Made-up lead,"));
    CHECK(contains(table("out-of-scope.csv"),
                   "left-out,Ash Trust,Left Out,It describes no such work,Coldham,small,perhaps "
                   "medium.dapp,medium.dapp in Coldham,services.csv,,2\n"));
    CHECK(contains(table("survey.csv"),
                   "Is it enough?,choice,No,N02,Burton,,\"fewer than 5, or not told\"\n"));
    CHECK(contains(table("survey.csv"), "What is missing?,free_text,any answer,,region,3,\n"));
}

TEST_CASE("a note without a place is told by what it does name, or by its row") {
    auto const findings = with_people();
    auto lost = findings.annotations.back();
    lost.written.district = "";
    CHECK(reports::place_in_words(findings, lost) == "medium.dapp");
    lost.written.component = "";
    CHECK(reports::place_in_words(findings, lost) == "row 2");
}

TEST_CASE("the terminal has a few lines of each, and none where there is nothing to say") {
    auto const text =
        tests::unwrapped(reports::terminal_report(with_people(), reports::Colour::off, 80));
    CHECK(contains(text, "Coldham, medium.dapp (none found in this catalogue): disputed by"));
    CHECK(contains(text, "not placed, because 'Nowhere' is none of the districts: Nowhere"));
    CHECK(contains(text, "Left Out: It describes no such work; were it in, it would fill perhaps "
                         "medium.dapp (lacking now: medium.dapp in Coldham)"));
    CHECK(contains(text, "20 responses to 2 questions, of which 1 offered a choice"));
    auto const without =
        reports::terminal_report(tests::small_findings(), reports::Colour::off, 200);
    CHECK_FALSE(contains(without, "What people say"));
    CHECK_FALSE(contains(without, "scope"));
    CHECK_FALSE(contains(without, "survey"));
}

TEST_CASE("explain tells what people say of the cell and of its district, and what is left out") {
    auto const json = tests::findings_json(with_people());
    auto const cell =
        tests::unwrapped(tests::explained(json, "f.json", "Coldham", "medium.dapp", 80));
    CHECK(contains(cell, "disputed by Made-up lead, 2 March 2023: =1+1"));
    CHECK(contains(cell, "would perhaps fill it; left out, because: It describes no such work"));
    auto const of_district = tests::explained(json, "f.json", "Ashby", "medium.dapp", 200);
    CHECK(contains(of_district, "of the whole district: The whole of Ashby"));
    CHECK_FALSE(contains(of_district, "Out of scope"));
}
