#include "catalogue/files/plain_table.hpp"

#include "base/error.hpp"
#include "base/nearest_word.hpp"
#include "catalogue/files/cell_text.hpp"
#include "catalogue/files/csv_reader.hpp"
#include "catalogue/files/table_sink.hpp"
#include "catalogue/files/text_encoding.hpp"
#include "catalogue/files/text_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace catalogue {

namespace {

class PlainSink final : public TableSink {
public:
    explicit PlainSink(PlainTable& table)
        : m_table(table) {}

    void begin_sheet(std::string_view /*name*/) override {}

    void row(TableRow const& row) override {
        if (is_blank(row)) {
            return;
        }
        std::vector<std::string> cells;
        cells.reserve(row.cells.size());
        for (auto const cell : row.cells) {
            cells.emplace_back(trimmed(cell));
        }
        if (m_table.header.empty()) {
            m_table.header = std::move(cells);
            return;
        }
        for (std::size_t at = m_table.header.size(); at < cells.size(); ++at) {
            if (!cells[at].empty()) {
                trouble({.severity = base::Severity::error,
                         .rule = "ragged-row",
                         .where = {.file = "", .sheet = "", .row = row.number, .column = ""},
                         .message = "a cell stands under no column and is left out",
                         .hint = "put quotes round a cell that holds the separator"});
                break;
            }
        }
        cells.resize(m_table.header.size());
        m_table.rows.push_back({.number = row.number, .cells = std::move(cells)});
    }

    void trouble(base::Problem problem) override {
        problem.where.file = m_table.file;
        m_table.problems.push_back(std::move(problem));
    }

private:
    PlainTable& m_table;
};

} // namespace

std::optional<std::size_t> PlainTable::position(std::string_view column) const {
    auto const wanted = base::folded(column);
    auto const found = std::ranges::find(
        header, wanted, [](std::string const& name) { return base::folded(name); });
    return found == header.end() ? std::nullopt
                                 : std::optional{static_cast<std::size_t>(found - header.begin())};
}

PlainTable read_plain_table(std::filesystem::path const& file) {
    PlainTable table{.file = file.string(), .header = {}, .rows = {}, .problems = {}};
    auto const bytes = read_text_file(file);
    auto const decoded = decode_text(table.file, bytes);
    PlainSink sink{table};
    read_csv(table.file, decoded.text(), usual_separator(decoded.text()), sink);
    if (table.header.empty()) {
        throw base::Error(
            fmt::format("{}: is empty; expected a header and rows below it.", table.file));
    }
    return table;
}

} // namespace catalogue
