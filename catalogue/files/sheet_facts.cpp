#include "catalogue/files/sheet_facts.hpp"

#include "catalogue/files/column_letters.hpp"

#include <charconv>
#include <string>

namespace catalogue {

std::string to_text(CellPlace place) {
    return column_letters(place.column) + std::to_string(place.row);
}

std::optional<CellPlace> cell_place(std::string_view reference) {
    auto const digits = reference.find_first_of("0123456789");
    if (digits == std::string_view::npos) {
        return std::nullopt;
    }
    auto const column = column_position(reference.substr(0, digits));
    std::size_t row = 0;
    auto const* const last = reference.data() + reference.size();
    auto const [end, error] = std::from_chars(reference.data() + digits, last, row);
    if (!column || error != std::errc{} || end != last || row == 0) {
        return std::nullopt;
    }
    return CellPlace{.row = row, .column = *column};
}

} // namespace catalogue
