#include "catalogue/files/text_encoding.hpp"

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

bool is_beyond_ascii(char c) {
    return static_cast<std::uint8_t>(c) >= 0x80U;
}

/// Where the text stops being UTF-8, or its size when it does not.
std::size_t valid_length(std::string_view text) {
    auto const ascii = std::ranges::find_if(text, is_beyond_ascii);
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

bool starts_with_utf16_mark(std::string_view text) {
    return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

bool looks_like_utf16(std::string_view text) {
    return text.size() >= 4 && ((text[1] == '\0' && text[3] == '\0' && text[0] != '\0') ||
                                (text[0] == '\0' && text[2] == '\0' && text[1] != '\0'));
}

/// Windows-1252 gives every byte a character but these five.
constexpr std::string_view not_windows_1252 = "\x81\x8D\x8F\x90\x9D";

/// How many bytes a UTF-8 character that begins so has; 0 where none does.
std::size_t utf8_size(char first) {
    auto const byte = static_cast<std::uint8_t>(first);
    if (byte < 0xC2U || byte > 0xF4U) {
        return 0;
    }
    return byte < 0xE0U ? 2 : byte < 0xF0U ? 3 : 4;
}

/// Whether anywhere in the text a character beyond ASCII is whole UTF-8.
bool has_utf8_characters(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const size = utf8_size(text[at]);
        auto const rest = text.substr(std::min(at + 1, text.size()), size == 0 ? 0 : size - 1);
        if (size != 0 && rest.size() == size - 1 && std::ranges::all_of(rest, [](char c) {
                return (static_cast<std::uint8_t>(c) & 0xC0U) == 0x80U;
            })) {
            return true;
        }
    }
    return false;
}

/// None where some bytes are not of the encoding.
std::optional<std::string> converted(std::string_view text, char const* encoding) {
    auto* const converter = iconv_open("UTF-8", encoding);
    char* from = const_cast<char*>(text.data());
    std::size_t left = text.size();
    std::string result;
    std::array<char, 1 << 14> out{};
    bool good = true;
    while (good && left > 0) {
        char* to = out.data();
        std::size_t room = out.size();
        good = iconv(converter, &from, &left, &to, &room) != static_cast<std::size_t>(-1) ||
               errno == E2BIG;
        result.append(out.data(), out.size() - room);
    }
    iconv_close(converter);
    return good ? std::optional{std::move(result)} : std::nullopt;
}

void refuse_nul(std::string const& name, std::string_view text) {
    if (auto const nul = text.find('\0'); nul != std::string_view::npos) {
        throw base::Error(fmt::format(
            "{}, line {}: there is a NUL byte, so this is no text file; open it in a spreadsheet "
            "and {}.",
            name, line_of(text, nul), way_out));
    }
}

std::string_view without_mark(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
    }
    return text;
}

DecodedText decode_utf16(std::string const& name, std::string_view bytes) {
    auto text = converted(bytes, "UTF-16");
    if (!text) {
        throw base::Error(
            fmt::format("{}: the text begins as UTF-16 and does not go on so, or is cut short; {}.",
                        name, way_out));
    }
    refuse_nul(name, *text);
    return {Encoding::utf16, *std::move(text)};
}

} // namespace

DecodedText decode_text(std::string const& name, std::string_view bytes) {
    if (starts_with_utf16_mark(bytes)) {
        return decode_utf16(name, bytes);
    }
    if (looks_like_utf16(bytes)) {
        throw base::Error(fmt::format("{}: the text looks like UTF-16 without a byte order mark; "
                                      "{}.",
                                      name, way_out));
    }
    auto const text = without_mark(bytes);
    refuse_nul(name, text);
    auto const valid = valid_length(text);
    if (valid == text.size()) {
        return {Encoding::utf8, text};
    }
    bool const is_mixed = has_utf8_characters(text);
    if (is_mixed || text.find_first_of(not_windows_1252) != std::string_view::npos) {
        throw base::Error(
            fmt::format("{}, line {}: the byte 0x{:02X} is not UTF-8{}; correct it there, or {}.",
                        name, line_of(text, valid), static_cast<std::uint8_t>(text[valid]),
                        is_mixed ? ", and other characters of the text are" : "", way_out));
    }
    return {Encoding::windows_1252, converted(text, "WINDOWS-1252").value_or("")};
}

std::string_view require_utf8(std::string const& name, std::string_view text) {
    text = without_mark(text);
    refuse_nul(name, text);
    if (auto const valid = valid_length(text); valid < text.size()) {
        throw base::Error(fmt::format("{}, line {}: the text is not UTF-8; save it in UTF-8.", name,
                                      line_of(text, valid)));
    }
    return text;
}

} // namespace catalogue
