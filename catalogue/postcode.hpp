#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace catalogue {

/// A UK postcode in upper case with one space, from any case and spacing. None when the text does
/// not have the form of one; whether it exists is not looked at.
std::optional<std::string> parse_postcode(std::string_view text);

/// Whether a text is the outward half of a postcode ("LS1"), which covers many streets.
bool is_outward_code(std::string_view text);

/// The postcode that a text is when one letter in it is taken for the digit that looks like it (O
/// and 0, I and 1, S and 5, Z and 2, B and 8, G and 6), or the other way about. None when the text
/// is a postcode as it stands, when no such exchange makes one, or when two do.
std::optional<std::string> postcode_meant(std::string_view text);

/// Whether a text could give a place away: it holds a postcode, or a number of the precision that
/// coordinates have (three decimals, or six digits before the point).
bool holds_a_place(std::string_view text);

} // namespace catalogue
