#pragma once

#include "catalogue/files/table_sink.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// A row that outlives its reader's call: those among which the header is looked for.
struct KeptRow {
    std::size_t number = 0;
    std::vector<std::string> cells;

    KeptRow() = default;
    explicit KeptRow(TableRow const& row)
        : number(row.number)
        , cells(row.cells.begin(), row.cells.end()) {}

    [[nodiscard]] std::vector<std::string_view> views() const {
        return {cells.begin(), cells.end()};
    }
};

/// Keeps the first rows that are not blank and the name of their sheet, and forgets what is said of
/// the format.
class FirstRows final : public TableSink {
public:
    explicit FirstRows(std::size_t most)
        : m_most(most) {}

    void begin_sheet(std::string_view name) override { m_sheet = name; }
    void row(TableRow const& row) override;
    void trouble(base::Problem /*problem*/) override {}

    [[nodiscard]] bool full() const { return m_rows.size() == m_most; }
    [[nodiscard]] std::vector<KeptRow> const& rows() const { return m_rows; }
    [[nodiscard]] std::string const& sheet() const { return m_sheet; }

private:
    std::size_t m_most;
    std::string m_sheet;
    std::vector<KeptRow> m_rows;
};

/// How many cells the widest has.
std::size_t widest(std::span<KeptRow const> rows);

/// Whether no cell of a row holds anything but space.
bool is_blank(TableRow const& row);

} // namespace catalogue
