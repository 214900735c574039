#pragma once

#include "base/date.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace catalogue {

/// What spreadsheets make of what was typed into them, known by its looks.

/// The whole number of one written with decimals that are all 0: "18" of "18.0".
std::optional<std::string_view> whole_part(std::string_view cell);

/// The day that a spreadsheet's serial number stands for, counted from 1899-12-30, where it is one
/// from 1954-10-03 (20000) to 2099-12-31 (73050). None for anything else, so not for a year.
std::optional<base::Date> date_of_serial(std::string_view cell);

/// Whether a number was cut to what a narrow column shows: "7.911E+09".
bool is_shortened_number(std::string_view cell);

/// Whether a cell reads as a day or a month that a spreadsheet made of a range or a code: "05-Nov"
/// of "5-11", "Mar-01" of "MAR1", or a date in full.
bool looks_like_made_date(std::string_view cell);

/// A British telephone number with the 0 that a spreadsheet took for nothing: "07911123456" of
/// "7911123456". None where nothing is missing, or not for certain.
std::optional<std::string> phone_with_its_zero(std::string_view cell);

/// Whether a cell holds the error of a formula: "#REF!", "#N/A", "Err:502".
bool is_formula_error(std::string_view cell);

} // namespace catalogue
