#include "catalogue/columns/cell_values.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/answer.hpp"
#include "catalogue/files/cell_text.hpp"
#include "catalogue/rows/number_cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace catalogue {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_host_character(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '.' || static_cast<unsigned char>(c) >= 0x80U;
}

/// "a.example": two labels or more, none empty.
bool is_host(std::string_view text) {
    return text.find('.') != std::string_view::npos && !text.starts_with('.') &&
           !text.ends_with('.') && text.find("..") == std::string_view::npos &&
           std::ranges::all_of(text, is_host_character);
}

bool has_space(std::string_view text) {
    return text.find_first_of(" \t\r\n") != std::string_view::npos;
}

} // namespace

bool is_email(std::string_view text) {
    auto const at = text.find('@');
    return at != std::string_view::npos && at > 0 && !has_space(text) &&
           text.find('@', at + 1) == std::string_view::npos && is_host(text.substr(at + 1));
}

bool is_website(std::string_view text) {
    for (std::string_view const scheme : {"https://", "http://", "HTTPS://", "HTTP://"}) {
        if (text.starts_with(scheme)) {
            text.remove_prefix(scheme.size());
            break;
        }
    }
    auto host = text.substr(0, text.find_first_of("/?#"));
    if (auto const port = host.find(':'); port != std::string_view::npos) {
        auto const digits = host.substr(port + 1);
        if (digits.empty() || !std::ranges::all_of(digits, is_digit)) {
            return false;
        }
        host = host.substr(0, port);
    }
    return !has_space(text) && is_host(host);
}

bool is_phone(std::string_view text) {
    constexpr std::size_t longest_short = 6;
    constexpr std::size_t longest = 15;
    auto const extension = text.find_first_of("eExX");
    if (extension != std::string_view::npos) {
        auto rest = base::folded(text.substr(extension));
        for (std::string_view const word : {"extension", "ext", "x"}) {
            if (rest.starts_with(word)) {
                rest.erase(0, word.size());
                break;
            }
        }
        if (rest.empty() || !std::ranges::all_of(rest, is_digit)) {
            return false;
        }
        text = text.substr(0, extension);
    }
    auto const digits = static_cast<std::size_t>(std::ranges::count_if(text, is_digit));
    bool const only_those = text.find_first_not_of("0123456789 +()-./") == std::string_view::npos;
    auto const first = text.find_first_not_of(" (");
    bool const is_long = digits > longest_short;
    return only_those && digits >= 3 && digits <= longest && first != std::string_view::npos &&
           (!is_long || text[first] == '0' || text[first] == '+');
}

std::optional<double> parse_amount(std::string_view text) {
    constexpr std::string_view pound = "£";
    if (text.starts_with(pound)) {
        text.remove_prefix(pound.size());
    }
    std::string plain{text};
    for (auto comma = plain.find(','); comma != std::string::npos; comma = plain.find(',')) {
        auto const rest = std::string_view{plain}.substr(comma + 1);
        auto const group = rest.substr(0, rest.find_first_not_of("0123456789"));
        if (comma == 0 || group.size() != 3) {
            return std::nullopt;
        }
        plain.erase(comma, 1);
    }
    return parse_number(plain);
}

std::optional<AmountRange> parse_amount_range(std::string_view cell) {
    if (auto const amount = parse_amount(cell)) {
        return AmountRange{.least = *amount, .greatest = *amount};
    }
    for (std::string_view const parting : {"-", "–", " to "}) {
        auto const at = cell.find(parting, 1);
        if (at == std::string_view::npos) {
            continue;
        }
        auto const least = parse_amount(trimmed(cell.substr(0, at)));
        auto const greatest = parse_amount(trimmed(cell.substr(at + parting.size())));
        if (least && greatest && *least <= *greatest) {
            return AmountRange{.least = *least, .greatest = *greatest};
        }
    }
    return std::nullopt;
}

std::string to_text(AmountRange range) {
    return range.least == range.greatest ? fmt::format("{}", range.least)
                                         : fmt::format("{}-{}", range.least, range.greatest);
}

bool says_nothing(std::string_view cell) {
    auto const answer = parse_answer(cell);
    if (answer) {
        return may_be(*answer) || cell == "-" || cell == "–" || cell == "—";
    }
    auto const word = base::folded(cell);
    return word == "none" || word == "na" || word == "notapplicable" || word == "tbc";
}

} // namespace catalogue
