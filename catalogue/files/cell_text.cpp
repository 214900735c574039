#include "catalogue/files/cell_text.hpp"

#include <algorithm>
#include <cstdint>

namespace catalogue {

namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr std::size_t longest_quoted = 60;

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool continues_character(char c) {
    return (static_cast<std::uint8_t>(c) & 0xC0U) == 0x80U;
}

} // namespace

std::string_view trimmed(std::string_view text) {
    while (!text.empty()) {
        if (is_space(text.front())) {
            text.remove_prefix(1);
        } else if (is_space(text.back())) {
            text.remove_suffix(1);
        } else if (text.starts_with(no_break_space)) {
            text.remove_prefix(no_break_space.size());
        } else if (text.ends_with(no_break_space)) {
            text.remove_suffix(no_break_space.size());
        } else {
            break;
        }
    }
    return text;
}

std::string in_lower_case(std::string_view text) {
    std::string lower{text};
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

std::vector<std::string_view> list_items(std::string_view cell, std::string_view separators) {
    std::vector<std::string_view> items;
    while (!cell.empty()) {
        auto const end = cell.find_first_of(separators);
        auto const item = trimmed(cell.substr(0, end));
        if (!item.empty()) {
            items.push_back(item);
        }
        cell.remove_prefix(end == std::string_view::npos ? cell.size() : end + 1);
    }
    return items;
}

std::string quoted(std::string_view value) {
    std::string text{"'"};
    std::size_t length = value.size();
    if (length > longest_quoted) {
        length = longest_quoted;
        while (length > 0 && continues_character(value[length])) {
            --length;
        }
    }
    for (char const c : value.substr(0, length)) {
        text += static_cast<std::uint8_t>(c) < 0x20U ? ' ' : c;
    }
    text += length < value.size() ? "...'" : "'";
    return text;
}

} // namespace catalogue
