#pragma once

#include "catalogue/interner.hpp"

#include <cstddef>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// What a map makes of a row's cells before they are read: values that stand for others, columns
/// that are joined into one list, and constants. Joined columns and constants are cells of their
/// own behind those of the file.
struct CellRecipes {
    /// The values of one column, by the text and by the folded text.
    struct Meanings {
        std::size_t position = 0;
        StringMap<std::string> exact;
        StringMap<std::string> folded;
    };

    std::size_t width = 0; ///< of the file's header
    std::vector<Meanings> meanings;
    std::vector<std::vector<std::size_t>> joined; ///< the positions that make each list
    std::vector<std::string> constants;

    [[nodiscard]] bool empty() const {
        return meanings.empty() && joined.empty() && constants.empty();
    }
};

/// A row made by recipes, valid until the next is made.
class MadeRow {
public:
    std::span<std::string_view const> make(CellRecipes const& recipes,
                                           std::span<std::string_view const> cells);

private:
    std::string_view keep(std::string text);
    std::string_view meaning(CellRecipes::Meanings const& meanings, std::string_view cell);
    std::string_view joined(std::span<std::size_t const> positions);

    std::vector<std::string_view> m_cells;
    std::deque<std::string> m_texts;
};

} // namespace catalogue
