#pragma once

#include "reports/tables/table_rows.hpp"
#include "reports/workbook/sheet.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace reports {

/// As many as a sheet has.
inline constexpr std::size_t rows_of_a_sheet = 1'048'576;

/// What a sheet adds to the table that it holds.
struct SheetLayout {
    std::string title;
    std::vector<std::string> notes;               ///< a line each, above the table
    std::span<std::string_view const> left_out{}; ///< columns that only programs need
    std::string_view coloured{};                  ///< a column of which the words are coloured
    std::vector<TextColour> colours{};
    std::string footer{}; ///< printed on every page
    std::size_t rows = rows_of_a_sheet;
};

/// Where the matrix has the cell that a row is about.
using CellTarget = std::function<SheetTarget(geodata::DistrictIndex, catalogue::ComponentIndex)>;

/// A table as a sheet: its title and notes, the frozen header with filters, and the rows; widths
/// that fit. Rows beyond what a sheet holds are counted, and the last row says how many there are.
class SheetRows final : public TableRows {
public:
    /// The sheet must outlive it. With `cells`, the label of a component is a link to its cell.
    SheetRows(Sheet& sheet, SheetLayout layout, SheetTarget const& back, CellTarget cells = {});

    using TableRows::number;
    void header(std::vector<std::string> const& columns) override;
    void cell(std::string_view text) override;
    void number(std::optional<std::int64_t> value) override;
    void date(std::optional<base::Date> const& date) override;
    void end_row() override;
    [[nodiscard]] ReadBy read_by() const override { return ReadBy::people; }
    void about(geodata::DistrictIndex district, catalogue::ComponentIndex component) override;

    /// The table's end.
    void finish();

    /// The row of the sheet on which a layout's table has its header.
    static std::size_t header_row(SheetLayout const& layout);

private:
    struct Column {
        bool shown = true;
        bool is_label = false;
        bool is_code = false; ///< its words are written with spaces for underscores
        std::size_t place = 0;
        std::size_t widest = 0; ///< in digits
    };
    /// A cell of the row that is not written yet: how high that is decides the longest of them.
    struct Cell {
        std::size_t column = 0;
        std::variant<std::string, std::int64_t, base::Date> value;
        Look look = Look::plain;
    };

    /// The column of the next cell; none where it is left out.
    Column* next();
    Cell& add_cell(Column const& column);
    void write_row();

    Sheet& m_sheet;
    SheetLayout m_layout;
    CellTarget m_cells;
    std::vector<Column> m_columns;
    std::size_t m_shown = 0;
    std::vector<Cell> m_cells_of_row; ///< of which the first m_filled count
    std::size_t m_filled = 0;
    std::size_t m_lines = 1; ///< of the highest cell of the row
    std::size_t m_at = 0;    ///< in m_columns
    std::size_t m_row = 0;
    std::size_t m_coloured = 0; ///< the place of the coloured column
    std::size_t m_beyond = 0;   ///< rows that the sheet has no room for
    std::optional<std::pair<geodata::DistrictIndex, catalogue::ComponentIndex>> m_about;
};

/// "District name" of "district_name"; some columns have a name of their own.
std::string column_heading(std::string_view column);

} // namespace reports
