#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// A cell of a sheet: the row counted from 1, as spreadsheets do, the column from 0.
struct CellPlace {
    std::size_t row = 0;
    std::size_t column = 0;

    friend auto operator<=>(CellPlace const&, CellPlace const&) = default;
};

/// "F14".
std::string to_text(CellPlace place);

/// The place that "F14" names; none for anything else.
std::optional<CellPlace> cell_place(std::string_view reference);

/// Cells that look like one; only the first, at the upper left, holds a value.
struct MergedCells {
    CellPlace first;
    CellPlace last;
};

/// A cell's text, to be taken instead of what the table reader makes of the cell.
struct CellText {
    CellPlace place;
    std::string text;
};

/// How a formula whose value is not in the file is read: the word that spreadsheets show while they
/// do not know a value yet.
inline constexpr std::string_view no_value_yet = "#GETTING_DATA";

/// What a sheet's file says and a reader of tables hides.
struct SheetFacts {
    enum class Shown : std::uint8_t { yes, no };

    std::string name;
    Shown shown = Shown::yes;
    std::size_t last_row = 0;    ///< the last that holds anything
    std::vector<CellText> texts; ///< in the order of rows
    std::vector<MergedCells> merged;
};

} // namespace catalogue
