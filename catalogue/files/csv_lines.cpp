#include "catalogue/files/csv_lines.hpp"

#include "catalogue/files/csv_reader.hpp"

#include <algorithm>

namespace catalogue {

namespace {

/// Line breaks within a cell: "\n", "\r\n" or "\r".
std::size_t line_breaks(std::string_view cell) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        bool const ends = cell[i] == '\n' && (i == 0 || cell[i - 1] != '\r');
        count += ends || cell[i] == '\r' ? 1U : 0U;
    }
    return count;
}

class LineCounter final : public TableSink {
public:
    void begin_sheet(std::string_view /*name*/) override {}
    void row(TableRow const& row) override {
        m_lines.push_back(m_next);
        for (auto const cell : row.cells) {
            m_next += line_breaks(cell);
        }
        ++m_next;
    }
    void trouble(base::Problem /*problem*/) override {}

    [[nodiscard]] std::vector<std::size_t> take() { return std::move(m_lines); }

private:
    std::vector<std::size_t> m_lines;
    std::size_t m_next = 1;
};

} // namespace

std::vector<std::size_t> csv_row_lines(std::string const& name, std::string_view text,
                                       char separator) {
    LineCounter counter;
    read_csv(name, text, separator, counter);
    return counter.take();
}

} // namespace catalogue
