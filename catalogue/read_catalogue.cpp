#include "catalogue/read_catalogue.hpp"

#include "base/error.hpp"
#include "catalogue/column_names.hpp"
#include "catalogue/csv_reader.hpp"
#include "catalogue/service_ids.hpp"
#include "catalogue/service_row.hpp"
#include "catalogue/text_encoding.hpp"
#include "catalogue/text_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace catalogue {

namespace {

bool is_blank(TableRow const& row) {
    return std::ranges::all_of(row.cells,
                               [](std::string_view cell) { return trimmed(cell).empty(); });
}

/// Puts the rows of one file into the catalogue: the first that is not blank is the header.
class FileSink final : public TableSink {
public:
    FileSink(std::string const& file, Catalogue& catalogue, ColumnNames const& names,
             std::size_t questions, ServiceRows& rows)
        : m_file(file)
        , m_catalogue(catalogue)
        , m_names(names)
        , m_questions(questions)
        , m_rows(rows) {}

    void begin_sheet(std::string_view name) override {
        m_catalogue.sheets.push_back({.file = m_file, .sheet = std::string{name}});
        m_stage = Stage::before_header;
    }

    void row(TableRow const& row) override {
        if (is_blank(row)) {
            return;
        }
        if (m_stage == Stage::before_header) {
            m_rows.begin_sheet(read_header(m_file, m_catalogue.sheets.back().sheet, row, m_names,
                                           m_questions, m_catalogue.problems));
            m_stage = Stage::after_header;
            return;
        }
        m_stage = Stage::in_rows;
        m_rows.read(row);
    }

    void trouble(base::Problem problem) override {
        problem.where.file = m_file;
        problem.where.sheet = m_catalogue.sheets.back().sheet;
        m_catalogue.problems.push_back(std::move(problem));
    }

    void require_rows() const {
        if (m_stage == Stage::before_header) {
            throw base::Error(fmt::format(
                "{}: the file is empty; expected a header row and a row a service.", m_file));
        }
        if (m_stage == Stage::after_header) {
            throw base::Error(
                fmt::format("{}: the file has a header and no rows; add a row a service.", m_file));
        }
    }

private:
    enum class Stage : std::uint8_t { before_header, after_header, in_rows };

    std::string const& m_file;
    Catalogue& m_catalogue;
    ColumnNames const& m_names;
    std::size_t m_questions;
    ServiceRows& m_rows;
    Stage m_stage = Stage::before_header;
};

/// Throws where the ending says that it is a format not read here.
void require_csv(std::string const& name) {
    auto ending = std::filesystem::path{name}.extension().string();
    std::ranges::transform(ending, ending.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    constexpr std::array<std::string_view, 4> read_here{"", ".csv", ".tsv", ".txt"};
    if (std::ranges::find(read_here, ending) == read_here.end()) {
        throw base::Error(fmt::format(
            "{}: files ending in '{}' are not read here; save the table as CSV.", name, ending));
    }
}

/// Reads files one after another, so that only one text is in memory at a time.
class CatalogueReader {
public:
    CatalogueReader(Vocabulary const& vocabulary, ReadOptions const& options)
        : m_names(vocabulary)
        , m_questions(question_count(vocabulary))
        , m_rows(m_catalogue, vocabulary, options) {}

    void add(std::string const& name, std::string_view text) {
        auto const utf8 = require_utf8(name, text);
        auto& services = m_catalogue.services;
        services.reserve(services.size() +
                         static_cast<std::size_t>(std::ranges::count(utf8, '\n')));
        FileSink sink{name, m_catalogue, m_names, m_questions, m_rows};
        read_csv(name, utf8, sink);
        sink.require_rows();
    }

    Catalogue finish() {
        assign_ids(m_catalogue);
        return std::move(m_catalogue);
    }

private:
    Catalogue m_catalogue;
    ColumnNames m_names;
    std::size_t m_questions;
    ServiceRows m_rows;
};

} // namespace

Catalogue read_catalogue(std::span<std::filesystem::path const> files, Vocabulary const& vocabulary,
                         ReadOptions const& options) {
    CatalogueReader reader{vocabulary, options};
    for (auto const& file : files) {
        auto const text = read_text_file(file);
        require_csv(file.string());
        reader.add(file.string(), text);
    }
    return reader.finish();
}

Catalogue read_catalogue(std::span<NamedText const> texts, Vocabulary const& vocabulary,
                         ReadOptions const& options) {
    CatalogueReader reader{vocabulary, options};
    for (auto const& [name, text] : texts) {
        require_csv(name);
        reader.add(name, text);
    }
    return reader.finish();
}

} // namespace catalogue
