#include "catalogue/text_encoding.hpp"

#include "base/error.hpp"

#include <fmt/format.h>
#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>

namespace catalogue {

namespace {

constexpr std::string_view way_out = "save it as CSV in UTF-8 (in Excel: 'CSV UTF-8')";

std::ptrdiff_t line_of(std::string_view text, std::size_t position) {
    return 1 + std::ranges::count(text.substr(0, position), '\n');
}

/// Where the text stops being UTF-8, or its size when it does not.
std::size_t valid_length(std::string_view text) {
    auto const ascii =
        std::ranges::find_if(text, [](char c) { return static_cast<std::uint8_t>(c) >= 0x80U; });
    auto const start = static_cast<std::size_t>(ascii - text.begin());
    if (start == text.size()) {
        return start;
    }
    auto* const converter = iconv_open("UTF-32LE", "UTF-8");
    // iconv reads only, though its parameter is not const.
    char* from = const_cast<char*>(text.data()) + start;
    std::size_t left = text.size() - start;
    std::array<char, 1 << 14> out{};
    while (left > 0) {
        char* to = out.data();
        std::size_t room = out.size();
        if (iconv(converter, &from, &left, &to, &room) == static_cast<std::size_t>(-1) &&
            errno != E2BIG) {
            break;
        }
    }
    iconv_close(converter);
    return text.size() - left;
}

bool looks_like_utf16(std::string_view text) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
        return true;
    }
    return text.size() >= 4 && ((text[1] == '\0' && text[3] == '\0' && text[0] != '\0') ||
                                (text[0] == '\0' && text[2] == '\0' && text[1] != '\0'));
}

/// Windows-1252 gives every byte a character but these five.
bool looks_like_windows_1252(char c) {
    return std::string_view{"\x81\x8D\x8F\x90\x9D"}.find(c) == std::string_view::npos;
}

} // namespace

std::string_view require_utf8(std::string const& name, std::string_view text) {
    if (looks_like_utf16(text)) {
        throw base::Error(fmt::format("{}: the text looks like UTF-16; {}.", name, way_out));
    }
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
    }
    if (auto const nul = text.find('\0'); nul != std::string_view::npos) {
        throw base::Error(fmt::format(
            "{}, line {}: there is a NUL byte, so this is no text file; open it in a spreadsheet "
            "and {}.",
            name, line_of(text, nul), way_out));
    }
    if (auto const valid = valid_length(text); valid < text.size()) {
        throw base::Error(fmt::format(
            "{}, line {}: the text is not UTF-8{}; {}.", name, line_of(text, valid),
            looks_like_windows_1252(text[valid]) ? " and looks like Windows-1252" : "", way_out));
    }
    return text;
}

} // namespace catalogue
