#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mapper {

/// A number as a text writes it.
struct WrittenNumber {
    std::size_t position = 0;
    double value = 0;
    int decimals = 0;       ///< digits after the point
    int integer_digits = 0; ///< digits before it
};

/// Calls `visit` for every number of four digits or more that begins between `from` and `to`, until
/// it returns true; returns whether it did. A whole number counts only where it stands by itself:
/// not within a word ("S0000012"), a hash, or a version ("1.2.3").
template <typename Visit>
bool scan_numbers(std::string_view text, std::size_t from, std::size_t to, Visit visit) {
    auto const is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
    auto const is_word = [&](char letter) {
        auto const lower = static_cast<char>(static_cast<unsigned char>(letter) | 0x20U);
        return is_digit(letter) || (lower >= 'a' && lower <= 'z') || letter == '_' || letter == '#';
    };
    auto position = from;
    while (position > 0 && position < to && is_digit(text[position]) &&
           is_digit(text[position - 1])) {
        ++position;
    }
    while (position < to) {
        if (!is_digit(text[position])) {
            ++position;
            continue;
        }
        auto const start = position;
        double value = 0;
        double scale = 1;
        WrittenNumber number{.position = start};
        for (; position < text.size() && is_digit(text[position]); ++position) {
            value = value * 10 + (text[position] - '0');
            ++number.integer_digits;
        }
        if (position + 1 < text.size() && text[position] == '.' && is_digit(text[position + 1])) {
            for (++position; position < text.size() && is_digit(text[position]); ++position) {
                if (number.decimals < 15) {
                    value = value * 10 + (text[position] - '0');
                    scale *= 10;
                }
                ++number.decimals;
            }
        }
        bool const cut_off = start > 0 && text[start - 1] == '.';
        bool const runs_on = position < text.size() && text[position] == '.' &&
                             position + 1 < text.size() && is_digit(text[position + 1]);
        bool const in_word = (start > 0 && is_word(text[start - 1])) ||
                             (position < text.size() && is_word(text[position]));
        bool const stands_alone = number.decimals > 0 || !in_word;
        if (number.integer_digits + number.decimals < 4 || cut_off || runs_on || !stands_alone) {
            continue;
        }
        bool const negative =
            start > 0 && text[start - 1] == '-' && (start == 1 || !is_word(text[start - 2]));
        number.value = negative ? -value / scale : value / scale;
        if (visit(number)) {
            return true;
        }
    }
    return false;
}

} // namespace mapper
