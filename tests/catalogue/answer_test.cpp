#include "catalogue/answer.hpp"

#include <doctest/doctest.h>

using catalogue::Answer;
using catalogue::Basis;
using catalogue::parse_answer;
using catalogue::parse_basis;

TEST_CASE("an answer is read in every way that the design lists, in any case and spacing") {
    for (auto const* text : {"✓", "y", "yes", "true", "1", "x", " YES ", "Y", "X"}) {
        CAPTURE(text);
        CHECK(parse_answer(text) == Answer::yes);
    }
    for (auto const* text : {"by design", "specialist", "By Design"}) {
        CAPTURE(text);
        CHECK(parse_answer(text) == Answer::yes_by_design);
    }
    for (auto const* text : {"-", "n", "no", "false", "0", "✗", "No", "–"}) {
        CAPTURE(text);
        CHECK(parse_answer(text) == Answer::no);
    }
    for (auto const* text : {"?", "unknown", "dk", "not known", "Not Known"}) {
        CAPTURE(text);
        CHECK(parse_answer(text) == Answer::unknown);
    }
    for (auto const* text : {"", "  ", "\xC2\xA0"}) {
        CAPTURE(text);
        CHECK(parse_answer(text) == Answer::not_stated);
    }
}

TEST_CASE("what is none of the four answers is not guessed at") {
    for (auto const* text : {"perhaps", "2", "yes?", "men only", "yes and no and maybe so", "✓✓"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_answer(text));
    }
}

TEST_CASE("unknown and not stated may be yes, no is not") {
    CHECK(may_be(Answer::unknown));
    CHECK(may_be(Answer::not_stated));
    CHECK_FALSE(may_be(Answer::no));
    CHECK(is_yes(Answer::yes_by_design));
    CHECK_FALSE(is_yes(Answer::unknown));
}

TEST_CASE("a basis is read with its synonyms") {
    CHECK(parse_basis("claimed") == Basis::claimed);
    CHECK(parse_basis("Questionnaire") == Basis::claimed);
    CHECK(parse_basis("desk research") == Basis::desk);
    CHECK(parse_basis("analyst") == Basis::inferred);
    CHECK(parse_basis("evidenced") == Basis::evidenced);
    CHECK(parse_basis("") == Basis::not_known);
    CHECK_FALSE(parse_basis("RedQuadrant 2023, Table 6"));
}

TEST_CASE("answers and bases have the codes that files use") {
    CHECK(code(Answer::not_stated) == "not_stated");
    CHECK(code(Answer::unknown) == "unknown");
    CHECK(code(Answer::no) == "no");
    CHECK(code(Answer::yes) == "yes");
    CHECK(code(Answer::yes_by_design) == "by_design");
    for (auto const basis :
         {Basis::not_known, Basis::claimed, Basis::desk, Basis::inferred, Basis::evidenced}) {
        CHECK(parse_basis(code(basis)) == basis);
    }
}
