#include "reports/wording/text_layout.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstddef>

namespace reports {

namespace {

struct Letter {
    std::string_view shown;
    std::size_t size = 1; ///< in the text that it was read from
    int width = 1;
};

/// The first letter of a text that is not empty; a byte that is no UTF-8 is a letter of its own.
Letter first_letter(std::string_view text) {
    utf8proc_int32_t code_point = -1;
    auto const* bytes = reinterpret_cast<utf8proc_uint8_t const*>(text.data());
    auto const length =
        utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &code_point);
    if (length < 1) {
        return {.shown = "?"};
    }
    auto const size = static_cast<std::size_t>(length);
    if (utf8proc_category(code_point) == UTF8PROC_CATEGORY_CC) {
        return {.shown = " ", .size = size};
    }
    return {.shown = text.substr(0, size), .size = size, .width = utf8proc_charwidth(code_point)};
}

/// The longest beginning of a text that is at most `columns` wide.
std::string_view beginning(std::string_view text, int columns) {
    std::size_t end = 0;
    int width = 0;
    while (end < text.size()) {
        auto const letter = first_letter(text.substr(end));
        if (width + letter.width > columns) {
            break;
        }
        width += letter.width;
        end += letter.size;
    }
    return text.substr(0, end);
}

std::string spaces(int count) {
    return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

} // namespace

int prose_columns(int terminal_columns) {
    constexpr int most = 100;
    return std::min(terminal_columns, most);
}

int display_width(std::string_view text) {
    int width = 0;
    while (!text.empty()) {
        auto const letter = first_letter(text);
        width += letter.width;
        text.remove_prefix(letter.size);
    }
    return width;
}

std::string printable(std::string_view text) {
    std::string shown;
    while (!text.empty()) {
        auto const letter = first_letter(text);
        shown += letter.shown;
        text.remove_prefix(letter.size);
    }
    return shown;
}

std::string truncated(std::string_view text, int columns) {
    auto shown = printable(text);
    if (display_width(shown) <= columns) {
        return shown;
    }
    return columns < 1 ? std::string() : std::string(beginning(shown, columns - 1)) + "…";
}

std::string padded(std::string_view text, int columns) {
    auto const shown = truncated(text, columns);
    return shown + spaces(columns - display_width(shown));
}

std::string centred(std::string_view text, int columns) {
    auto const shown = truncated(text, columns);
    int const free = columns - display_width(shown);
    return spaces(free / 2) + shown + spaces(free - free / 2);
}

std::string wrapped(std::string_view paragraph, int columns, Indent indent) {
    auto const shown = printable(paragraph);
    std::string lines;
    std::string line(indent.first);
    bool line_has_word = false;
    auto break_line = [&] {
        lines += line;
        lines += '\n';
        line = indent.others;
        line_has_word = false;
    };
    std::string_view rest = shown;
    while (true) {
        rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
        if (rest.empty()) {
            break;
        }
        auto word = rest.substr(0, rest.find(' '));
        rest.remove_prefix(word.size());
        if (line_has_word && display_width(line) + 1 + display_width(word) > columns) {
            break_line();
        }
        line += line_has_word ? " " : "";
        int room = columns - display_width(line);
        while (display_width(word) > room) {
            auto const piece = beginning(word, std::max(room, 2));
            line += piece;
            word.remove_prefix(piece.size());
            break_line();
            room = columns - display_width(line);
        }
        line += word;
        line_has_word = true;
    }
    break_line();
    return lines;
}

} // namespace reports
