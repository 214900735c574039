#include "base/error.hpp"
#include "catalogue/files/text_encoding.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using catalogue::decode_text;
using catalogue::Encoding;
using catalogue::require_utf8;
using namespace std::string_literals;

TEST_CASE("UTF-8 is let pass, without its byte order mark") {
    CHECK(require_utf8("s.csv", "\xEF\xBB\xBF"
                                "a✓é") == "a✓é");
    CHECK(require_utf8("s.csv", "").empty());
    auto const large = std::string(100'000, 'a') + "é" + std::string(100'000, 'b');
    CHECK(require_utf8("s.csv", large).size() == large.size());
}

TEST_CASE("what is to be UTF-8 and is not is named with its line and the way out") {
    CHECK_THROWS_WITH_AS(require_utf8("s.toml", "a\nb\ncaf\xE9\n"),
                         "s.toml, line 3: the text is not UTF-8; save it in UTF-8.", base::Error);
    for (auto const* text : {"\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "a\xE2\x9C"}) {
        CAPTURE(text);
        CHECK_THROWS_AS(require_utf8("s.csv", text), base::Error);
    }
}

TEST_CASE("UTF-8, UTF-16 with a mark and Windows-1252 all come as UTF-8") {
    auto const read = [](std::string_view bytes, Encoding encoding) {
        auto const decoded = decode_text("s.csv", bytes);
        CHECK(decoded.encoding() == encoding);
        return std::string{decoded.text()};
    };
    CHECK(read("caf\xC3\xA9", Encoding::utf8) == "café");
    CHECK(read("\xEF\xBB\xBF"
               "caf\xC3\xA9",
               Encoding::utf8) == "café");
    CHECK(read("\xFF\xFE"
               "c\0a\0f\0\xE9\0"s,
               Encoding::utf16) == "café");
    CHECK(read("\xFE\xFF"
               "\0c\0a\0f\0\xE9"s,
               Encoding::utf16) == "café");
    CHECK(read("caf\xE9 \x93Steps\x94", Encoding::windows_1252) == "café “Steps”");
    auto const large = std::string(100'000, 'a') + "\xE9" + std::string(100'000, 'b');
    CHECK(read(large, Encoding::windows_1252).size() == large.size() + 1);
}

TEST_CASE("a byte that is not UTF-8 in a text that is names its line and the way out") {
    CHECK_THROWS_WITH_AS(decode_text("s.csv", "caf\xC3\xA9\nb\ncaf\xE9\n"),
                         "s.csv, line 3: the byte 0xE9 is not UTF-8, and other characters of the "
                         "text are; correct it there, or save it as CSV in UTF-8 (in Excel: 'CSV "
                         "UTF-8').",
                         base::Error);
    CHECK_THROWS_WITH_AS(decode_text("s.csv", "a\x81"),
                         "s.csv, line 1: the byte 0x81 is not UTF-8; correct it there, or save it "
                         "as CSV in UTF-8 (in Excel: 'CSV UTF-8').",
                         base::Error);
}

TEST_CASE("UTF-16 without a mark, or cut short, is refused") {
    CHECK_THROWS_WITH_AS(decode_text("s.csv", "p\0r\0o\0"s),
                         "s.csv: the text looks like UTF-16 without a byte order mark; save it as "
                         "CSV in UTF-8 (in Excel: 'CSV UTF-8').",
                         base::Error);
    CHECK_THROWS_WITH_AS(decode_text("s.csv", "\xFF\xFEp\0r"s),
                         "s.csv: the text begins as UTF-16 and does not go on so, or is cut short; "
                         "save it as CSV in UTF-8 (in Excel: 'CSV UTF-8').",
                         base::Error);
}

TEST_CASE("a NUL byte is named with its line and the way out") {
    CHECK_THROWS_WITH_AS(decode_text("s.csv", "provider\nab\0c"s),
                         "s.csv, line 2: there is a NUL byte, so this is no text file; open it in "
                         "a spreadsheet and save it as CSV in UTF-8 (in Excel: 'CSV UTF-8').",
                         base::Error);
}
