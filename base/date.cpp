#include "base/date.hpp"

#include <array>
#include <charconv>

namespace base {

namespace {

struct Number {
    int value = 0;
    std::size_t digits = 0;
};

std::optional<Number> take_number(std::string_view& text) {
    Number number;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number.value);
    number.digits = static_cast<std::size_t>(end - text.data());
    if (error != std::errc{} || number.value < 0 || text.front() == '-') {
        return std::nullopt;
    }
    text.remove_prefix(number.digits);
    return number;
}

/// What may stand behind a date: nothing, or a time of day set off by 'T' or a space.
bool is_time_of_day(std::string_view rest) {
    if (rest.empty()) {
        return true;
    }
    bool const set_off = rest.front() == 'T' || rest.front() == ' ';
    return set_off && rest.size() >= 6 && rest[3] == ':' &&
           rest.find_first_not_of("0123456789:.+-Z", 1) == std::string_view::npos;
}

} // namespace

std::optional<Date> parse_date(std::string_view text) {
    std::array<Number, 3> parts;
    char separator = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) {
            bool const known = !text.empty() &&
                               (text.front() == '-' || text.front() == '/' || text.front() == '.');
            if (!known || (separator != 0 && text.front() != separator)) {
                return std::nullopt;
            }
            separator = text.front();
            text.remove_prefix(1);
        }
        auto const number = text.empty() ? std::nullopt : take_number(text);
        if (!number) {
            return std::nullopt;
        }
        parts.at(i) = *number;
    }
    bool const year_first = parts[0].digits == 4 && parts[2].digits <= 2;
    bool const year_last = parts[2].digits == 4 && parts[0].digits <= 2;
    if (!(year_first || year_last) || parts[1].digits > 2 || !is_time_of_day(text)) {
        return std::nullopt;
    }
    auto const& year = year_first ? parts[0] : parts[2];
    auto const& day = year_first ? parts[2] : parts[0];
    Date const date{std::chrono::year{year.value},
                    std::chrono::month{static_cast<unsigned>(parts[1].value)},
                    std::chrono::day{static_cast<unsigned>(day.value)}};
    return date.ok() ? std::optional{date} : std::nullopt;
}

std::string to_text(Date date) {
    // By hand, because a run writes hundreds of thousands of them.
    std::string text{"0000-00-00"};
    auto const put = [&text](std::size_t from, std::size_t digits, unsigned number) {
        for (auto at = from + digits; at > from; number /= 10) {
            text[--at] = static_cast<char>('0' + number % 10);
        }
    };
    put(0, 4, static_cast<unsigned>(static_cast<int>(date.year())));
    put(5, 2, static_cast<unsigned>(date.month()));
    put(8, 2, static_cast<unsigned>(date.day()));
    return text;
}

Date plus_months(Date date, int months) {
    auto const moved = date + std::chrono::months{months};
    return moved.ok() ? moved : Date{moved.year() / moved.month() / std::chrono::last};
}

Date next_day(Date date) {
    return Date{std::chrono::sys_days{date} + std::chrono::days{1}};
}

Date day_before(Date date) {
    return Date{std::chrono::sys_days{date} - std::chrono::days{1}};
}

} // namespace base
