#pragma once

#include "catalogue/files/cell_text.hpp"
#include "catalogue/files/layout.hpp"

#include <span>
#include <string_view>

namespace catalogue {

/// A row's cells by field, trimmed; blank where the sheet has no such column or the row is short.
struct RowCells {
    Layout const& layout;
    std::span<std::string_view const> cells;

    [[nodiscard]] std::string_view at(std::size_t position) const {
        return position < cells.size() ? trimmed(cells[position]) : std::string_view{};
    }
    [[nodiscard]] std::string_view operator[](Field field) const {
        return at(layout.position(field));
    }
    /// The column as the header writes it, for messages.
    [[nodiscard]] std::string_view written(Field field) const {
        auto const position = layout.position(field);
        return position == absent ? std::string_view{} : layout.written[position];
    }
};

} // namespace catalogue
