#include "tests/catalogue/reading.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <span>

using namespace catalogue;

namespace {

Catalogue const& study() {
    static Catalogue const catalogue = [] {
        std::array const files{std::filesystem::path{GAPMAP_SOURCE_DIR} /
                               "examples/west-yorkshire/services.csv"};
        return read_catalogue(files, vocabulary(), {});
    }();
    return catalogue;
}

/// How many services answer a question yes, unknown, no and not at all.
std::array<std::ptrdiff_t, 4> counts(QuestionIndex question) {
    auto count = [question](auto&& is) {
        return std::ranges::count_if(study().services, [&](Service const& service) {
            return is(service.profile.answers.at(question.value).value);
        });
    };
    return {count([](Answer a) { return is_yes(a); }),
            count([](Answer a) { return a == Answer::unknown; }),
            count([](Answer a) { return a == Answer::no; }),
            count([](Answer a) { return a == Answer::not_stated; })};
}

std::ptrdiff_t with_focus(FocusSet foci) {
    return std::ranges::count_if(study().services, [foci](Service const& service) {
        return service.profile.foci.meets(foci);
    });
}

FocusSet focus(std::string_view code) {
    FocusSet set;
    set.insert(FocusIndex{find_term(std::span{vocabulary().foci}, code).value()});
    return set;
}

using Counts = std::array<std::ptrdiff_t, 4>;

} // namespace

TEST_CASE("Table 6 is read without a problem, 26 rows") {
    CHECK(message(study()).empty());
    CHECK(study().services.size() == 26);
    CHECK(study().rows_unread == 0);
    CHECK(study().services.front().id.text == "T6-01");
    CHECK(study().services.back().id.text == "T6-26");
}

TEST_CASE("Table 6 has the services of each district that para 2.12 counts") {
    std::map<std::string, int> districts;
    for (auto const& service : study().services) {
        auto const& area = service.availability;
        ++districts[area.extent == Extent::region_wide
                        ? "region-wide"
                        : study().area_names[area.areas.at(0).value]];
    }
    CHECK(districts == std::map<std::string, int>{{"Leeds", 7},
                                                  {"Bradford", 8},
                                                  {"Wakefield", 3},
                                                  {"Kirklees", 3},
                                                  {"Calderdale", 1},
                                                  {"region-wide", 4}});
}

TEST_CASE("Table 6 has the foci that para 2.12 counts") {
    CHECK(with_focus(focus("DA")) == 24);
    CHECK(with_focus(vocabulary().focus_counts.at(0).any_of) == 8);
}

TEST_CASE("Table 6 has the risk levels and groups that para 2.12 counts") {
    CHECK(counts(question_of(vocabulary(), RiskIndex{0})) == Counts{9, 1, 15, 1});
    CHECK(counts(question_of(vocabulary(), RiskIndex{1})) == Counts{10, 1, 14, 1});
    CHECK(counts(question_of(vocabulary(), RiskIndex{2})) == Counts{17, 1, 7, 1});
    CHECK(counts(question_of(GroupIndex{0}))[0] == 18);
    CHECK(counts(question_of(GroupIndex{1}))[0] == 18);
    CHECK(counts(question_of(GroupIndex{2}))[0] == 12);
}

TEST_CASE("the row that Table 6 leaves blank states nothing") {
    auto const& profile = study().services.at(5).profile;
    CHECK(std::ranges::all_of(profile.answers,
                              [](GivenAnswer const& answer) { return answer == GivenAnswer{}; }));
    CHECK(profile.foci == focus("DA"));
}

TEST_CASE("what an analyst assigned is marked as inferred") {
    for (auto const& service : study().services) {
        CAPTURE(service.id.text);
        CHECK(service.profile.types.size() == 1);
        CHECK(service.profile.types_basis == Basis::inferred);
        CHECK(service.profile.works_with_basis == Basis::inferred);
        CHECK(service.visibility == Visibility::district);
    }
    auto works_with = [](std::size_t row) {
        return study().services.at(row - 1).profile.works_with;
    };
    CHECK(works_with(18) == WorksWith::victim_survivor);
    CHECK(works_with(23) == WorksWith::unknown);
    CHECK(works_with(24) == WorksWith::person_causing_harm);
}

TEST_CASE("one service is made for a group and one is a front door") {
    for (std::size_t i = 0; i < study().services.size(); ++i) {
        auto const& profile = study().services[i].profile;
        CHECK(profile.designed_for.bits == (i == 13 ? 0b010U : 0U));
        CHECK(is_yes(profile.front_door.value) == (i == 10));
    }
}
