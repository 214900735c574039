#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace base {

/// A day of the Gregorian calendar; every Date in the program is a day that exists.
using Date = std::chrono::year_month_day;

/// Reads "2024-02-29", "29/02/2024" or "29.2.2024" (the day first, as the UK writes it); a time of
/// day after the date is let pass. None when it is no such text or no such day.
std::optional<Date> parse_date(std::string_view text);

/// "2024-02-29".
std::string to_text(Date date);

/// The same day of the month `months` later (earlier when negative), or that month's last day.
Date plus_months(Date date, int months);

Date next_day(Date date);
Date day_before(Date date);

} // namespace base
