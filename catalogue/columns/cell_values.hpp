#pragma once

#include <optional>
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

/// The lowest of a range, or the amount itself: 12 of "12-16". None for anything else.
std::optional<double> lowest_amount(std::string_view cell);

/// A blank, "?", "-", "none", "n/a" and what else states that there is nothing to state.
bool says_nothing(std::string_view cell);

} // namespace catalogue
