#include "catalogue/files/spreadsheet_values.hpp"

#include "catalogue/files/sheet_facts.hpp"
#include "catalogue/rows/number_cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace catalogue {

namespace {

constexpr std::string_view digits = "0123456789";

bool is_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of(digits) == std::string_view::npos;
}

bool is_month(std::string_view text) {
    constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return std::ranges::find(months, text) != months.end();
}

} // namespace

std::optional<std::string_view> whole_part(std::string_view cell) {
    auto const point = cell.find('.');
    if (point == std::string_view::npos || !is_digits(cell.substr(0, point))) {
        return std::nullopt;
    }
    auto const decimals = cell.substr(point + 1);
    bool const nothing =
        !decimals.empty() && decimals.find_first_not_of('0') == std::string_view::npos;
    return nothing ? std::optional{cell.substr(0, point)} : std::nullopt;
}

std::optional<base::Date> date_of_serial(std::string_view cell) {
    constexpr int first = 20'000;
    constexpr int last = 73'050;
    auto const serial = parse_whole_number(whole_part(cell).value_or(cell));
    if (!serial || *serial < first || *serial > last) {
        return std::nullopt;
    }
    constexpr std::chrono::sys_days before_first{std::chrono::year{1899} / 12 / 30};
    return base::Date{before_first + std::chrono::days{*serial}};
}

bool is_shortened_number(std::string_view cell) {
    auto const power = cell.find("E+");
    if (power == std::string_view::npos || !is_digits(cell.substr(power + 2))) {
        return false;
    }
    auto const number = cell.substr(0, power);
    auto const point = std::min(number.find('.'), number.size());
    return is_digits(number.substr(0, point)) &&
           (point == number.size() || is_digits(number.substr(point + 1)));
}

bool looks_like_made_date(std::string_view cell) {
    auto const dash = cell.find('-');
    if (dash != std::string_view::npos) {
        auto const before = cell.substr(0, dash);
        auto const after = cell.substr(dash + 1);
        if ((is_month(before) && is_digits(after)) || (is_digits(before) && is_month(after))) {
            return true;
        }
    }
    return base::parse_date(cell).has_value();
}

std::optional<std::string> phone_with_its_zero(std::string_view cell) {
    constexpr std::size_t national_digits = 10;
    auto const number = whole_part(cell).value_or(cell);
    bool const national = number.size() == national_digits && is_digits(number) &&
                          std::string_view{"12378"}.find(number.front()) != std::string_view::npos;
    return national ? std::optional{fmt::format("0{}", number)} : std::nullopt;
}

bool is_formula_error(std::string_view cell) {
    constexpr std::array<std::string_view, 11> errors{"#REF!",  "#N/A",    "#VALUE!",   "#DIV/0!",
                                                      "#NAME?", "#NUM!",   "#NULL!",    "#SPILL!",
                                                      "#CALC!", "#ERROR!", no_value_yet};
    return std::ranges::find(errors, cell) != errors.end() ||
           (cell.starts_with("Err:") && is_digits(cell.substr(4)));
}

} // namespace catalogue
