#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace catalogue {

/// What the cell of a contact or of an amount may look like. Each is about one item of a cell.
bool is_email(std::string_view text);
/// A web address, with or without its scheme.
bool is_website(std::string_view text);
/// A telephone number as people write one: digits, spaces, brackets and hyphens, from 3 to 15
/// digits, those of more than six beginning with 0 or +; an extension may follow.
bool is_phone(std::string_view text);

/// "26", "1,200", "£12,500.50". None for anything else.
std::optional<double> parse_amount(std::string_view text);

/// Both ends of an amount that is not known for certain; the same where it is.
struct AmountRange {
    double least = 0;
    double greatest = 0;

    friend bool operator==(AmountRange const&, AmountRange const&) = default;
};

/// "26", or a range from a lower to a higher amount: "12-16", "12–16", "12 to 16". None for
/// anything else.
std::optional<AmountRange> parse_amount_range(std::string_view cell);

/// "26", "12-16".
std::string to_text(AmountRange range);

/// A blank, "?", "-", "none", "n/a" and what else states that there is nothing to state.
bool says_nothing(std::string_view cell);

} // namespace catalogue
