#include "catalogue/rows/particular_cells.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace catalogue;

namespace {

Vocabulary const& words() {
    static Vocabulary const vocabulary = [] {
        Vocabulary made;
        auto const particular = [](std::string code, ParticularKind kind,
                                   std::vector<Term> options = {}) {
            Particular one;
            one.code = code;
            one.label = code;
            one.kind = kind;
            one.options = std::move(options);
            return one;
        };
        Term const held{.code = "held", .label = "Held", .synonyms = {}, .source = {}};
        Term const seeking{.code = "seeking", .label = "Seeking", .synonyms = {}, .source = {}};
        Term const group{
            .code = "group", .label = "In groups", .synonyms = {"groups"}, .source = {}};
        Term const online{.code = "online", .label = "Online", .synonyms = {}, .source = {}};
        made.particulars = {particular("records", ParticularKind::yes_no),
                            particular("accreditation", ParticularKind::choice, {held, seeking}),
                            particular("delivery", ParticularKind::list, {group, online}),
                            particular("sessions", ParticularKind::number),
                            particular("commissioner", ParticularKind::text)};
        return made;
    }();
    return vocabulary;
}

struct Read {
    std::optional<StatedParticular> stated;
    std::vector<base::Problem> problems;

    [[nodiscard]] std::string text() const {
        return stated ? code_text(words().particulars[stated->particular.value], *stated)
                      : "not stated";
    }
    [[nodiscard]] std::string in_words() const {
        return stated ? word_text(words().particulars[stated->particular.value], *stated)
                      : "not stated";
    }
};

Read read(std::string_view column, std::string_view cell,
          Visibility visibility = Visibility::open) {
    Read result;
    std::vector<std::string> const columns{std::string{column}};
    RowReport report{base::Where{.file = "made-up.csv", .sheet = "", .row = 2, .column = ""},
                     columns, visibility, result.problems};
    ParticularReader reader{words()};
    result.stated = reader.read(*find_particular(words(), column), cell, column, report);
    return result;
}

} // namespace

TEST_CASE("a yes/no particular has the four answers, and anything else is unknown and said") {
    CHECK(read("records", "y").text() == "yes");
    CHECK(read("records", "-").text() == "no");
    CHECK(read("records", "?").text() == "unknown");
    CHECK(read("records", "").text() == "not stated");
    auto const odd = read("records", "mostly");
    CHECK(odd.text() == "unknown");
    REQUIRE(odd.problems.size() == 1);
    CHECK(odd.problems.front().rule == "bad-answer");
}

TEST_CASE("a choice is one option, and may be followed by words of its own") {
    CHECK(read("accreditation", "Held").text() == "held");
    CHECK(read("accreditation", "seeking: stage 2").text() == "seeking: stage 2");
    CHECK(read("accreditation", "Seeking (stage 2)").text() == "seeking: stage 2");
    CHECK(read("accreditation", "Seeking (stage 2)").in_words() == "Seeking: stage 2");
    CHECK(read("accreditation", "?").text() == "unknown");
    CHECK(read("accreditation", "no").text() == "no");
}

TEST_CASE("what is no option is unknown, and the nearest one is told") {
    auto const odd = read("accreditation", "heldd");
    CHECK(odd.text() == "unknown");
    REQUIRE(odd.problems.size() == 1);
    CHECK(odd.problems.front().rule == "unknown-option");
    CHECK(odd.problems.front().hint.find("'held'") != std::string::npos);
}

TEST_CASE("a list has several options, and one word that is none makes the answer unknown") {
    CHECK(read("delivery", "groups; Online").text() == "group;online");
    CHECK(read("delivery", "groups; Online").in_words() == "In groups; Online");
    auto const partly = read("delivery", "groups; by pigeon");
    CHECK(partly.stated->answer == Answer::unknown);
    CHECK(partly.stated->options.contains({0}));
    CHECK(partly.problems.size() == 1);
}

TEST_CASE("a number is the lowest of a range, and 0 is a number") {
    using Range = catalogue::AmountRange;
    CHECK(read("sessions", "26").stated->number == Range{26, 26});
    CHECK(read("sessions", "12-16").stated->number == Range{12, 16});
    CHECK(read("sessions", "12-16").text() == "12-16");
    CHECK(read("sessions", "0").stated->number == Range{0, 0});
    CHECK(read("sessions", "-1").text() == "unknown");
    CHECK(read("sessions", "many").text() == "unknown");
    CHECK(read("sessions", "n/a").text() == "not stated");
}

TEST_CASE("a text is kept as it stands") {
    CHECK(read("commissioner", "A made-up council").text() == "A made-up council");
    CHECK(read("commissioner", "none").text() == "none");
    CHECK(read("commissioner", "?").text() == "unknown");
}

TEST_CASE("nothing of a confidential row's cell is told") {
    auto const hidden = read("accreditation", "a secret", Visibility::confidential);
    REQUIRE(hidden.problems.size() == 1);
    CHECK(base::to_text(hidden.problems.front()).find("secret") == std::string::npos);
}

TEST_CASE("what is stated again replaces what was stated, in the particulars' order") {
    StatedParticulars stated;
    put(stated, *read("sessions", "10").stated);
    put(stated, *read("records", "yes").stated);
    put(stated, *read("sessions", "12").stated);
    REQUIRE(stated.size() == 2);
    CHECK(stated[0].particular.value == 0);
    CHECK(find(stated, {3})->number == catalogue::AmountRange{12, 12});
    CHECK(find(stated, {4}) == nullptr);
}
