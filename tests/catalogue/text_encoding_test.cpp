#include "base/error.hpp"
#include "catalogue/text_encoding.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using catalogue::require_utf8;
using namespace std::string_literals;

TEST_CASE("UTF-8 is let pass, without its byte order mark") {
    CHECK(require_utf8("s.csv", "\xEF\xBB\xBF"
                                "a✓é") == "a✓é");
    CHECK(require_utf8("s.csv", "").empty());
    auto const large = std::string(100'000, 'a') + "é" + std::string(100'000, 'b');
    CHECK(require_utf8("s.csv", large).size() == large.size());
}

TEST_CASE("a wrong encoding is named with its line and the way out") {
    CHECK_THROWS_WITH_AS(
        require_utf8("s.csv", "a\nb\ncaf\xE9\n"),
        "s.csv, line 3: the text is not UTF-8 and looks like Windows-1252; save it as CSV in UTF-8 "
        "(in Excel: 'CSV UTF-8').",
        base::Error);
    CHECK_THROWS_WITH_AS(
        require_utf8("s.csv", "a\x81"),
        "s.csv, line 1: the text is not UTF-8; save it as CSV in UTF-8 (in Excel: 'CSV UTF-8').",
        base::Error);
    CHECK_THROWS_WITH_AS(require_utf8("s.csv", "\xFF\xFEp\0r\0"s),
                         "s.csv: the text looks like UTF-16; save it as CSV in UTF-8 (in Excel: "
                         "'CSV UTF-8').",
                         base::Error);
    CHECK_THROWS_AS(require_utf8("s.csv", "p\0r\0o\0"s), base::Error);
}

TEST_CASE("what only looks like UTF-8 is refused: overlong, a surrogate, a cut character") {
    for (auto const* text : {"\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "a\xE2\x9C"}) {
        CAPTURE(text);
        CHECK_THROWS_AS(require_utf8("s.csv", text), base::Error);
    }
}

TEST_CASE("a NUL byte is named with its line and the way out") {
    CHECK_THROWS_WITH_AS(require_utf8("s.csv", "provider\nab\0c"s),
                         "s.csv, line 2: there is a NUL byte, so this is no text file; open it in "
                         "a spreadsheet and save it as CSV in UTF-8 (in Excel: 'CSV UTF-8').",
                         base::Error);
}
