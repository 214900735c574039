#include "catalogue/people/annotation_file.hpp"

#include "base/error.hpp"
#include "base/nearest_word.hpp"
#include "catalogue/files/cell_text.hpp"
#include "catalogue/files/plain_table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace catalogue {

namespace {

enum class Presence : std::uint8_t { required, optional };

struct AnnotationColumn {
    std::string_view name;
    std::string AnnotationRow::*member;
    Presence presence;
};

constexpr std::array columns{
    AnnotationColumn{"district", &AnnotationRow::district, Presence::required},
    AnnotationColumn{"component", &AnnotationRow::component, Presence::optional},
    AnnotationColumn{"service", &AnnotationRow::service, Presence::optional},
    AnnotationColumn{"who", &AnnotationRow::who, Presence::required},
    AnnotationColumn{"when", &AnnotationRow::when, Presence::optional},
    AnnotationColumn{"status", &AnnotationRow::status, Presence::required},
    AnnotationColumn{"note", &AnnotationRow::note, Presence::required}};

std::string column_names() {
    std::vector<std::string_view> names;
    for (auto const& column : columns) {
        names.push_back(column.name);
    }
    return fmt::format("{}", fmt::join(names, ", "));
}

void report_unread(PlainTable const& table, std::vector<base::Problem>& problems) {
    for (auto const& written : table.header) {
        auto const name = base::folded(written);
        bool const is_read =
            std::ranges::find(columns, name, &AnnotationColumn::name) != columns.end();
        if (!is_read && !name.empty()) {
            problems.push_back(
                {.severity = base::Severity::warning,
                 .rule = "column-not-read",
                 .where = {.file = table.file, .sheet = "", .row = 0, .column = ""},
                 .message = fmt::format("the column {} is not read", catalogue::quoted(written)),
                 .hint = fmt::format("the columns are {}", column_names())});
        }
    }
}

} // namespace

AnnotationFile read_annotations(std::filesystem::path const& file) {
    auto const table = read_plain_table(file);
    AnnotationFile annotations{
        .file = table.file, .rows = std::vector<AnnotationRow>(table.rows.size()), .problems = {}};
    for (auto const& column : columns) {
        auto const position = table.position(column.name);
        if (!position && column.presence == Presence::required) {
            throw base::Error(fmt::format("{}: has no column '{}'; expected a header with {}.",
                                          table.file, column.name, column_names()));
        }
        for (std::size_t i = 0; position && i < table.rows.size(); ++i) {
            annotations.rows[i].*column.member = table.rows[i].cells[*position];
        }
    }
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        annotations.rows[i].row = table.rows[i].number;
    }
    annotations.problems = table.problems;
    report_unread(table, annotations.problems);
    return annotations;
}

} // namespace catalogue
