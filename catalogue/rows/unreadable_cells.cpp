#include "catalogue/rows/unreadable_cells.hpp"

#include "catalogue/files/cell_text.hpp"
#include "catalogue/files/sheet_facts.hpp"
#include "catalogue/files/spreadsheet_values.hpp"

#include <algorithm>

namespace catalogue {

bool may_be_unreadable(std::span<std::string_view const> cells) {
    return std::ranges::any_of(cells, [](std::string_view cell) {
        if (cell.empty()) {
            return false;
        }
        return cell.size() > longest_cell || cell.front() == '#' ||
               (cell.front() == 'E' && cell.starts_with("Err:"));
    });
}

std::vector<std::string_view> without_unreadable(std::span<std::string_view const> cells,
                                                 Layout const& layout, RowReport& report) {
    std::vector<std::string_view> readable{cells.begin(), cells.end()};
    auto const known = std::min(cells.size(), layout.written.size());
    for (std::size_t i = 0; i < known; ++i) {
        auto const cell = trimmed(cells[i]);
        if (i == layout.position(Field::location_visibility)) {
            continue;
        }
        if (cell.size() > longest_cell) {
            readable[i] = {};
            report.row(base::Severity::error, "cell-too-long", layout.written[i],
                       "the cell is longer than any spreadsheet's can be, and is read as blank",
                       "look whether a quote is missing, and shorten it");
        } else if (cell == no_value_yet) {
            readable[i] = {};
            report.row(base::Severity::error, "formula-without-value", layout.written[i],
                       "the cell holds a formula whose value is not in the file, and is read as "
                       "blank",
                       "open the file in a spreadsheet program and save it again");
        } else if (is_formula_error(cell)) {
            readable[i] = {};
            report.row(base::Severity::error, "formula-error", layout.written[i],
                       "the cell holds the error of a formula and is read as blank",
                       "correct the formula, or write the value");
        }
    }
    return readable;
}

} // namespace catalogue
