#include "catalogue/rows/number_cells.hpp"

#include <charconv>
#include <cmath>

namespace catalogue {

namespace {

template <typename Number>
std::optional<Number> parse(std::string_view cell) {
    Number number{};
    auto const* const last = cell.data() + cell.size();
    auto const [end, error] = std::from_chars(cell.data(), last, number);
    return error == std::errc{} && end == last ? std::optional{number} : std::nullopt;
}

} // namespace

std::optional<double> parse_number(std::string_view cell) {
    auto const number = parse<double>(cell);
    return number && std::isfinite(*number) ? number : std::nullopt;
}

std::optional<int> parse_whole_number(std::string_view cell) {
    return parse<int>(cell);
}

} // namespace catalogue
