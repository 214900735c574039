#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace catalogue {

/// A UK postcode in upper case with one space, from any case and spacing. None when the text does
/// not have the form of one; whether it exists is not looked at.
std::optional<std::string> parse_postcode(std::string_view text);

/// Whether a text could give a place away: it holds a postcode, or a number of the precision that
/// coordinates have (three decimals, or six digits before the point).
bool holds_a_place(std::string_view text);

} // namespace catalogue
