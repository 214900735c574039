#pragma once

#include "base/problem.hpp"
#include "catalogue/files/layout.hpp"
#include "catalogue/rows/row_cells.hpp"
#include "catalogue/rows/row_report.hpp"
#include "catalogue/visibility.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// A column by its native name, or by its header where it is not native. What `placing` columns
/// hold (where a service is, its contacts, free text, all that is not native) is shown only of
/// public rows.
struct CheckedColumn {
    std::string name;
    CellKind kind = CellKind::placing;
};

/// The services of one sheet cell by cell, as written, for the rules that look over rows. It holds
/// what confidential rows say, so nothing made of it is told but through report().
class CheckedSheet {
public:
    CheckedSheet(base::Where where, Layout const& layout, Vocabulary const& vocabulary);

    void add(RowCells const& cells, std::size_t number, Visibility visibility);

    [[nodiscard]] std::vector<CheckedColumn> const& columns() const { return m_columns; }
    /// The column of a native name or a header; none where the sheet has no such.
    [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const;
    /// As the header writes it, for messages.
    [[nodiscard]] std::string_view written(std::size_t column) const { return m_written[column]; }

    [[nodiscard]] std::size_t row_count() const { return m_rows.size(); }
    [[nodiscard]] std::size_t number(std::size_t row) const { return m_rows[row].number; }
    [[nodiscard]] Visibility visibility(std::size_t row) const { return m_rows[row].visibility; }
    /// Trimmed; blank where the sheet has no such column.
    [[nodiscard]] std::string_view cell(std::size_t row, std::optional<std::size_t> column) const;

    [[nodiscard]] base::Where const& where() const { return m_where; }
    [[nodiscard]] RowReport report(std::size_t row, std::vector<base::Problem>& problems) const;

private:
    struct Row {
        std::size_t number = 0;
        Visibility visibility = Visibility::confidential;
    };

    base::Where m_where;
    std::vector<std::string> m_written;
    std::vector<CheckedColumn> m_columns;
    std::vector<Row> m_rows;
    std::string m_text;              ///< all cells, one after another
    std::vector<std::size_t> m_ends; ///< of each row's cells in the text, one a column
};

/// Rows may be compared with one another only where what one of them tells is told of the other
/// too: a confidential row with none; what a placing column holds of public rows among themselves
/// and of district rows among themselves, the latter without showing a value. None: with no row.
std::optional<unsigned> comparison_class(Visibility visibility, CellKind kind);

} // namespace catalogue
