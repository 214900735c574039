#include "catalogue/files/column_letters.hpp"

#include <algorithm>

namespace catalogue {

namespace {

constexpr std::size_t letters_in_alphabet = 26;
constexpr std::size_t most_letters = 3; // a spreadsheet ends at XFD

} // namespace

std::string column_letters(std::size_t position) {
    std::string letters;
    for (std::size_t left = position + 1; left > 0; left = (left - 1) / letters_in_alphabet) {
        letters += static_cast<char>('A' + static_cast<char>((left - 1) % letters_in_alphabet));
    }
    std::ranges::reverse(letters);
    return letters;
}

std::optional<std::size_t> column_position(std::string_view letters) {
    if (letters.empty() || letters.size() > most_letters) {
        return std::nullopt;
    }
    std::size_t position = 0;
    for (char const letter : letters) {
        if (letter < 'A' || letter > 'Z') {
            return std::nullopt;
        }
        position = position * letters_in_alphabet + static_cast<std::size_t>(letter - 'A') + 1;
    }
    return position - 1;
}

} // namespace catalogue
