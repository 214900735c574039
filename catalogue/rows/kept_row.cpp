#include "catalogue/rows/kept_row.hpp"

#include "catalogue/files/cell_text.hpp"

#include <algorithm>

namespace catalogue {

void FirstRows::row(TableRow const& row) {
    if (!full() && !is_blank(row)) {
        m_rows.emplace_back(row);
    }
}

std::size_t widest(std::span<KeptRow const> rows) {
    std::size_t width = 0;
    for (auto const& row : rows) {
        width = std::max(width, row.cells.size());
    }
    return width;
}

bool is_blank(TableRow const& row) {
    return std::ranges::all_of(row.cells,
                               [](std::string_view cell) { return trimmed(cell).empty(); });
}

} // namespace catalogue
