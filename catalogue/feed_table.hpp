#pragma once

#include "base/problem.hpp"
#include "catalogue/columns/column_names.hpp"
#include "catalogue/files/table_sink.hpp"
#include "catalogue/interner.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace catalogue {

/// One service of a feed as cells of native columns, and of columns of its own. A column that is
/// said several times is a list: "dapp; cara".
struct FeedRow {
    std::size_t number = 0;
    std::vector<std::pair<std::string, std::string>> cells;

    void add(std::string_view column, std::string_view text);
    [[nodiscard]] std::string_view cell(std::string_view column) const;
};

/// The services of one file of a feed as a table of the columns that they came to have.
class FeedTable {
public:
    FeedTable(std::string file, ColumnNames const& names);

    void add(FeedRow const& row);

    /// Hands over what was collected as one sheet: a header, the rows, and then the problems.
    void feed(TableSink& sink) const;

    [[nodiscard]] std::string const& file() const { return m_file; }
    [[nodiscard]] std::vector<base::Problem>& problems() { return m_problems; }
    [[nodiscard]] std::vector<base::Problem> const& problems() const { return m_problems; }
    [[nodiscard]] bool empty() const { return m_rows.empty(); }

private:
    struct Row {
        std::size_t number = 0;
        std::vector<std::pair<std::uint32_t, std::string>> cells;
    };

    std::uint32_t column_of(std::string const& name);

    std::string m_file;
    ColumnNames const& m_names;
    std::vector<std::string> m_columns;
    StringMap<std::uint32_t> m_indexes;
    std::vector<Row> m_rows;
    std::vector<base::Problem> m_problems;
};

} // namespace catalogue
