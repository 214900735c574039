#include "base/error.hpp"
#include "mapper/people/people_words.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

namespace {

mapper::Secrets secrets() {
    mapper::Secrets secrets;
    secrets.texts = {"Quillhaven Refuge"};
    return secrets;
}

catalogue::AnnotationFile said(std::string note) {
    return {.file = "said.csv",
            .rows = {{.district = "A",
                      .component = "",
                      .service = "",
                      .who = "The lead",
                      .when = "",
                      .status = "note",
                      .note = std::move(note),
                      .row = 7}},
            .problems = {}};
}

} // namespace

TEST_CASE("words that hold a secret stop the run, are named by their place and not shown") {
    auto const words = mapper::words_of(said("ask at quillhaven REFUGE"));
    CHECK_THROWS_WITH_AS(mapper::refuse_secret_words(words, secrets()),
                         "said.csv, row 7: holds a text of a row that is not public, which every "
                         "report would tell; take it out of the words and run this again.",
                         base::Error);
    CHECK_NOTHROW(
        mapper::refuse_secret_words(mapper::words_of(said("ask at the refuge")), secrets()));
    CHECK_NOTHROW(mapper::refuse_secret_words(words, {}));
}

TEST_CASE("the reason of a scope decision is searched too") {
    mapper::Disclosed service = tests::service("a");
    service.source = {.file = "services.csv", .sheet = "", .row = 4};
    service.scope_reason = "the same as Quillhaven Refuge";
    std::vector const services{service};
    CHECK_THROWS_WITH_AS(mapper::refuse_secret_words(mapper::words_of(services), secrets()),
                         doctest::Contains("services.csv, row 4, scope_reason: holds a text"),
                         base::Error);
}

TEST_CASE("what a survey would show is searched, and free text that it does not show is not") {
    mapper::SurveySummary summary;
    summary.survey.file = "survey.csv";
    summary.survey.questions.push_back({.text = "Who else?",
                                        .kind = mapper::QuestionKind::choice,
                                        .answered = 2,
                                        .choices = {},
                                        .only_once = 0,
                                        .quotes = {}});
    CHECK_NOTHROW(mapper::refuse_secret_words(mapper::words_of(summary), secrets()));
    auto shown = summary;
    shown.survey.questions[0].quotes = {"Quillhaven Refuge"};
    CHECK_THROWS_AS(mapper::refuse_secret_words(mapper::words_of(shown), secrets()), base::Error);
    auto chosen = summary;
    chosen.survey.questions[0].choices = {
        {.text = "Quillhaven Refuge", .responses = 2, .by_district = {}}};
    CHECK_THROWS_AS(mapper::refuse_secret_words(mapper::words_of(chosen), secrets()), base::Error);
}
