#include "catalogue/columns/cell_recipes.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/files/cell_text.hpp"

namespace catalogue {

namespace {

std::string const* find_meaning(CellRecipes::Meanings const& meanings, std::string_view text) {
    if (auto const exact = meanings.exact.find(text); exact != meanings.exact.end()) {
        return &exact->second;
    }
    auto const folded = base::folded(text);
    auto const alike = folded.empty() ? meanings.folded.end() : meanings.folded.find(folded);
    return alike == meanings.folded.end() ? nullptr : &alike->second;
}

} // namespace

std::span<std::string_view const> MadeRow::make(CellRecipes const& recipes,
                                                std::span<std::string_view const> cells) {
    m_texts.clear();
    m_cells.assign(cells.begin(), cells.end());
    m_cells.resize(recipes.width);
    for (auto const& meanings : recipes.meanings) {
        auto& cell = m_cells[meanings.position];
        cell = meaning(meanings, trimmed(cell));
    }
    for (auto const& positions : recipes.joined) {
        m_cells.push_back(joined(positions));
    }
    m_cells.insert(m_cells.end(), recipes.constants.begin(), recipes.constants.end());
    return m_cells;
}

std::string_view MadeRow::keep(std::string text) {
    return m_texts.emplace_back(std::move(text));
}

/// The whole cell's meaning, or that of each of its values where they are a list.
std::string_view MadeRow::meaning(CellRecipes::Meanings const& meanings, std::string_view cell) {
    if (auto const* whole = find_meaning(meanings, cell)) {
        return *whole;
    }
    if (cell.find(';') == std::string_view::npos) {
        return cell;
    }
    std::string list;
    for (auto const item : list_items(cell, ";")) {
        auto const* const known = find_meaning(meanings, item);
        list += list.empty() ? "" : ";";
        list += known != nullptr ? *known : item;
    }
    return keep(std::move(list));
}

std::string_view MadeRow::joined(std::span<std::size_t const> positions) {
    std::string list;
    for (auto const position : positions) {
        auto const cell = trimmed(m_cells[position]);
        if (!cell.empty()) {
            list += list.empty() ? "" : ";";
            list += cell;
        }
    }
    return keep(std::move(list));
}

} // namespace catalogue
