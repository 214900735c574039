#include "reports/workbook/sheet.hpp"

namespace reports {

namespace {

constexpr std::size_t longest_cell = 32'767;
constexpr std::string_view cut_here = " … (cut here: a cell of a workbook holds no more)";
constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_forbidden(unsigned char letter) {
    constexpr unsigned char first_printed = 0x20;
    return letter < first_printed && letter != '\t' && letter != '\n';
}

/// How many bytes of a text make at most so many UTF-16 units; ends where a character does.
std::size_t bytes_of_units(std::string_view text, std::size_t most) {
    constexpr unsigned char of_four_bytes = 0xF0;
    std::size_t units = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const byte = static_cast<unsigned char>(text[at]);
        bool const continues = (byte & 0xC0U) == 0x80U;
        units += continues ? 0 : byte >= of_four_bytes ? 2 : 1;
        if (units > most) {
            return at;
        }
    }
    return text.size();
}

} // namespace

void assign_cell_text(std::string& cell, std::string_view text) {
    if (text.size() > longest_cell && bytes_of_units(text, longest_cell) < text.size()) {
        cell = text.substr(0, bytes_of_units(text, longest_cell - cut_here.size()));
        cell += cut_here;
    } else {
        cell = text;
    }
    for (std::size_t at = 0; at < cell.size(); ++at) {
        if (is_forbidden(static_cast<unsigned char>(cell[at]))) {
            bool const ends_line = cell[at] == '\r';
            cell.replace(at, 1, ends_line ? std::string_view{"\n"} : replacement);
        }
    }
}

} // namespace reports
