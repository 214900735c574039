#include "geodata/postcodes/key.hpp"

#include <algorithm>
#include <array>
#include <ranges>

namespace geodata {

namespace {

constexpr std::uint64_t base = 37;
constexpr std::size_t outward_places = 4;
constexpr std::size_t places = 7;
constexpr char padding = ' ';

constexpr bool is_letter(char c) {
    return c >= 'A' && c <= 'Z';
}

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

constexpr std::uint64_t digit_of(char c) {
    if (is_letter(c)) {
        return static_cast<std::uint64_t>(c - 'A') + 11;
    }
    return is_digit(c) ? static_cast<std::uint64_t>(c - '0') + 1 : 0;
}

constexpr char letter_of(std::uint64_t digit) {
    if (digit == 0) {
        return padding;
    }
    return digit > 10 ? static_cast<char>('A' + (digit - 11))
                      : static_cast<char>('0' + (digit - 1));
}

bool is_outward(std::string_view text) {
    if (text == "GIR") {
        return true;
    }
    return text.size() >= 2 && text.size() <= outward_places && is_letter(text[0]) &&
           std::ranges::any_of(text, is_digit);
}

bool is_inward(std::string_view text) {
    return is_digit(text[0]) && is_letter(text[1]) && is_letter(text[2]);
}

std::array<char, places> letters_of(PostcodeKey key) {
    std::array<char, places> letters{};
    auto rest = static_cast<std::uint64_t>(key);
    for (char& letter : std::views::reverse(letters)) {
        letter = letter_of(rest % base);
        rest /= base;
    }
    return letters;
}

} // namespace

std::optional<PostcodeKey> postcode_key(std::string_view text) {
    std::array<char, places> letters{};
    std::size_t count = 0;
    for (char c : text) {
        if (c == ' ') {
            continue;
        }
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        if (count == places || !(is_letter(c) || is_digit(c))) {
            return std::nullopt;
        }
        letters[count++] = c;
    }
    std::string_view const whole{letters.data(), count};
    if (count < 5 || !is_outward(whole.substr(0, count - 3)) ||
        !is_inward(whole.substr(count - 3))) {
        return std::nullopt;
    }
    std::uint64_t key = 0;
    for (std::size_t place = 0; place < outward_places; ++place) {
        key = key * base + digit_of(place < count - 3 ? whole[place] : padding);
    }
    for (char const c : whole.substr(count - 3)) {
        key = key * base + digit_of(c);
    }
    return PostcodeKey{key};
}

std::string to_text(PostcodeKey key) {
    std::string text;
    auto const letters = letters_of(key);
    for (std::size_t place = 0; place < places; ++place) {
        if (place == outward_places) {
            text += ' ';
        }
        if (letters[place] != padding) {
            text += letters[place];
        }
    }
    return text;
}

bool is_northern_irish(PostcodeKey key) {
    auto const letters = letters_of(key);
    return letters[0] == 'B' && letters[1] == 'T';
}

} // namespace geodata
