#include "catalogue/postcode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace catalogue {

namespace {

bool is_letter(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter_or_digit(char c) {
    return is_letter(c) || is_digit(c);
}

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// "A9", "A99", "A9A", "AA9", "AA99", "AA9A": the district a postcode begins with.
bool is_outward(std::string_view text) {
    std::size_t const letters = text.size() > 1 && is_letter(text[1]) ? 2 : 1;
    if (text.size() <= letters || text.size() > letters + 2 || !is_letter(text[0])) {
        return false;
    }
    return is_digit(text[letters]) &&
           (text.size() == letters + 1 || is_letter_or_digit(text[letters + 1]));
}

/// "9AA": the unit that it ends with.
bool is_inward(std::string_view text) {
    return text.size() == 3 && is_digit(text[0]) && is_letter(text[1]) && is_letter(text[2]);
}

/// Some letters never stand in the unit, nor at the end of the outward half.
bool has_letter_out_of_place(std::string_view postcode) {
    constexpr std::string_view never_in_unit = "CIKMOV";
    constexpr std::string_view never_at_outward_end = "ILOQZ";
    return postcode.substr(postcode.size() - 2).find_first_of(never_in_unit) !=
               std::string_view::npos ||
           never_at_outward_end.find(postcode[postcode.size() - 5]) != std::string_view::npos;
}

bool holds_precise_number(std::string_view text) {
    std::size_t digits = 0;
    std::size_t decimals = 0;
    bool after_point = false;
    for (char const c : text) {
        if (is_digit(c)) {
            ++(after_point ? decimals : digits);
        } else {
            after_point = c == '.' && !after_point && digits > 0;
            digits = after_point ? digits : 0;
            decimals = 0;
        }
        if (digits >= 6 || decimals >= 3) {
            return true;
        }
    }
    return false;
}

} // namespace

std::optional<std::string> parse_postcode(std::string_view text) {
    std::string code;
    for (char const c : text) {
        if (c != ' ') {
            code += upper(c);
        }
    }
    if (code.size() < 5 || code.size() > 7) {
        return std::nullopt;
    }
    auto const split = code.size() - 3;
    std::string_view const whole{code};
    if (!is_inward(whole.substr(split)) ||
        !(is_outward(whole.substr(0, split)) || whole.starts_with("GIR"))) {
        return std::nullopt;
    }
    return fmt::format("{} {}", whole.substr(0, split), whole.substr(split));
}

bool is_outward_code(std::string_view text) {
    std::string code;
    for (char const c : text) {
        code += upper(c);
    }
    return is_outward(code);
}

std::optional<std::string> postcode_meant(std::string_view text) {
    constexpr std::array<std::string_view, 6> alike{"O0", "I1", "S5", "Z2", "B8", "G6"};
    if (text.size() > 8 || parse_postcode(text)) {
        return std::nullopt;
    }
    std::optional<std::string> meant;
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const pair = std::ranges::find_if(alike, [&](std::string_view two) {
            return two.find(upper(text[at])) != std::string_view::npos;
        });
        if (pair == alike.end()) {
            continue;
        }
        std::string other{text};
        other[at] = pair->at(pair->at(0) == upper(text[at]) ? 1 : 0);
        auto const postcode = parse_postcode(other);
        if (!postcode || has_letter_out_of_place(*postcode)) {
            continue;
        }
        if (meant) {
            return std::nullopt;
        }
        meant = postcode;
    }
    return meant;
}

bool holds_a_place(std::string_view text) {
    if (holds_precise_number(text)) {
        return true;
    }
    std::string words;
    for (char const c : text) {
        words += is_letter_or_digit(upper(c)) ? upper(c) : ' ';
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        bool const begins = is_letter(words[i]) && (i == 0 || words[i - 1] == ' ');
        for (std::size_t length = 5; begins && length <= 8 && i + length <= words.size();
             ++length) {
            bool const ends = i + length == words.size() || words[i + length] == ' ';
            if (ends && parse_postcode(std::string_view{words}.substr(i, length))) {
                return true;
            }
        }
    }
    return false;
}

} // namespace catalogue
