#include "base/error.hpp"
#include "catalogue/files/text_file.hpp"
#include "catalogue/programmes/load_outline.hpp"
#include "catalogue/programmes/read_outline.hpp"
#include "catalogue/programmes/read_programme.hpp"

#include <doctest/doctest.h>

using catalogue::MadeUp;
using catalogue::PartKind;
using catalogue::Programme;

namespace {

using Said = std::vector<std::string>;

catalogue::Outline const& outline() {
    static auto const loaded = catalogue::load_outline("bournemouth-2025");
    return loaded;
}

Programme read(std::string const& text, std::string const& name = "plan.toml") {
    return catalogue::read_programme(name, text, outline());
}

Said said(Programme const& programme) {
    Said texts;
    for (auto const& problem : programme.problems) {
        texts.push_back(std::string{code(problem.severity)} + " " + to_text(problem));
    }
    return texts;
}

Said codes_of(catalogue::PlanPart const& part) {
    Said codes;
    for (auto const point : part.points) {
        codes.push_back(outline().points[point.value].code);
    }
    return codes;
}

constexpr auto evaluation = "[[evaluation]]\ntitle = \"Calls\"\n";
constexpr auto no_evaluation = "information plan.toml: the plan says nothing of evaluation; add an "
                               "[[evaluation]] with title, measures and months to a TOML file.";

std::string const small = R"(programme = "Steps"
[[session]]
number = 1
title = "Welcome"
topics = ["stalking"]
)";

} // namespace

TEST_CASE("a plan in TOML is read with its sessions and its evaluation") {
    auto const plan = read(R"(# Made up
programme = "Steps"
provider = "Made-up Trust"
source = "nowhere"
made_up = true
text = "Open to all."
themes = ["Tailored"]
[[session]]
number = 2
title = "Welcome"
topics = ["stalking", "Gender roles", "stalking"]
themes = ["accountability"]
text = "Free."
[[evaluation]]
title = "Calls"
measures = ["partner feedback"]
levels = ["level 3"]
months = [6, 2]
)");
    CHECK(said(plan).empty());
    CHECK(plan.name() == "Steps");
    CHECK(plan.provider == "Made-up Trust");
    CHECK(plan.source == "nowhere");
    CHECK(plan.made_up == MadeUp::yes);
    REQUIRE(plan.parts.size() == 3);
    CHECK(plan.parts[0].kind == PartKind::programme);
    CHECK(plan.parts[0].text == "Open to all.");
    CHECK(codes_of(plan.parts[0]) == Said{"tailored-interventions"});
    CHECK(plan.parts[1].kind == PartKind::session);
    CHECK(plan.parts[1].number == 2);
    CHECK(plan.parts[1].text == "Free.");
    CHECK(codes_of(plan.parts[1]) == Said{"stalking", "values-and-stereotypes", "accountability"});
    CHECK(plan.parts[2].kind == PartKind::evaluation);
    CHECK(codes_of(plan.parts[2]) == Said{"partner-feedback", "behaviour"});
    CHECK(plan.parts[2].months == std::vector{2, 6});
}

TEST_CASE("an unknown word is listed with the nearest, kept as free text, and not guessed") {
    auto const plan = read(R"(programme = "Steps"
[[session]]
number = 1
title = "Welcome"
topics = ["anger managment", "stalkng", " "]
)" + std::string{evaluation});
    CHECK(said(plan) ==
          Said{"warning plan.toml, row 5, topics: 'anger managment' is not a topic of the outline "
               "bournemouth-2025; it is taken as free text.",
               "warning plan.toml, row 5, topics: 'stalkng' is not a topic of the outline "
               "bournemouth-2025; the nearest is 'stalking'; else it is taken as free text."});
    CHECK(plan.parts[1].points.empty());
    CHECK(plan.parts[1].other_words == Said{"anger managment", "stalkng"});
}

TEST_CASE("a session number that occurs twice is said, and both sessions are read") {
    auto const plan = read(small + "[[session]]\nnumber = 1\ntitle = \"Again\"\n" + evaluation);
    CHECK(said(plan) == Said{"error plan.toml, row 6, number: session 1 is already in row 2; give "
                             "each session a number of its own; both are read."});
    CHECK(plan.parts.size() == 4);
}

TEST_CASE("a session's number is a whole number from 1 to 999") {
    auto number = [](std::string const& line) {
        return said(
            read("programme = \"P\"\n[[session]]\n" + line + "title = \"T\"\n" + evaluation));
    };
    CHECK(number("number = 1\n").empty());
    CHECK(number("number = 999\n").empty());
    CHECK(number("number = 0\n") ==
          Said{"error plan.toml, row 3, number: 0 is no session's number; expected 1 to 999."});
    CHECK(number("number = 1000\n") ==
          Said{"error plan.toml, row 3, number: 1000 is no session's number; expected 1 to 999."});
    CHECK(number("number = \"one\"\n") ==
          Said{"error plan.toml, row 3, number: 'number' holds another kind of value; expected a "
               "whole number, without quotes."});
    CHECK(number("") ==
          Said{"error plan.toml, row 2, number: the key 'number' is missing; add number = 1."});
}

TEST_CASE("a month that is no number and one that the outline does not have are said") {
    CHECK(said(read(small + evaluation +
                    "measures = [\"partner-feedback\"]\nmonths = [\"two\"]\n")) ==
          Said{"error plan.toml, row 9, months: 'months' holds another kind of value; expected a "
               "list of whole numbers in square brackets."});
    CHECK(said(read(small + evaluation + "measures = [\"partner-feedback\"]\nmonths = [2, 3]\n")) ==
          Said{"information plan.toml, row 6, months: the outline bournemouth-2025 has nothing of "
               "this at 3 months; its months are 2, 6, 12, 18, 24."});
    CHECK(said(read(small + evaluation + "measures = [\"reoffending\"]\nmonths = [12]\n")) ==
          Said{"information plan.toml, row 6, months: the outline bournemouth-2025 has nothing of "
               "this at 12 months; it is counted for nothing."});
}

TEST_CASE("an unknown key is named with the nearest right one") {
    CHECK(said(read(small + "topic = [\"stalking\"]\n" + evaluation)) ==
          Said{"error plan.toml, row 6, topic: there is no key 'topic' here; the nearest is "
               "'topics'."});
}

TEST_CASE("an empty plan, and one without evaluation, are said") {
    CHECK(said(read("programme = \"Steps\"\n")) ==
          Said{"error plan.toml: the plan has no sessions; add sessions with number, title and "
               "topics.",
               no_evaluation});
    CHECK(said(read(small)) == Said{no_evaluation});
    auto const nothing = read("");
    CHECK(nothing.name() == "plan.toml");
    CHECK(said(nothing).size() == 3);
}

TEST_CASE("broken TOML stops the run with line and column, and so does a file that is not there") {
    CHECK_THROWS_WITH_AS(read("programme = = 2\n"),
                         doctest::Contains("plan.toml, line 1, column 13: this is not TOML ("),
                         base::Error);
    CHECK_THROWS_WITH_AS(catalogue::load_programme("none/plan.toml", outline()),
                         "none/plan.toml: there is no such file; check the path.", base::Error);
}

TEST_CASE("a table of sessions is read, whichever its separator and the order of its columns") {
    auto const plan = read("Topics;Session;Title;Text\nstalking; gender roles;2;Welcome;Free\n;;;\n"
                           "\"stalking; decision-making\";3;More;\n",
                           "folder/My plan.csv");
    CHECK(plan.name() == "My plan");
    CHECK(plan.made_up == MadeUp::no);
    REQUIRE(plan.parts.size() == 3);
    CHECK(codes_of(plan.parts[2]) == Said{"stalking", "decision-making"});
    CHECK(plan.parts[2].number == 3);
    CHECK(plan.parts[2].title == "More");
}

TEST_CASE("what is wrong with a table of sessions is said with its row") {
    auto const plan = read("session,titel,title,topics,themes\nx,,A,stalkng,tailored\n1,,,\n"
                           "1,,B,,,over\n1000,,C,,\n",
                           "plan.csv");
    CHECK(said(plan) ==
          Said{"information plan.csv: the plan says nothing of evaluation; add an [[evaluation]] "
               "with title, measures and months to a TOML file.",
               "warning plan.csv, row 1: the column 'titel' is not read; the nearest is 'title'.",
               "error plan.csv, row 2, session: 'x' is no session's number; expected 1 to 999.",
               "warning plan.csv, row 2, topics: 'stalkng' is not a topic of the outline "
               "bournemouth-2025; the nearest is 'stalking'; else it is taken as free text.",
               "error plan.csv, row 3, title: the session has no title; give it one.",
               "error plan.csv, row 4: 'over' stands under no column; put quotes round a cell that "
               "holds the separator.",
               "error plan.csv, row 4, session: session 1 is already in row 3; give each session a "
               "number of its own; both are read.",
               "error plan.csv, row 5, session: '1000' is no session's number; expected 1 to "
               "999."});
    CHECK(plan.parts.size() == 5);
}

TEST_CASE("only an outline that asks for evaluation misses it in a plan") {
    std::vector<base::Problem> problems;
    auto const topics = catalogue::read_outline(
        "o.toml",
        "code = \"o\"\ntitle = \"O\"\nsource = \"s\"\n[[theme]]\ncode = \"stalking\"\n"
        "label = \"S\"\nsource = \"s\"\n",
        problems);
    auto const plan = catalogue::read_programme(
        "plan.toml", "programme = \"P\"\n[[session]]\nnumber = 1\ntitle = \"T\"\n", topics);
    CHECK(said(plan).empty());
}

TEST_CASE("a table without a title column, or with one column twice, is refused") {
    CHECK_THROWS_WITH_AS(read("session,topics\n1,stalking\n", "plan.csv"),
                         "plan.csv, row 1: this is no header of a table of sessions; expected "
                         "columns among session, title, topics, themes, text, and title among "
                         "them.",
                         base::Error);
    CHECK_THROWS_WITH_AS(read("title,Title\nA,B\n", "plan.csv"),
                         "plan.csv, row 1: two columns are called 'title'; leave one out.",
                         base::Error);
}

TEST_CASE("the example programmes are made up, and their first lines and their plans say so") {
    for (auto const* name : {"steps-together.toml", "pause.toml"}) {
        CAPTURE(name);
        auto const file = std::string{GAPMAP_SOURCE_DIR} + "/examples/programmes/" + name;
        auto const text = catalogue::read_text_file(file);
        CHECK(text.starts_with("# Made up"));
        CHECK(read(text).made_up == MadeUp::yes);
    }
}
