#include "mapper/programme_coverage.hpp"

#include <doctest/doctest.h>

using catalogue::Outline;
using catalogue::OutlinePoint;
using catalogue::PartKind;
using catalogue::PlanPart;
using catalogue::PointIndex;
using catalogue::PointKind;
using catalogue::Programme;
using mapper::Coverage;
using mapper::Hint;

namespace {

OutlinePoint point(PointKind kind, std::string label, std::vector<std::string> hints = {}) {
    OutlinePoint made;
    made.kind = kind;
    made.code = label;
    made.label = std::move(label);
    made.hints = std::move(hints);
    return made;
}

/// 0 topic "Consent", 1 topic "Anger" (also "rage"), 2 measure "Calls" at 2 and 6 months, 3 level
/// "Reaction", 4 theme "Safety", to which the calls belong.
Outline outline() {
    Outline made;
    made.points = {point(PointKind::topic, "Consent", {"saying no"}),
                   point(PointKind::topic, "Anger", {"triggers"}),
                   point(PointKind::measure, "Calls", {"ex-partner"}),
                   point(PointKind::level, "Reaction", {"satisfaction"}),
                   point(PointKind::theme, "Safety", {"risk"})};
    made.points[1].synonyms = {"rage"};
    made.points[2].months = {2, 6};
    made.points[4].measures = {{2}};
    return made;
}

PlanPart part(PartKind kind, std::string title, std::vector<std::uint32_t> const& points = {},
              std::vector<int> months = {}) {
    PlanPart made;
    made.kind = kind;
    made.title = std::move(title);
    for (auto const index : points) {
        made.points.push_back({index});
    }
    made.months = std::move(months);
    return made;
}

/// The coverage of each point and month in order; the first part is a programme without words.
std::vector<mapper::PointCoverage> compare(std::vector<PlanPart> parts) {
    Programme programme;
    programme.parts = std::move(parts);
    programme.parts.insert(programme.parts.begin(), part(PartKind::programme, "Steps"));
    return mapper::coverage_of(programme, outline());
}

std::vector<Coverage> coverages(std::vector<PlanPart> parts) {
    std::vector<Coverage> all;
    for (auto const& coverage : compare(std::move(parts))) {
        all.push_back(coverage.coverage);
    }
    return all;
}

constexpr auto yes = Coverage::covered;
constexpr auto maybe = Coverage::perhaps;
constexpr auto none = Coverage::not_found;
using All = std::vector<Coverage>;

} // namespace

TEST_CASE("an empty plan covers nothing, and each month of a measure is asked about by itself") {
    auto const all = compare({});
    REQUIRE(all.size() == 6);
    CHECK(all[2].month == 2);
    CHECK(all[3].month == 6);
    CHECK(all[3].point == PointIndex{2});
    CHECK_FALSE(all[0].month);
    CHECK(coverages({}) == All(6, none));
}

TEST_CASE("a point is covered by every part that names it") {
    auto const all = compare({part(PartKind::session, "One", {0}), part(PartKind::session, "Two"),
                              part(PartKind::session, "Three", {0, 4})});
    CHECK(all[0].coverage == yes);
    CHECK(all[0].parts == std::vector<std::uint32_t>{1, 3});
    CHECK(all[1].coverage == none);
    CHECK(all[5].parts == std::vector<std::uint32_t>{3});
}

TEST_CASE("free text is a hint and never more, with the words that it mentions and where") {
    auto session = part(PartKind::session, "Saying no, and hearing it");
    session.text = "On consent.";
    auto const all = compare({session});
    CHECK(all[0].coverage == maybe);
    CHECK(all[0].parts.empty());
    CHECK(all[0].hints ==
          std::vector{Hint{.part = 1, .words = {"Consent", "saying no"}, .measures = {}}});
}

TEST_CASE("a point that is covered has no hints") {
    auto const all =
        compare({part(PartKind::session, "Consent"), part(PartKind::session, "Two", {0})});
    CHECK(all[0].coverage == yes);
    CHECK(all[0].hints.empty());
}

TEST_CASE("a word given as a topic that is none is free text") {
    auto session = part(PartKind::session, "One");
    session.other_words = {"anger managment"};
    CHECK(coverages({session})[1] == maybe);
}

TEST_CASE("words are whole ones, in order, whatever their case, plural and punctuation") {
    auto hinted = [](std::string title) {
        return coverages({part(PartKind::session, std::move(title))})[1] == maybe;
    };
    CHECK(hinted("ANGER!"));
    CHECK(hinted("Trigger"));
    CHECK(hinted("\xE2\x80\x98"
                 "anger\xE2\x80\x99\xE2\x80\x94where from?")); // ‘anger’—where from?
    CHECK(hinted("Rage"));
    CHECK_FALSE(hinted("Angering"));
    CHECK_FALSE(hinted("Danger"));
    CHECK_FALSE(coverages({part(PartKind::session, "No saying")})[0] == maybe);
    CHECK_FALSE(coverages({part(PartKind::session, "Saying a no")})[0] == maybe);
}

TEST_CASE("a phrase does not run from one text into the next") {
    auto session = part(PartKind::session, "Saying");
    session.text = "No";
    CHECK(coverages({session})[0] == none);
}

TEST_CASE("a measure is covered at the months that are stated, and no others") {
    CHECK(coverages({part(PartKind::evaluation, "E", {2}, {2})}) ==
          All{none, none, yes, none, none, maybe});
    CHECK(coverages({part(PartKind::evaluation, "E", {2}, {2, 6})}) ==
          All{none, none, yes, yes, none, maybe});
    CHECK(coverages({part(PartKind::evaluation, "E", {2}, {3})}) ==
          All{none, none, none, none, none, maybe});
}

TEST_CASE("a measure that states no months is perhaps done at each") {
    auto const all = compare({part(PartKind::evaluation, "E", {2})});
    CHECK(all[2].coverage == maybe);
    CHECK(all[3].coverage == maybe);
    REQUIRE(all[2].hints.size() == 1);
    CHECK(all[2].hints[0].months_not_stated());
}

TEST_CASE("a hint at a measure counts for the months that its part states") {
    CHECK(coverages({part(PartKind::evaluation, "We ring each ex-partner", {}, {6})}) ==
          All{none, none, none, maybe, none, none});
    CHECK(coverages({part(PartKind::evaluation, "We ring each ex-partner")}) ==
          All{none, none, maybe, maybe, none, none});
}

TEST_CASE("topics are looked for in sessions, measures in the evaluation, themes in both") {
    std::string const words = "Consent, satisfaction, risk";
    CHECK(coverages({part(PartKind::session, words)}) == All{maybe, none, none, none, none, maybe});
    CHECK(coverages({part(PartKind::evaluation, words)}) ==
          All{none, none, none, none, maybe, maybe});
    Programme programme;
    programme.parts = {part(PartKind::programme, words)};
    auto const all = mapper::coverage_of(programme, outline());
    CHECK(all[0].coverage == maybe);
    CHECK(all[4].coverage == maybe);
    CHECK(all[5].coverage == maybe);
}

TEST_CASE("a named measure hints at what it belongs to, and at no other level or theme") {
    auto const all = compare({part(PartKind::evaluation, "E", {2})});
    CHECK(all[4].coverage == none);
    CHECK(all[4].hints.empty());
    CHECK(all[5].coverage == maybe);
    CHECK(all[5].hints == std::vector{Hint{.part = 1, .words = {}, .measures = {{2}}}});
    CHECK_FALSE(all[5].hints.front().months_not_stated());
}

TEST_CASE("a part that mentions a theme and names a measure of it hints once, with both") {
    auto const all = compare({part(PartKind::evaluation, "Risk", {2})});
    CHECK(all[5].hints == std::vector{Hint{.part = 1, .words = {"risk"}, .measures = {{2}}}});
}

TEST_CASE("a measure that is only mentioned hints at nothing else") {
    CHECK(coverages({part(PartKind::evaluation, "We ring each ex-partner")})[5] == none);
}

TEST_CASE("what is named needs no hint from a measure of it") {
    auto const all = compare({part(PartKind::evaluation, "E", {2, 4})});
    CHECK(all[5].coverage == yes);
    CHECK(all[5].hints.empty());
}

TEST_CASE("neither the number nor the order of sessions changes what is covered") {
    auto const one = part(PartKind::session, "One", {0});
    auto const two = part(PartKind::session, "Two", {1});
    CHECK(coverages({one, two}) == coverages({two, one}));
    CHECK(coverages({one, two}) == coverages({one, one, two, two, two}));
}
