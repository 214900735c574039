#include "catalogue/pairs/text.hpp"

#include "catalogue/files/cell_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

namespace catalogue {

namespace {

/// "Not a number" in a phone column is shorter, and no number is longer.
constexpr std::size_t least_digits = 7;
constexpr std::size_t most_digits = 15;
constexpr std::size_t least_plural = 4;

constexpr std::array<std::string_view, 10> no_words{"the", "and", "ltd", "limited", "cic",
                                                    "cio", "plc", "llp", "inc",     "uk"};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string lower_case(std::string_view text) {
    std::string lower{text};
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

bool is_of_word(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || static_cast<std::uint8_t>(c) >= 0x80;
}

void remove_prefix(std::string_view& text, std::string_view prefix) {
    if (text.starts_with(prefix)) {
        text.remove_prefix(prefix.size());
    }
}

/// From the first digit or sign as far as a number goes.
std::string_view first_number(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_of("+0123456789"), text.size()));
    return text.substr(0, text.find_first_not_of("+0123456789 ()-."));
}

} // namespace

std::vector<std::string> pair_words(std::string_view name) {
    constexpr std::string_view curly_apostrophe = "\xE2\x80\x99";
    auto text = lower_case(name);
    for (auto at = text.find(curly_apostrophe); at != std::string::npos;
         at = text.find(curly_apostrophe, at)) {
        text.erase(at, curly_apostrophe.size());
    }
    std::erase(text, '\'');
    std::vector<std::string> words;
    for (auto begin = text.begin(); begin != text.end();) {
        auto const end = std::find_if_not(begin, text.end(), is_of_word);
        std::string word{begin, end};
        bool const plural =
            word.size() >= least_plural && word.ends_with('s') && !word.ends_with("ss");
        if (plural) {
            word.pop_back();
        }
        if (!word.empty() && std::ranges::find(no_words, word) == no_words.end()) {
            words.push_back(std::move(word));
        }
        begin = std::find_if(end, text.end(), is_of_word);
    }
    return words;
}

std::string pair_phone(std::string_view text) {
    auto const number = first_number(text);
    std::string digits;
    bool const international = number.starts_with('+');
    std::ranges::copy_if(number, std::back_inserter(digits), is_digit);
    std::string_view rest{digits};
    if (international ? rest.starts_with("44") : rest.starts_with("0044")) {
        rest.remove_prefix(international ? 2 : 4);
        remove_prefix(rest, "0");
        digits = "0" + std::string{rest};
    }
    bool const is_number = digits.size() >= least_digits && digits.size() <= most_digits;
    return is_number ? digits : std::string{};
}

std::string pair_page(std::string_view text) {
    auto const lower = lower_case(trimmed(text));
    std::string_view page{lower};
    remove_prefix(page, "http://");
    remove_prefix(page, "https://");
    remove_prefix(page, "www.");
    page = page.substr(0, page.find('#'));
    while (page.ends_with('/')) {
        page.remove_suffix(1);
    }
    bool const is_address =
        page.find('.') != std::string_view::npos && page.find(' ') == std::string_view::npos;
    return is_address ? std::string{page} : std::string{};
}

std::string_view host_of(std::string_view page) {
    return page.substr(0, page.find('/'));
}

} // namespace catalogue
