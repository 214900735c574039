#include "reports/committee_paper/markdown_text.hpp"

namespace reports {

namespace {

constexpr std::string_view escaped_anywhere = "\\`*_{}[]<>#|~^$@&!";
/// These mean something only where a line begins: a list, a heading, a definition.
constexpr std::string_view escaped_in_front = "-+=:";

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// The place of the mark in a text that begins like an item of a numbered list; npos where none.
std::size_t mark_of_number(std::string_view text) {
    std::size_t digits = 0;
    while (digits < text.size() && is_digit(text[digits])) {
        ++digits;
    }
    bool const is_mark =
        digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')');
    return is_mark ? digits : std::string_view::npos;
}

} // namespace

std::string as_markdown(std::string_view text) {
    constexpr unsigned char first_printed = 0x20;
    auto const mark = mark_of_number(text);
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        char const letter = text[at];
        if (static_cast<unsigned char>(letter) < first_printed) {
            result += ' ';
            continue;
        }
        bool const means_something =
            escaped_anywhere.find(letter) != std::string_view::npos || at == mark ||
            (at == 0 && escaped_in_front.find(letter) != std::string_view::npos);
        result += means_something ? "\\" : "";
        result += letter;
    }
    return result;
}

} // namespace reports
