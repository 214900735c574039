#include "catalogue/feed_table.hpp"

#include "catalogue/files/cell_text.hpp"

#include <algorithm>
#include <array>

namespace catalogue {

namespace {

/// Those that every catalogue must have, and the one that says what may be told of a row.
constexpr std::array<std::string_view, 3> first_columns{"provider", "programme",
                                                        "location_visibility"};

} // namespace

void FeedRow::add(std::string_view column, std::string_view text) {
    text = trimmed(text);
    if (text.empty()) {
        return;
    }
    auto const found =
        std::ranges::find(cells, column, &std::pair<std::string, std::string>::first);
    if (found == cells.end()) {
        cells.emplace_back(column, text);
        return;
    }
    auto const items = list_items(found->second, ";");
    if (found->second != text && std::ranges::find(items, text) == items.end()) {
        found->second += "; ";
        found->second += text;
    }
}

std::string_view FeedRow::cell(std::string_view column) const {
    auto const found =
        std::ranges::find(cells, column, &std::pair<std::string, std::string>::first);
    return found == cells.end() ? std::string_view{} : found->second;
}

FeedTable::FeedTable(std::string file, ColumnNames const& names)
    : m_file(std::move(file))
    , m_names(names) {
    for (auto const column : first_columns) {
        column_of(std::string{column});
    }
}

void FeedTable::add(FeedRow const& row) {
    Row kept{.number = row.number, .cells = {}};
    for (auto const& [column, text] : row.cells) {
        kept.cells.emplace_back(column_of(column), text);
    }
    m_rows.push_back(std::move(kept));
}

/// A native column is called by its native name, however the feed writes it.
std::uint32_t FeedTable::column_of(std::string const& name) {
    if (auto const known = m_indexes.find(name); known != m_indexes.end()) {
        return known->second;
    }
    auto const native = m_names.find(name);
    auto const& column = native ? native->name : name;
    auto index = static_cast<std::uint32_t>(m_columns.size());
    if (auto const known = m_indexes.find(column); known != m_indexes.end()) {
        index = known->second;
    } else {
        m_columns.push_back(column);
        m_indexes.emplace(column, index);
    }
    m_indexes.emplace(name, index);
    return index;
}

void FeedTable::feed(TableSink& sink) const {
    sink.begin_sheet("");
    std::vector<std::string_view> cells{m_columns.begin(), m_columns.end()};
    sink.row({.number = 0, .cells = cells});
    for (auto const& row : m_rows) {
        std::ranges::fill(cells, std::string_view{});
        for (auto const& [column, text] : row.cells) {
            cells[column] = text;
        }
        sink.row({.number = row.number, .cells = cells});
    }
    for (auto const& problem : m_problems) {
        sink.trouble(problem);
    }
}

} // namespace catalogue
