#include "base/error.hpp"
#include "base/nearest_word.hpp"
#include "catalogue/columns/column_map.hpp"
#include "catalogue/columns/column_names.hpp"
#include "catalogue/files/text_encoding.hpp"
#include "catalogue/files/text_file.hpp"
#include "catalogue/toml/toml_fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace catalogue {

namespace {

class MapReader {
public:
    MapReader(TomlFields& fields, ColumnNames const& names)
        : m_fields(fields)
        , m_report(fields.report())
        , m_names(names) {}

    ColumnMap read() {
        m_map.sheet = m_fields.text_or_empty("sheet");
        read_header_row();
        read_separator();
        for (auto const& entry : m_fields.entries("columns")) {
            add_column(entry);
        }
        for (auto const& entry : m_fields.entries("constants")) {
            add_constant(entry);
        }
        for (auto const& entry : m_fields.entries("values")) {
            add_values(entry);
        }
        m_fields.finish();
        return std::move(m_map);
    }

private:
    void read_header_row() {
        constexpr std::int64_t last_row = 1'048'576;
        auto const number = m_fields.whole_number("header_row");
        if (!number) {
            return;
        }
        if (number->value < 0 || number->value > last_row) {
            m_report.error("bad-map", number->line, "header_row",
                           fmt::format("{} is no row", number->value),
                           "count as a spreadsheet does, from 1; 0 where there is no header");
            return;
        }
        m_map.header_row = static_cast<std::size_t>(number->value);
    }

    void read_separator() {
        auto const text = m_fields.text("separator");
        if (!text) {
            return;
        }
        if (text->text.size() != 1 || text->text == R"(")" || text->text == "\n") {
            m_report.error("bad-map", text->line, "separator",
                           fmt::format("'{}' is no separator", text->text),
                           R"(give one character, such as ';' or a tab ("\t"))");
            return;
        }
        m_map.separator = text->text.front();
    }

    void add_column(TomlEntry const& entry) {
        auto const* const native = text_of(entry);
        if (native == nullptr) {
            return;
        }
        auto const same = base::folded(entry.key);
        for (auto const& earlier : m_map.columns) {
            if (!same.empty() && base::folded(earlier.column) == same) {
                m_report.error("bad-map", entry.line, entry.key,
                               fmt::format("the column is mapped in line {} already", earlier.line),
                               "keep one of the two");
                return;
            }
        }
        if (*native == ignored_column || *native == kept_column) {
            m_map.columns.push_back(
                {.column = entry.key,
                 .use = *native == kept_column ? ColumnMap::Use::kept : ColumnMap::Use::ignored,
                 .native = "",
                 .line = entry.line});
        } else if (auto name = native_name(*native, entry)) {
            add_native(entry, *std::move(name));
        }
    }

    void add_native(TomlEntry const& entry, std::string native) {
        auto const earlier = std::ranges::find(m_map.columns, native, &ColumnMap::Entry::native);
        if (earlier != m_map.columns.end() && !holds_a_list(native)) {
            m_report.error("bad-map", entry.line, entry.key,
                           fmt::format("'{}' is {} already, in line {}", earlier->column, native,
                                       earlier->line),
                           "only a column that holds a list can be made of several");
            return;
        }
        m_map.columns.push_back({.column = entry.key,
                                 .use = ColumnMap::Use::native,
                                 .native = std::move(native),
                                 .line = entry.line});
    }

    void add_constant(TomlEntry const& entry) {
        auto const* const text = text_of(entry);
        auto name = text == nullptr ? std::nullopt : native_name(entry.key, entry);
        if (!name) {
            return;
        }
        auto const mapped = std::ranges::find(m_map.columns, *name, &ColumnMap::Entry::native);
        if (mapped != m_map.columns.end()) {
            m_report.error("bad-map", entry.line, entry.key,
                           fmt::format("{} is the column '{}' already, in line {}", *name,
                                       mapped->column, mapped->line),
                           "keep one of the two");
            return;
        }
        if (std::ranges::find(m_map.constants, *name, &ColumnMap::Constant::native) !=
            m_map.constants.end()) {
            m_report.error("bad-map", entry.line, entry.key,
                           fmt::format("{} has a constant already", *name), "keep one of the two");
            return;
        }
        m_map.constants.push_back({.native = *std::move(name), .text = *text, .line = entry.line});
    }

    void add_values(TomlEntry const& entry) {
        auto const* const meanings = std::get_if<TomlTable>(&entry.value.data);
        if (meanings == nullptr) {
            m_report.error(
                "wrong-kind", entry.line, entry.key,
                fmt::format("'{}' holds another kind of value", entry.key),
                fmt::format("expected a table that begins with [values.\"{}\"]", entry.key));
            return;
        }
        ColumnMap::Values values{.column = entry.key, .meanings = {}, .line = entry.line};
        for (auto const& meaning : *meanings) {
            if (auto const* const text = text_of(meaning)) {
                values.meanings.emplace_back(meaning.key, *text);
            }
        }
        m_map.values.push_back(std::move(values));
    }

    std::string const* text_of(TomlEntry const& entry) {
        auto const* const text = std::get_if<std::string>(&entry.value.data);
        if (text == nullptr) {
            m_report.error("wrong-kind", entry.line, entry.key,
                           fmt::format("'{}' holds another kind of value", entry.key),
                           "expected a text in quotes");
        }
        return text;
    }

    std::optional<std::string> native_name(std::string const& name, TomlEntry const& entry) {
        if (auto column = m_names.find(name)) {
            return std::move(column->name);
        }
        auto const nearest = m_names.nearest(name);
        m_report.error(
            "unknown-column", entry.line, entry.key,
            fmt::format("there is no column '{}' to be mapped to", name),
            nearest ? fmt::format("the nearest is '{}'", *nearest)
                    : "the README lists the columns; \"keep\" keeps one as text, and \"ignore\" "
                      "leaves it out");
        return std::nullopt;
    }

    TomlFields& m_fields;
    TomlReport& m_report;
    ColumnNames const& m_names;
    ColumnMap m_map;
};

} // namespace

bool holds_a_list(std::string_view native) {
    constexpr std::array<std::string_view, 7> lists{"focus",       "interventions",   "approach",
                                                    "districts",   "referral_routes", "languages",
                                                    "designed_for"};
    return std::ranges::find(lists, native) != lists.end();
}

ColumnMap read_column_map(std::string const& name, std::string_view text,
                          Vocabulary const& vocabulary) {
    auto const document = parse_toml(name, text);
    std::vector<base::Problem> problems;
    TomlReport report{name, problems};
    TomlFields fields{document, 1, report};
    ColumnNames const names{vocabulary};
    auto map = MapReader{fields, names}.read();
    if (!problems.empty()) {
        auto const first = std::ranges::min_element(
            problems, {}, [](base::Problem const& problem) { return problem.where.row; });
        auto const& [severity, rule, where, message, hint] = *first;
        throw base::Error(
            fmt::format("{}, line {}, {}: {}; {}.", name, where.row, where.column, message, hint));
    }
    map.file = name;
    return map;
}

ColumnMap load_column_map(std::filesystem::path const& file, Vocabulary const& vocabulary) {
    auto const text = read_text_file(file);
    return read_column_map(file.string(), require_utf8(file.string(), text), vocabulary);
}

} // namespace catalogue
