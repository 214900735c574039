#include "reports/wording/text_layout.hpp"

#include <doctest/doctest.h>

using reports::display_width;
using reports::padded;
using reports::printable;
using reports::truncated;
using reports::wrapped;

TEST_CASE("a letter takes one column, a wide one two, a combining one none") {
    CHECK(display_width("Leeds") == 5);
    CHECK(display_width("Caffè") == 5);
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("支援") == 4);
    CHECK(display_width("●◐?○◇") == 5);
    CHECK(display_width("") == 0);
}

TEST_CASE("what could steer a terminal is not shown") {
    CHECK(printable("a\x1b[31mb\nc") == "a [31mb c");
    CHECK(printable("a\u009bb") == "a b");
    CHECK(printable("a\xff"
                    "b") == "a?b");
}

TEST_CASE("a text is cut where it is one column too wide, and not where it fits") {
    CHECK(truncated("Bradford", 8) == "Bradford");
    CHECK(truncated("Bradford", 7) == "Bradfo…");
    CHECK(truncated("支援支援", 6) == "支援…");
    CHECK(truncated("Bradford", 0).empty());
    CHECK(padded("支援支援", 6) == "支援… ");
    CHECK(padded("ab", 4) == "ab  ");
    CHECK(reports::centred("ab", 5) == " ab  ");
}

TEST_CASE("a paragraph is broken between words at the exact width") {
    CHECK(wrapped("one two", 7) == "one two\n");
    CHECK(wrapped("one two", 6) == "one\ntwo\n");
    CHECK(wrapped("one two three", 9, {.first = "  ", .others = "    "}) ==
          "  one two\n    three\n");
    CHECK(wrapped("", 10) == "\n");
}

TEST_CASE("a word wider than a line is broken within") {
    CHECK(wrapped("abcdefgh", 3) == "abc\ndef\ngh\n");
    CHECK(wrapped("x abcdef", 4) == "x\nabcd\nef\n");
    CHECK(wrapped("支援支援", 5) == "支援\n支援\n");
}
