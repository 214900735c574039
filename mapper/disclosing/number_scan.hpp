#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace mapper {

/// A number as a text writes it.
struct WrittenNumber {
    std::size_t position = 0;
    double value = 0;
    int decimals = 0;       ///< digits after the point
    int integer_digits = 0; ///< digits before it
};

/// The position after a date that goes on at `position` with its month ("-07-15"), or the same
/// position where none does.
inline std::size_t after_date(std::string_view text, std::size_t position) {
    auto const rest = text.substr(position, 7);
    auto const is_digit = [&rest](std::size_t at) { return rest[at] >= '0' && rest[at] <= '9'; };
    bool const is_rest_of_date = rest.size() >= 6 && rest[0] == '-' && rest[3] == '-' &&
                                 is_digit(1) && is_digit(2) && is_digit(4) && is_digit(5) &&
                                 (rest.size() == 6 || !is_digit(6));
    return is_rest_of_date ? position + 6 : position;
}

/// The first position from `position` whose eight letters, or fewer at the end, may hold a digit.
inline std::size_t without_digits(std::string_view text, std::size_t position) {
    constexpr std::uint64_t each = 0x0101010101010101;
    for (; position + 8 <= text.size(); position += 8) {
        std::uint64_t letters = 0;
        std::memcpy(&letters, text.data() + position, 8);
        auto const from_zero = letters ^ (each * '0'); // 0 to 9 where a digit stands
        auto const beyond_nine = ((from_zero & (each * 0x7f)) + each * 0x76) | from_zero;
        if ((~beyond_nine & (each * 0x80)) != 0) {
            break;
        }
    }
    return position;
}

/// The value of digits with a point among them or none; to fifteen decimals.
inline double value_of(std::string_view digits) {
    double value = 0;
    double scale = 1;
    auto const point = std::min(digits.find('.'), digits.size());
    for (std::size_t at = 0; at < digits.size() && at <= point + 15; ++at) {
        if (at != point) {
            value = value * 10 + (digits[at] - '0');
            scale *= at > point ? 10 : 1;
        }
    }
    return value / scale;
}

/// Calls `visit` for every number of four digits or more that begins between `from` and `to`, until
/// it returns true; returns whether it did. A whole number counts only where it stands by itself:
/// not within a word ("S0000012"), a hash, or a version ("1.2.3"). Dates ("2023-03-31") are not
/// among them.
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
            position = without_digits(text.substr(0, to), position + 1);
            continue;
        }
        auto const start = position;
        auto const end_of_digits = [&](std::size_t at) {
            while (at < text.size() && is_digit(text[at])) {
                ++at;
            }
            return at;
        };
        position = end_of_digits(start);
        WrittenNumber number{.position = start,
                             .integer_digits = static_cast<int>(position - start)};
        if (number.integer_digits == 4) {
            auto const after = after_date(text, position);
            if (after != position) {
                position = after;
                continue;
            }
        }
        if (position + 1 < text.size() && text[position] == '.' && is_digit(text[position + 1])) {
            auto const point = position;
            position = end_of_digits(point + 1);
            number.decimals = static_cast<int>(position - point) - 1;
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
        auto const value = value_of(text.substr(start, position - start));
        number.value = negative ? -value : value;
        if (visit(number)) {
            return true;
        }
    }
    return false;
}

} // namespace mapper
