#include "catalogue/programmes/load_outline.hpp"
#include "catalogue/programmes/read_outline.hpp"
#include "catalogue/programmes/read_programme.hpp"
#include "reports/programme/report.hpp"
#include "reports/wording/text_layout.hpp"
#include "tests/reports/json_schema.hpp"

#include <doctest/doctest.h>
#include <rapidjson/pointer.h>

#include <algorithm>

namespace {

constexpr std::string_view outline_text = R"(code = "small"
title = "A small outline"
source = "made up"
[[caution]]
text = "Ten people were asked."
source = "page 9"
[[stage]]
code = "first"
label = "First stage"
source = "page 1"
[[topic]]
code = "consent"
stage = "first"
label = "Consent"
source = "page 1"
[[topic]]
code = "anger"
stage = "first"
label = "Anger"
source = "page 2"
[[topic]]
code = "work"
stage = "first"
label = "Work"
source = "page 3"
[[measure]]
code = "calls"
label = "Calls"
months = [2, 6]
source = "page 4"
)";

constexpr auto steps = R"(programme = "Steps"
provider = "Made-up Trust"
made_up = true
[[session]]
number = 1
title = "Yes and no"
topics = ["consent"]
[[session]]
number = 2
title = "My anger"
topics = ["cnsent"]
[[evaluation]]
title = "Ringing"
measures = ["calls"]
)";

constexpr auto paths = R"(programme = "Paths"
[[session]]
number = 1
title = "Hello"
[[evaluation]]
title = "Ringing"
measures = ["calls"]
months = [2]
)";

reports::ProgrammeReport report_of(std::vector<std::string> const& plans) {
    std::vector<base::Problem> problems;
    reports::ProgrammeReport report{
        .outline = catalogue::read_outline("small.toml", outline_text, problems), .programmes = {}};
    REQUIRE(problems.empty());
    for (auto const& plan : plans) {
        auto programme = catalogue::read_programme("plan.toml", plan, report.outline);
        auto coverage = mapper::coverage_of(programme, report.outline);
        report.programmes.push_back(
            {.programme = std::move(programme), .coverage = std::move(coverage)});
    }
    return report;
}

std::string text_of(reports::ProgrammeReport const& report, int columns = 80) {
    reports::WholeText whole;
    reports::write_programmes_as_text(report, columns, whole);
    return whole.text;
}

std::string json_of(reports::ProgrammeReport const& report) {
    reports::WholeText whole;
    reports::write_programmes_as_json(report, whole);
    return whole.text;
}

} // namespace

TEST_CASE("the text says the cautions first, then each programme and where each point is covered") {
    CHECK(text_of(report_of({steps, paths})) == R"(Compared with the outline small: A small outline
Source: made up

To be read with it:
  - Ten people were asked. (page 9)
  - What a plan does not name may still be done, and nothing here says whether a
    programme is good.

--------------------------------------------------------------------------------
Steps (made up), Made-up Trust
File: plan.toml
2 sessions; their number, length and order are not compared.
● covered, ? perhaps, ○ not found in this plan

First stage: 1 covered, 1 perhaps, 1 not found in this plan
  ● Consent: session 1
  ? Anger (page 2)
      session 2 ('My anger') mentions "Anger": is it covered?
  ○ Work (page 3)

Measures
  ? Calls, at 2 and 6 months (page 4)
      the evaluation 'Ringing' states no months: is it done then?

To look at in the file:
  - warning: plan.toml, row 11, topics: 'cnsent' is not a topic of the outline
    small; the nearest is 'consent'; else it is taken as free text.

--------------------------------------------------------------------------------
Paths
File: plan.toml
1 session; their number, length and order are not compared.
● covered, ? perhaps, ○ not found in this plan

First stage: 0 covered, 0 perhaps, 3 not found in this plan
  ○ Consent (page 1)
  ○ Anger (page 2)
  ○ Work (page 3)

Measures
  ● Calls, at 2 months: the evaluation 'Ringing'
  ○ Calls, at 6 months (page 4)
)");
}

TEST_CASE("no line is wider than it may be, and nothing is scored") {
    auto const outline = catalogue::load_outline("bournemouth-2025");
    auto programme = catalogue::read_programme("plan.toml", steps, outline);
    auto coverage = mapper::coverage_of(programme, outline);
    reports::ProgrammeReport report{.outline = outline, .programmes = {}};
    report.programmes.push_back(
        {.programme = std::move(programme), .coverage = std::move(coverage)});
    for (int const columns : {40, 80}) {
        auto const text = text_of(report, columns) + reports::outline_as_text(outline, columns);
        for (std::size_t begin = 0; begin < text.size();) {
            auto const end = text.find('\n', begin);
            CHECK(reports::display_width(text.substr(begin, end - begin)) <= columns);
            begin = end + 1;
        }
        CHECK(text.find('%') == std::string::npos);
        CHECK(text.find("missing") == std::string::npos);
        CHECK(text.find("fails") == std::string::npos);
        CHECK(text.find("score") == std::string::npos);
    }
}

TEST_CASE("the table has programmes side by side") {
    reports::WholeText whole;
    reports::write_programmes_as_csv(report_of({steps, paths}), whole);
    CHECK(
        whole.text ==
        R"(kind,stage,code,months,label,source,Steps (made up),Steps (made up): where,Paths,Paths: where
topic,first,consent,,Consent,page 1,covered,session 1,not found in this plan,
topic,first,anger,,Anger,page 2,perhaps,"session 2 ('My anger') mentions ""Anger"": is it covered?",not found in this plan,
topic,first,work,,Work,page 3,not found in this plan,,not found in this plan,
measure,,calls,2,Calls,page 4,perhaps,the evaluation 'Ringing' states no months: is it done then?,covered,the evaluation 'Ringing'
measure,,calls,6,Calls,page 4,perhaps,the evaluation 'Ringing' states no months: is it done then?,not found in this plan,
)");
}

TEST_CASE("two programmes of one name are told apart by their files") {
    reports::WholeText whole;
    reports::write_programmes_as_csv(report_of({paths, paths}), whole);
    CHECK(whole.text.starts_with("kind,stage,code,months,label,source,\"Paths, plan.toml\","));
}

TEST_CASE("the JSON satisfies its schema, also where a plan is empty") {
    auto const fault = [](std::vector<std::string> const& plans) {
        return first_fault(reports::programme_schema(), parsed(json_of(report_of(plans))));
    };
    CHECK(fault({steps, paths}).empty());
    CHECK(fault({""}).empty());
}

TEST_CASE("a document that is not as the programme schema says is found out") {
    auto const json = json_of(report_of({steps}));
    auto broken = [&json](char const* pointer, rapidjson::Value value) {
        auto document = parsed(json);
        rapidjson::Pointer(pointer).Set(document, value, document.GetAllocator());
        return first_fault(reports::programme_schema(), document);
    };
    CHECK_FALSE(broken("/points/0/programmes/0/coverage", rapidjson::Value("missing")).empty());
    CHECK_FALSE(broken("/points/0/score", rapidjson::Value(1)).empty());
    CHECK_FALSE(broken("/programmes/0/made_up", rapidjson::Value("yes")).empty());
    CHECK_FALSE(broken("/programmes/0/problems/0/row", rapidjson::Value(0)).empty());
}

TEST_CASE("the JSON has each point once, with what every programme says of it") {
    auto const document = parsed(json_of(report_of({steps, paths})));
    CHECK(at(document, "/outline/cautions") ==
          R"([{"text":"Ten people were asked.","source":"page 9"}])");
    CHECK(at(document, "/programmes/0/made_up") == "true");
    CHECK(at(document, "/programmes/1/made_up") == "false");
    CHECK(at(document, "/programmes/0/problems/0/row") == "11");
    CHECK(
        at(document, "/points/0/programmes") ==
        R"([{"coverage":"covered","where":[{"part":"session","number":1,"title":"Yes and no"}],"hints":[]},)"
        R"({"coverage":"not_found","where":[],"hints":[]}])");
    CHECK(
        at(document, "/points/1/programmes/0/hints") ==
        R"([{"part":"session","number":2,"title":"My anger","words":["Anger"],"measures":[],"months_not_stated":false}])");
    CHECK(at(document, "/points/3/months") == "2");
    CHECK(at(document, "/points/3/programmes/0/hints/0/months_not_stated") == "true");
}

TEST_CASE("a measure that is named is said of its level, with the source, in each format") {
    std::vector<base::Problem> problems;
    reports::ProgrammeReport report{
        .outline = catalogue::read_outline("small.toml", std::string{outline_text} + R"([[level]]
code = "behaviour"
label = "Behaviour"
hints = ["ringing"]
measures = ["calls"]
measures_source = "table 2, level 3"
source = "page 5"
)",
                                           problems),
        .programmes = {}};
    REQUIRE(problems.empty());
    auto programme = catalogue::read_programme("plan.toml", steps, report.outline);
    auto coverage = mapper::coverage_of(programme, report.outline);
    report.programmes.push_back(
        {.programme = std::move(programme), .coverage = std::move(coverage)});
    CHECK(text_of(report).find(
              "  ? Behaviour (page 5)\n"
              "      the evaluation 'Ringing' mentions \"ringing\" and names the measure "
              "\"Calls\",\n        which belongs here (table 2, level 3): is it covered?\n") !=
          std::string::npos);
    auto const document = parsed(json_of(report));
    CHECK(first_fault(reports::programme_schema(), document).empty());
    CHECK(at(document, "/points/5/measures") == R"(["calls"])");
    CHECK(at(document, "/points/5/measures_source") == R"("table 2, level 3")");
    CHECK(at(document, "/points/4/measures_source") == "null");
    CHECK(at(document, "/points/5/programmes/0/hints/0/measures") == R"(["calls"])");
    CHECK(reports::outline_as_text(report.outline, 80)
              .find("    measured by: calls (table 2, level 3)\n") != std::string::npos);
}

TEST_CASE("an outline is shown with the words that name each point and its source") {
    std::vector<base::Problem> problems;
    auto const outline = catalogue::read_outline(
        "o.toml",
        std::string{outline_text} + "synonyms = [\"telephone calls\"]\nhints = [\"ring\"]\n",
        problems);
    auto const text = reports::outline_as_text(outline, 80);
    CHECK(text.find(
              "Measures\n  calls: Calls\n    at months: 2 and 6\n    also called: telephone calls\n"
              "    hinted at by: ring\n    source: page 4\n") != std::string::npos);
}
