#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace catalogue {

enum class Encoding : std::uint8_t { utf8, utf16, windows_1252 };

/// A text as UTF-8, and what it was written in. Refers to the bytes it was made from unless they
/// had to be converted, so they must outlive it.
class DecodedText {
public:
    DecodedText(Encoding encoding, std::string_view bytes)
        : m_encoding(encoding)
        , m_bytes(bytes) {}
    DecodedText(Encoding encoding, std::string converted)
        : m_encoding(encoding)
        , m_converted(std::move(converted)) {}

    [[nodiscard]] Encoding encoding() const { return m_encoding; }
    [[nodiscard]] std::string_view text() const { return m_converted ? *m_converted : m_bytes; }

private:
    Encoding m_encoding;
    std::string_view m_bytes;
    std::optional<std::string> m_converted;
};

/// Reads UTF-8 with or without a byte order mark, UTF-16 with one, and, where no character beyond
/// ASCII is UTF-8, Windows-1252. Throws base::Error, naming the line, when bytes of several
/// encodings are mixed, when there is a NUL byte, or when the text is cut in a character; `name` is
/// the file as messages call it.
DecodedText decode_text(std::string const& name, std::string_view bytes);

/// The text without a byte order mark. Throws base::Error, naming the line, when it is not UTF-8 or
/// holds a NUL byte.
std::string_view require_utf8(std::string const& name, std::string_view text);

} // namespace catalogue
