#include "catalogue/files/file_rows.hpp"

#include "base/error.hpp"
#include "catalogue/files/header_search.hpp"
#include "catalogue/files/layout.hpp"

#include <fmt/format.h>

#include <utility>

namespace catalogue {

void FileRows::begin_sheet(std::string_view name) {
    m_catalogue.sheets.push_back({.file = m_file, .sheet = std::string{name}});
    m_stage = Stage::before_header;
}

void FileRows::row(TableRow const& row) {
    if (is_blank(row)) {
        return;
    }
    if (m_stage != Stage::before_header) {
        take(row);
        return;
    }
    m_first.emplace_back(row);
    if (m_first.size() == rows_searched) {
        settle_header();
    }
}

void FileRows::trouble(base::Problem problem) {
    problem.where.file = m_file;
    problem.where.sheet = problem.where.row == 0 ? "" : m_catalogue.sheets.back().sheet;
    if (m_stage == Stage::before_header) {
        m_troubles.push_back(std::move(problem));
    } else {
        m_catalogue.problems.push_back(std::move(problem));
    }
}

void FileRows::finish() {
    if (m_stage == Stage::before_header) {
        if (m_first.empty()) {
            throw base::Error(fmt::format(
                "{}: the file is empty; expected a header row and a row a service.", m_file));
        }
        settle_header();
    }
    if (m_stage == Stage::after_header) {
        throw base::Error(
            fmt::format("{}: the file has a header and no rows; add a row a service.", m_file));
    }
}

void FileRows::take(TableRow const& row) {
    m_stage = Stage::in_rows;
    m_rows.read(row);
}

/// Rows of a title are no services, which is said, and so is nothing else about them.
void FileRows::say_title(std::size_t header) {
    if (header == 0) {
        return;
    }
    auto const first = m_first.front().number;
    auto const last = m_first[header - 1].number;
    m_catalogue.problems.push_back(
        {.severity = base::Severity::information,
         .rule = "title-rows",
         .where =
             {.file = m_file, .sheet = m_catalogue.sheets.back().sheet, .row = first, .column = ""},
         .message = first == last
                        ? "the row stands above the header and is not read as a service"
                        : fmt::format("rows {} to {} stand above the header and are not read as "
                                      "services",
                                      first, last),
         .hint = ""});
}

void FileRows::settle_header() {
    auto& sheet = m_catalogue.sheets.back();
    auto const place = find_header(m_first, m_names, m_map);
    if (m_map.header_row && *m_map.header_row != 0 && !place.header) {
        throw base::Error(fmt::format(
            "{}: the map {} says that the header is row {}, which is blank or beyond the first {} "
            "rows with anything in them; correct header_row.",
            m_file, m_map.file, *m_map.header_row, rows_searched));
    }
    auto const top = place.header ? place.header : place.tags;
    auto const written = place.header ? m_first[*place.header].views()
                                      : std::vector<std::string_view>(widest(m_first));
    auto const tags = place.tags ? m_first[*place.tags].views() : std::vector<std::string_view>{};
    auto const number = top ? m_first[*top].number : 0;
    auto layout = read_header({.row = number, .written = written, .tags = tags},
                              {.file = m_file,
                               .sheet = sheet.sheet,
                               .names = m_names,
                               .map = m_map,
                               .questions = m_questions},
                              m_catalogue.problems);
    sheet.field_letters = layout.field_letters(sheet.sheet);
    m_rows.begin_sheet(std::move(layout));
    say_title(top.value_or(0));
    for (auto& problem : m_troubles) {
        if (problem.where.row == 0 || problem.where.row >= number) {
            m_catalogue.problems.push_back(std::move(problem));
        }
    }
    m_troubles.clear();
    m_stage = Stage::after_header;
    for (auto const& row : std::span{m_first}.subspan(place.first_service)) {
        auto const cells = row.views();
        take({.number = row.number, .cells = cells});
    }
    m_first.clear();
}

} // namespace catalogue
