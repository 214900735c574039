#include "reports/page/page.hpp"
#include "reports/page/script.hpp"
#include "tests/reports/findings_fixture.hpp"
#include "tests/reports/markup.hpp"
#include "tests/reports/page_text.hpp"
#include "tests/reports/square_boundaries.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

using tests::contains;
using tests::count;
using tests::element_of_id;
using tests::text_of;

namespace {

std::string page_of(mapper::Findings const& findings) {
    return tests::page_text(findings);
}

/// The page less the text of its style and scripts: what is written of the findings.
std::string without_code(std::string html) {
    for (std::string const name : {"style", "script"}) {
        std::size_t at = 0;
        while ((at = html.find("<" + name, at)) != std::string::npos) {
            at = html.find('>', at) + 1;
            html.erase(at, html.find("</" + name + ">", at) - at);
        }
    }
    return html;
}

/// A suite without risk levels, groups and foci, in as many districts as asked for, all gaps.
mapper::Findings many_districts(std::uint32_t districts) {
    auto findings = tests::small_findings();
    findings.districts.clear();
    auto& suite = findings.suites[0];
    suite.suite.components.resize(1);
    suite.cells.clear();
    suite.group_cells.clear();
    suite.duplications.clear();
    suite.joint_commissioning.clear();
    suite.comprehensiveness.assign(districts, {.assessed = 1});
    suite.counts = {.gap = districts};
    findings.summary.by_district.assign(districts, 0);
    findings.front_doors.by_district.assign(districts, {});
    findings.heard.assign(districts, mapper::Heard::yes);
    for (std::uint32_t i = 0; i < districts; ++i) {
        findings.districts.push_back({{fmt::format("N{:03}", i)}, fmt::format("Place {}", i), {}});
        mapper::Cell cell;
        cell.district = {i};
        suite.cells.push_back(cell);
    }
    return findings;
}

} // namespace

TEST_CASE("the page says how many gaps there are, as bounds, under both evidence policies") {
    std::string const text = text_of(page_of(tests::small_findings()));
    CHECK(contains(text, "between 4 and 5 of 9 assessed cells have none found in this catalogue"));
    CHECK(contains(text, "with answers accepted as given, between 4 and 5 of 9 have none found"));
    CHECK(contains(text, "that a text or link stands behind, between 4 and 9 of 9"));
    CHECK(contains(text, "as of 31 March 2023"));
}

TEST_CASE("what could not be read, placed or typed stands beside the headline") {
    std::string const text = text_of(page_of(tests::small_findings()));
    CHECK(contains(text, "1 row could not be read as a service; 1 service could not be placed in "
                         "any district; 1 service has no stated intervention type"));
    auto whole = tests::small_findings();
    whole.summary.rows_unread = whole.summary.unlocated = whole.summary.untyped = 0;
    CHECK(contains(text_of(page_of(whole)), "Not in these figures: nothing."));
}

TEST_CASE(
    "a risk level that services say they take, and no component of which is provided, is named") {
    std::string const text = text_of(page_of(tests::small_findings()));
    CHECK(contains(text, "High risk: 1 service says that it takes it; none of them is what the "
                         "suite asks for there: Intensive case management."));
    CHECK_FALSE(contains(text, "Medium risk: 1 service says"));
}

TEST_CASE("every value is escaped") {
    auto findings = tests::small_findings();
    std::string const bad = "<script>alert(1)</script>";
    findings.services[0].programme = bad;
    findings.services[3].programme = bad;
    findings.districts[2].name = bad;
    findings.suites[0].suite.title = bad;
    findings.suites[0].suite.components[1].label = bad;
    findings.suites[0].duplications[0].reason = bad;
    findings.problems[0].message = bad;
    findings.problems[0].rule = bad;
    findings.run.inputs[1].name = bad;
    findings.run.crs = bad;
    std::string const html = page_of(findings);
    CHECK(count(html, "<script>alert") == 0);
    CHECK(count(html, "&lt;script&gt;alert(1)") > 10);
    CHECK(count(html, "\\u003cscript>alert(1)") > 1);
}

TEST_CASE("a confidential service is shown by its placeholder only") {
    std::string const html = page_of(tests::small_findings());
    CHECK(
        contains(text_of(element_of_id(html, "suite-1-duplications")), "; confidential service 1"));
    CHECK(contains(text_of(element_of_id(html, "suite-1-unknown")), "confidential service 1: "));
}

TEST_CASE("the page needs nothing but itself, and runs nothing but its own two scripts") {
    std::string const html = without_code(page_of(tests::small_findings()));
    CHECK(count(html, "<script></script>") == 2);
    CHECK(count(html, "<script") == 3);
    CHECK(count(html, "<link") == 0);
    CHECK(count(html, "<img") == 0);
    CHECK(count(html, "@import") == 0);
    CHECK(count(html, "src=") == 0);
    CHECK(count(html, "://") == count(html, "http://www.w3.org/2000/svg"));
}

TEST_CASE("the matrix tells the statuses apart in words, not only in colours") {
    std::string const matrix = element_of_id(page_of(tests::small_findings()), "suite-1-matrix");
    std::string const cells = matrix.substr(matrix.find("<table"));
    CHECK(count(cells, "</span> provided") == 1);
    CHECK(count(cells, "</span> region-wide") == 3);
    CHECK(count(cells, "</span> not known") == 1);
    CHECK(count(cells, "</span> none found") == 4);
    CHECK(count(cells, "</span> confirm") == 3);
    CHECK(count(cells, "<th scope=\"row\">") == 4);
    CHECK(count(cells, "<th scope=\"rowgroup\"") == 4);
    CHECK(count(cells, "<caption>") == 1);
}

TEST_CASE("the page says how many gaps there are under both stale policies") {
    auto findings = tests::small_findings();
    CHECK(contains(text_of(page_of(findings)),
                   "with answers counted however old they are, between 4 and 5 of 9 have none "
                   "found; with answers older than 12 months counted as not known, between 4 and 7 "
                   "of 9. This page counts answers however old they are."));
    findings.run.policy.stale = mapper::StalePolicy::fresh_only;
    CHECK(contains(text_of(page_of(findings)), "This page counts older answers as not known."));
}

TEST_CASE("a district of which nobody answered is unanswered in words, and hatched") {
    auto findings = tests::small_findings();
    CHECK_FALSE(contains(text_of(page_of(findings)), "went unanswered"));
    findings.heard[1] = mapper::Heard::unanswered;
    findings.suites[0].cells[5].heard = mapper::Heard::unanswered;
    auto const page = page_of(findings);
    CHECK(contains(page, R"(<td class="unanswered")"));
    CHECK(contains(page, R"x(class="shape unanswered"/>)x"));
    CHECK(contains(text_of(page), "Burton N02 unanswered"));
    CHECK(contains(text_of(page), "went unanswered"));
    CHECK(contains(text_of(page),
                   "unanswered : no service of this district sent its questionnaire back"));
}

TEST_CASE("a near miss is put as a question") {
    std::string const gaps =
        text_of(element_of_id(page_of(tests::small_findings()), "suite-1-gaps"));
    CHECK(contains(gaps, "questions to ask, never advice to widen a service"));
    CHECK(contains(gaps, "Coldham: Ash Trust: Change Now is in a neighbouring district. Does it "
                         "take people from here already?"));
    CHECK(contains(gaps, "○ None found in 1 of 3 districts: Coldham. ? Not known in 1: Burton. ● "
                         "Provided in 1: Ashby."));
    CHECK(contains(gaps, "Every district."));
}

TEST_CASE(
    "more than twelve districts of a gap are folded away behind their number, and all named") {
    auto findings = many_districts(20);
    auto const folded = [&] { return element_of_id(page_of(findings), "suite-1-gaps"); };
    CHECK_FALSE(contains(folded(), "<details"));
    for (std::size_t i = 0; i < 7; ++i) {
        findings.suites[0].cells[i].status = mapper::CellStatus::met;
    }
    std::string const gaps = folded();
    CHECK(count(gaps, "<details class=\"counted\">") == 1);
    CHECK(contains(text_of(gaps), "None found in 13 of 20 districts"));
    CHECK(contains(text_of(gaps), "Provided in 7: Place 0, "));
    CHECK(count(gaps.substr(gaps.find("<details"), gaps.find("</details>") - gaps.find("<details")),
                "Place ") == 13);
    findings.suites[0].cells[7].status = mapper::CellStatus::met;
    CHECK_FALSE(contains(folded(), "<details"));
}

TEST_CASE("what is not known says whom to ask and what") {
    std::string const unknown =
        text_of(element_of_id(page_of(tests::small_findings()), "suite-1-unknown"));
    CHECK(contains(unknown, "confidential service 1: Medium risk"));
}

TEST_CASE("group coverage counts assessed cells only") {
    std::string const groups =
        text_of(element_of_id(page_of(tests::small_findings()), "suite-1-groups"));
    CHECK(contains(groups, "Children 9 0 0 4 5"));
    CHECK(contains(groups, "Ethnic minority groups 9 0 1 4 4"));
}

TEST_CASE("a front door is stated, not known, or none found") {
    std::string const districts =
        text_of(element_of_id(page_of(tests::small_findings()), "suite-1-districts"));
    CHECK(contains(districts, "Ashby N01 100,000 1 2 of 3 1 of 3 0 1 none found"));
    CHECK(contains(districts, "Burton N02 50,000 2 1 of 3 0 of 3 1 1 not known: confidential "
                              "service 1"));
    CHECK(contains(districts, "Coldham N03 not known 1 1 of 3 0 of 3 0 2 Coldham Talk: =Talking"));
}

TEST_CASE("a population that is not known in full is not added up") {
    std::string const joint =
        text_of(element_of_id(page_of(tests::small_findings()), "suite-1-joint"));
    CHECK(contains(joint, "Intensive case management High risk region-wide case all 3 districts "
                          "not known"));
}

TEST_CASE("the run can be made again from what the page says") {
    std::string const html = page_of(tests::small_findings());
    CHECK(contains(html, std::string(64, 'a')));
    CHECK(contains(html, std::string(64, 'b')));
    CHECK(contains(html, "EPSG:27700"));
    CHECK(contains(html, "gapmap 0.1.0"));
    CHECK(page_of(tests::small_findings()) == html);
}

TEST_CASE("each suite has its own part, and no id is used twice") {
    std::string const html = without_code(page_of(tests::findings_of_two_suites()));
    CHECK(contains(html, "id=\"suite-1-matrix\""));
    CHECK(contains(html, "id=\"suite-2-matrix\""));
    auto ids = tests::all_between(html, " id=\"", '"');
    auto const number = ids.size();
    std::ranges::sort(ids);
    auto const repeated = std::ranges::unique(ids);
    ids.erase(repeated.begin(), repeated.end());
    CHECK(ids.size() == number);
    auto links = tests::all_between(html, "href=\"#", '"');
    auto const fills = tests::all_between(html, "url(#", ')');
    links.insert(links.end(), fills.begin(), fills.end());
    CHECK(links.size() > 20);
    for (std::string const& link : links) {
        CHECK(std::ranges::binary_search(ids, link));
    }
}

TEST_CASE("headings go down by one at a time") {
    std::string const html = page_of(tests::findings_of_two_suites());
    char level = '0';
    for (std::size_t at = html.find("<h"); at != html.npos; at = html.find("<h", at + 1)) {
        char const next = html[at + 2];
        if (next >= '1' && next <= '6') {
            CHECK(next <= level + 1);
            level = next;
        }
    }
    CHECK(level > '1');
}

TEST_CASE("beyond twelve districts the matrix turns, so that it grows downwards") {
    CHECK(contains(page_of(many_districts(12)), "<table class=\"matrix\">"));
    std::string const turned = page_of(many_districts(13));
    CHECK(contains(turned, "<table class=\"matrix wide\">"));
    CHECK(count(turned, "<span class=\"hidden\"> none found</span>") == 13);
}

TEST_CASE("the page credits the borders under its maps and in its record") {
    reports::PageOptions options;
    options.attribution = "Contains made-up borders © Nobody.";
    std::string const html = tests::page_text(tests::small_findings(), options);
    for (auto const* id : {"explore", "suite-1-map", "suite-1-joint", "record"}) {
        CAPTURE(id);
        CHECK(count(text_of(element_of_id(html, id)), "Contains made-up borders © Nobody.") == 1);
    }
    CHECK_FALSE(contains(html, "how they must be credited"));
    std::string const without = page_of(tests::small_findings());
    CHECK(contains(without, "how they must be credited, see where the file is from"));
    auto official = tests::small_findings();
    official.run.code_field = "LAD24CD";
    for (std::size_t i = 0; i < official.districts.size(); ++i) {
        official.districts[i].code.text = fmt::format("E0800000{}", i);
    }
    CHECK(count(page_of(official), "Contains OS data © Crown copyright and database right 2024.") ==
          4);
}

TEST_CASE("where the gap map is the only map, its section and the way to it are for paper") {
    std::string const few = page_of(many_districts(50));
    CHECK(contains(few, "<section id=\"suite-1-map\">"));
    CHECK(contains(few, "<li><a href=\"#suite-1-map\">"));
    std::string const many = page_of(many_districts(51));
    CHECK(contains(many, "<section id=\"suite-1-map\" class=\"drawn-map\">"));
    CHECK(contains(many, "<li class=\"drawn-map\"><a href=\"#suite-1-map\">"));
}

TEST_CASE("beyond fifty districts there are no small maps") {
    CHECK(contains(page_of(many_districts(50)), "class=\"small-maps\""));
    CHECK_FALSE(contains(page_of(many_districts(51)), "class=\"small-maps\""));
}

TEST_CASE("a long list says how much it leaves out, and where the rest is") {
    auto findings = many_districts(13);
    for (std::uint32_t i = 0; i < 100; ++i) {
        findings.suites[0].duplications.push_back({.kind = mapper::DuplicationKind::overlap,
                                                   .district = geodata::DistrictIndex{0},
                                                   .type = {0},
                                                   .components = {},
                                                   .services = {{0}, {1}},
                                                   .undecided = {},
                                                   .reason = "Alike."});
        findings.problems.push_back(findings.problems[0]);
    }
    std::string const html = page_of(findings);
    CHECK(contains(html, "and 40 more, see duplications.csv."));
    CHECK(contains(html, "and 93 more, see findings.json."));
}

TEST_CASE("the record tells the run's policies in words") {
    auto findings = tests::small_findings();
    auto const record = [&] { return text_of(element_of_id(page_of(findings), "record")); };
    CHECK(contains(record(), "answers accepted as given, answers counted however old they are,"));
    findings.run.policy.evidence = mapper::EvidencePolicy::require;
    findings.run.policy.stale = mapper::StalePolicy::fresh_only;
    CHECK(contains(record(),
                   "a yes that is not evidenced counts as not known, answers older than 12 "
                   "months counted as not known,"));
    CHECK_FALSE(contains(record(), "_"));
}

TEST_CASE("with several suites the headline names each within its sentence") {
    auto const findings = tests::findings_of_two_suites();
    std::string const text = text_of(page_of(findings));
    CHECK(contains(text, "assessed cells of ‘" + findings.suites[1].suite.title +
                             "’ have none found in this catalogue."));
    CHECK_FALSE(contains(text_of(page_of(tests::small_findings())), "assessed cells of "));
}

TEST_CASE("the words are those that people can be shown") {
    std::string words = " ";
    for (char const letter : text_of(page_of(tests::findings_of_two_suites()))) {
        bool const capital = letter >= 'A' && letter <= 'Z';
        bool const small = letter >= 'a' && letter <= 'z';
        words += capital ? static_cast<char>(letter - 'A' + 'a') : small ? letter : ' ';
    }
    for (char const* unkind : {" worst ", " waste ", " wasted ", " red ", " surplus "}) {
        CHECK_FALSE(contains(words, unkind));
    }
}

TEST_CASE("the page says where people get from each front door, and draws it") {
    auto const html = page_of(tests::small_findings());
    auto const doors = text_of(element_of_id(html, "front-doors"));
    CHECK(contains(doors, "3 services do not say to whom people are sent on"));
    CHECK(contains(doors, "Ashby none found in this catalogue"));
    CHECK(contains(doors, "Burton not known: confidential service 1"));
    CHECK(contains(doors, "Coldham Coldham Talk: =Talking in 1 step: Ash Trust: Change Now"));
    CHECK(contains(doors, "refers to ‘Gone’, which is no service of this catalogue."));
    CHECK(contains(doors, "Coldham Talk: =Talking to Ash Trust: Change Now"));
    CHECK(contains(doors, "Front door: 1 service. 1 step: 1 service. Way not known: 1 service."));
    CHECK(contains(html, R"x(<g class="open"><title>Burton Care: Fathers, &quot;at home&quot;)x"));
}

TEST_CASE(
    "services of a step beyond a dozen are counted, and steps beyond the fourth are one column") {
    auto findings = tests::small_findings();
    auto& door = findings.front_doors.by_district[2];
    door.reached.assign(13, {.service = {0}, .steps = 1});
    door.reached.push_back({.service = {1}, .steps = 4});
    door.reached.push_back({.service = {3}, .steps = 9});
    auto const doors = text_of(element_of_id(page_of(findings), "front-doors"));
    CHECK(contains(doors, "and 1 more"));
    CHECK(contains(doors, "4 steps or more: 2 services"));
}

TEST_CASE("the page says what sources found, and where they disagree") {
    auto const html = page_of(tests::small_findings());
    auto const evidence = text_of(element_of_id(html, "evidence"));
    CHECK(contains(evidence, "not about any service here"));
    CHECK(contains(evidence, "Intensive case management good evidence Study of one town: strong "
                             "Made up, Table 1. Small."));
    CHECK(contains(evidence, "Group work approach sources disagree"));
    CHECK(contains(evidence, "Perpetrator programme Medium risk , Ashby: Group work: sources "
                             "disagree"));
    CHECK(contains(text_of(element_of_id(html, "suite-1-gaps")),
                   "Evidence on this kind of intervention elsewhere: good evidence (Study of one "
                   "town)."));
}

TEST_CASE("the page asks a service that says yes to every group what it does for each") {
    auto findings = tests::small_findings();
    CHECK_FALSE(contains(page_of(findings), "yes to every group"));
    findings.every_group = {{.service = {0}, .evidenced = {}, .designed = {0b01}}};
    auto const groups = text_of(element_of_id(page_of(findings), "suite-1-groups"));
    CHECK(contains(groups, "1 service says yes to every group. Is it so? Made up, para 2"));
    CHECK(contains(groups, "Ash Trust: Change Now; made for: Children: what does it do for each?"));
}

TEST_CASE("risk levels as claimed and as defined stand side by side, where they are defined") {
    CHECK_FALSE(contains(page_of(tests::small_findings()), "id=\"risk\""));
    auto const risk =
        text_of(element_of_id(page_of(tests::findings_with_risk_definitions()), "risk"));
    CHECK(contains(risk, "Made up, for discussion."));
    CHECK(contains(risk, "1 service says so: carried 0, contradicted 1, not shown 0."));
    CHECK(contains(risk, "answered no: Is a helpline."));
    CHECK(contains(risk, "provided as stated, none found in this catalogue as defined: Ashby"));
    CHECK(contains(risk, "1 confidential service is not judged, and counted as stated."));
}

TEST_CASE("the policy lets the page's own style and scripts run, and nothing load") {
    auto const html = page_of(tests::small_findings());
    CHECK(contains(html, "default-src &apos;none&apos;; style-src &apos;sha256-"));
    CHECK(contains(
        html, "img-src &apos;none&apos;; base-uri &apos;none&apos;; form-action &apos;none&apos;"));
    CHECK_FALSE(contains(html, " style=\""));
    auto const findings = tests::small_findings();
    auto const tiled =
        tests::page_text(findings, {.tiles = "https://tiles.example.org/{z}/{x}/{y}.png"});
    CHECK(contains(tiled, "img-src https://tiles.example.org; "));
}

TEST_CASE("what the figures rest on is counted in one place") {
    auto findings = tests::small_findings();
    auto const quality = text_of(element_of_id(page_of(findings), "quality"));
    CHECK(contains(quality, "Cells that are not known 1 "));
    CHECK(contains(quality, "of which nobody answered (unanswered) 0 "));
    CHECK(contains(quality, "Rows that could not be read as a service 1 "));
    findings.heard[1] = mapper::Heard::unanswered;
    CHECK(contains(text_of(element_of_id(page_of(findings), "quality")),
                   "of which nobody answered (unanswered) 1 "));
}

TEST_CASE("districts that lack the same components are one run, with one map") {
    auto const joint = element_of_id(page_of(tests::small_findings()), "suite-1-joint");
    CHECK(count(joint, "<svg") == count(joint, "components: ") + count(joint, "component: "));
    CHECK(contains(joint, "class=\"shape joint\""));
}

TEST_CASE("the page's own style and scripts are handed on apart from what findings say") {
    struct Sorted final : reports::TextSink {
        void take(std::string_view piece) override { said += piece; }
        void take_own(std::string_view piece) override { own += piece; }
        std::string said;
        std::string own;
    } sorted;
    auto const findings = tests::small_findings();
    reports::write_page(findings, tests::square_boundaries(findings.districts), {}, sorted);
    CHECK(sorted.own == reports::page_style() + reports::map_library() + reports::page_script());
    CHECK(contains(sorted.said, "<style></style>"));
    CHECK(contains(sorted.said, "<script></script>\n<script></script>"));
    CHECK(contains(sorted.said, "Ash Trust: Change Now"));
    CHECK_FALSE(contains(sorted.own, "Ash Trust"));
}
