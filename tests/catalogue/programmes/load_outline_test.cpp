#include "base/error.hpp"
#include "catalogue/pairs/text.hpp"
#include "catalogue/programmes/load_outline.hpp"
#include "catalogue/programmes/read_outline.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

using catalogue::find_point;
using catalogue::OutlinePoint;
using catalogue::PointKind;

namespace {

using Said = std::vector<std::string>;

std::vector<std::string> codes_of(catalogue::Outline const& outline, PointKind kind) {
    std::vector<std::string> codes;
    for (auto const& point : outline.points) {
        if (point.kind == kind) {
            codes.push_back(point.code);
        }
    }
    return codes;
}

OutlinePoint const& point_of(catalogue::Outline const& outline, PointKind kind,
                             std::string_view word) {
    auto const index = find_point(outline, kind, word);
    REQUIRE(index);
    return outline.points[index->value];
}

constexpr std::string_view head = R"(code = "mine"
title = "Mine"
source = "made up"
[[stage]]
code = "s"
label = "Stage"
source = "page 1"
)";

constexpr std::string_view topic = R"([[topic]]
code = "t"
stage = "s"
label = "Topic"
source = "page 2"
)";

Said said(std::string const& text) {
    std::vector<base::Problem> problems;
    catalogue::read_outline("my.toml", text, problems);
    Said texts;
    for (auto const& problem : problems) {
        texts.push_back(to_text(problem));
    }
    return texts;
}

} // namespace

TEST_CASE(
    "the built-in outline has the stages, topics, measures, levels and themes of its source") {
    CHECK(catalogue::builtin_outline_codes() == Said{"bournemouth-2025"});
    auto const outline = catalogue::load_outline("bournemouth-2025");
    std::map<std::string, int> topics;
    for (auto const& point : outline.points) {
        CHECK_FALSE(point.source.empty());
        if (point.kind == PointKind::topic) {
            ++topics[point.stage];
        }
    }
    CHECK(topics ==
          std::map<std::string, int>{
              {"assessment", 3}, {"foundations", 4}, {"behaviour-change", 6}, {"sustaining", 3}});
    CHECK(codes_of(outline, PointKind::level) ==
          Said{"reaction", "learning", "behaviour", "results"});
    CHECK(codes_of(outline, PointKind::theme).size() == 10);
    CHECK(point_of(outline, PointKind::measure, "partner-feedback").months ==
          std::vector{2, 6, 12, 18, 24});
}

TEST_CASE("the measures of the built-in outline belong to the levels of the source's table 2") {
    auto const outline = catalogue::load_outline("bournemouth-2025");
    std::map<std::string, Said> measures;
    for (auto const& point : outline.points) {
        CHECK(point.measures.empty() == point.measures_source.empty());
        for (auto const measure : point.measures) {
            measures[point.code].push_back(outline.points[measure.value].code);
        }
    }
    CHECK(measures ==
          std::map<std::string, Said>{
              {"reaction", {"participant-feedback"}},
              {"learning", {"before-and-after"}},
              {"behaviour", {"partner-feedback", "reoffending"}},
              {"results", {"reoffending"}},
              {"victim-inclusion", {"partner-feedback"}},
              {"evaluation",
               {"partner-feedback", "participant-feedback", "before-and-after", "reoffending"}}});
}

TEST_CASE("the built-in outline says the source's own cautions, with their paragraphs") {
    auto const outline = catalogue::load_outline("bournemouth-2025");
    auto says = [&outline](std::string_view words, std::string_view source) {
        return std::ranges::any_of(outline.cautions, [&](catalogue::Caution const& caution) {
            return caution.text.find(words) != std::string::npos &&
                   caution.source.find(source) != std::string::npos;
        });
    };
    CHECK(says("Length is no measure", "pace of delivery"));
    CHECK(says("Order is no measure", "facilitation"));
    CHECK(says("The sample was small", "Limitations"));
}

TEST_CASE("every hint of the built-in outline has words that a text could mention") {
    for (auto const& point : catalogue::load_outline("bournemouth-2025").points) {
        for (auto const& hint : point.hints) {
            CAPTURE(hint);
            CHECK_FALSE(catalogue::pair_words(hint).empty());
        }
    }
}

TEST_CASE("a point is found by code, label or synonym within its kind, whatever the case") {
    auto const outline = catalogue::load_outline("bournemouth-2025");
    CHECK(point_of(outline, PointKind::topic, "stalking").code == "stalking");
    CHECK(point_of(outline, PointKind::topic, "STALKING AND INTRUSIVE BEHAVIOURS").code ==
          "stalking");
    CHECK(point_of(outline, PointKind::topic, "Gender roles").code == "values-and-stereotypes");
    CHECK(point_of(outline, PointKind::level, "level 3").code == "behaviour");
    CHECK_FALSE(find_point(outline, PointKind::theme, "stalking"));
    CHECK_FALSE(find_point(outline, PointKind::topic, "tracking")); // a hint is no name
    CHECK_FALSE(find_point(outline, PointKind::topic, ""));
    CHECK(catalogue::nearest_point(outline, PointKind::topic, "stalkng") == "stalking");
    CHECK_FALSE(catalogue::nearest_point(outline, PointKind::topic, "zzzz"));
}

TEST_CASE("an outline of one's own needs no stages, measures or themes") {
    std::vector<base::Problem> problems;
    auto const outline = catalogue::read_outline(
        "my.toml",
        "code = \"m\"\ntitle = \"M\"\nsource = \"s\"\n[[theme]]\ncode = \"t\"\n"
        "label = \"T\"\nsource = \"s\"\n",
        problems);
    CHECK(problems.empty());
    CHECK(outline.points.size() == 1);
    CHECK(outline.cautions.empty());
}

TEST_CASE("what is wrong with an outline is said with its line") {
    auto const good = std::string{head} + std::string{topic};
    CHECK(said(good).empty());
    CHECK(said(std::string{head}) ==
          Said{"my.toml, row 1, topic: the outline has nothing to compare with; add a [[topic]], "
               "[[measure]], [[level]] or [[theme]]."});
    CHECK(said(good + "synonym = []\n") ==
          Said{"my.toml, row 13, synonym: there is no key 'synonym' here; the nearest is "
               "'synonyms'."});
    CHECK(said(good + "hints = [\"and\", \"anger\"]\n") ==
          Said{"my.toml, row 13, hints: 'and' has no word that a text could mention; leave it "
               "out."});
    CHECK(said(good + "[[stage]]\ncode = \"s\"\nlabel = \"S\"\nsource = \"x\"\n") ==
          Said{"my.toml, row 14, code: there is already a stage 's'; give each stage a code of its "
               "own."});
    CHECK(said(good + "[[topic]]\ncode = \"u\"\nstage = \"S1\"\nlabel = \"Topic\"\nsource = "
                      "\"x\"\n") ==
          Said{"my.toml, row 15, stage: 'S1' is not a stage of this outline; the nearest is 's'.",
               "my.toml, row 13, topic: 'Topic' already means 't'; give each term codes, labels "
               "and synonyms of its own."});
}

TEST_CASE("the months of a measure are whole numbers from 0 to 600") {
    auto const measure = std::string{head} + "[[measure]]\ncode = \"m\"\nlabel = \"M\"\nsource = "
                                             "\"x\"\n";
    CHECK(said(measure + "months = [0, 600]\n").empty());
    CHECK(said(measure + "months = [601]\n") ==
          Said{"my.toml, row 12, months: 601 is no number of months; expected 0 to 600."});
    CHECK(said(measure + "months = [-1]\n") ==
          Said{"my.toml, row 12, months: -1 is no number of months; expected 0 to 600."});
    CHECK(said(measure + "months = [\"two\"]\n") ==
          Said{"my.toml, row 12, months: 'months' holds another kind of value; expected a list of "
               "whole numbers in square brackets."});
    CHECK(said(measure + "months = 2\n") ==
          Said{"my.toml, row 12, months: 'months' holds another kind of value; expected a list of "
               "whole numbers in square brackets."});
    std::vector<base::Problem> problems;
    auto const outline =
        catalogue::read_outline("my.toml", measure + "months = [6, 2, 6]\n", problems);
    CHECK(outline.points.front().months == std::vector{2, 6});
}

TEST_CASE("the measures of a level are those of the outline, once each and with their source") {
    auto const measure = std::string{head} + "[[level]]\ncode = \"l\"\nlabel = \"L\"\nsource = "
                                             "\"x\"\n";
    auto const level = [&measure](std::string const& keys) {
        return measure + keys +
               "[[measure]]\ncode = \"calls\"\nlabel = \"Telephone\"\nsource = \"x\"\n";
    };
    constexpr auto source = "measures_source = \"table 2\"\n";
    CHECK(said(level(std::string{"measures = [\"calls\", \"telephone\"]\n"} + source)).empty());
    CHECK(said(level(std::string{"measures = [\"cals\"]\n"} + source)) ==
          Said{"my.toml, row 12, measures: 'cals' is not a measure of this outline; the nearest is "
               "'calls'."});
    CHECK(said(level(std::string{"measures = [\"visits\"]\n"} + source)) ==
          Said{"my.toml, row 12, measures: 'visits' is not a measure of this outline; add a "
               "[[measure]] with this code and a label."});
    CHECK(said(level("measures = [\"calls\"]\n")).size() == 1);
    std::vector<base::Problem> problems;
    auto const outline = catalogue::read_outline(
        "my.toml", level(std::string{"measures = [\"calls\", \"telephone\"]\n"} + source),
        problems);
    auto const& point = point_of(outline, PointKind::level, "l");
    CHECK(point.measures == std::vector{*find_point(outline, PointKind::measure, "calls")});
    CHECK(point.measures_source == "table 2");
}

TEST_CASE("a measure and a topic have no measures of their own") {
    CHECK(said(std::string{head} + std::string{topic} + "measures = [\"t\"]\n").size() == 1);
}

TEST_CASE("an outline that is not there is named with the nearest that is") {
    CHECK_THROWS_WITH_AS(catalogue::load_outline("bournemouth-2024"),
                         "There is no outline or file 'bournemouth-2024' (the nearest is "
                         "'bournemouth-2025'); the built-in outlines are bournemouth-2025.",
                         base::Error);
    CHECK_THROWS_WITH_AS(catalogue::load_outline("none/x.toml"),
                         "none/x.toml: there is no such file; check the path.", base::Error);
}
