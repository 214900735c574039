#include "catalogue/read_catalogue.hpp"

#include "base/error.hpp"
#include "catalogue/columns/column_names.hpp"
#include "catalogue/files/file_rows.hpp"
#include "catalogue/files/table_file.hpp"
#include "catalogue/files/text_file.hpp"
#include "catalogue/open_referral/open_referral.hpp"
#include "catalogue/rows/service_ids.hpp"
#include "catalogue/rows/service_row.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace catalogue {

namespace {

/// Throws where the ending says that it is a format not read here.
void require_table(std::string const& name) {
    constexpr std::array<std::string_view, 8> read_here{"",      ".csv",  ".tsv", ".txt",
                                                        ".xlsx", ".xlsm", ".ods", ".xls"};
    auto const ending = file_ending(name);
    if (std::ranges::find(read_here, ending) == read_here.end()) {
        throw base::Error(fmt::format("{}: files ending in '{}' are not read here; save the table "
                                      "as CSV, XLSX or ODS.",
                                      name, ending));
    }
}

/// Reads files one after another, so that only one text is in memory at a time.
class CatalogueReader {
public:
    CatalogueReader(Vocabulary const& vocabulary, ReadOptions const& options)
        : m_options(options)
        , m_names(vocabulary)
        , m_questions(question_count(vocabulary))
        , m_rows(m_catalogue, vocabulary, options.blank_visibility, options.checked)
        , m_feeds(vocabulary, options.taxonomy, m_names, options.blank_visibility) {}

    void add_file(std::filesystem::path const& file) {
        if (is_open_referral(file)) {
            add(m_feeds.read(file));
        } else {
            add(file.string(), read_text_file(file));
        }
    }

    void add_text(NamedText const& text) {
        if (is_open_referral(text.name)) {
            add(m_feeds.read_text(text.name, text.text));
        } else {
            add(text.name, text.text);
        }
    }

    Catalogue finish() {
        auto problems = m_feeds.finish();
        std::ranges::move(problems, std::back_inserter(m_catalogue.problems));
        assign_ids(m_catalogue);
        return std::move(m_catalogue);
    }

private:
    /// A feed's columns are native already, so a map of another layout is none of theirs.
    void add(std::vector<FeedTable> const& tables) {
        ColumnMap const no_map;
        for (auto const& table : tables) {
            if (table.empty()) {
                add_problems_of(table);
                continue;
            }
            FileRows rows{table.file(), m_catalogue, m_names, no_map, m_questions, m_rows};
            table.feed(rows);
            rows.finish();
            m_catalogue.sheets.back().columns.clear(); // a feed has no cells
        }
    }

    /// Of a page that has problems and no services.
    void add_problems_of(FeedTable const& table) {
        for (auto problem : table.problems()) {
            problem.where.file = table.file();
            m_catalogue.problems.push_back(std::move(problem));
        }
    }

    void add(std::string const& name, std::string_view bytes) {
        require_table(name);
        auto& services = m_catalogue.services;
        services.reserve(services.size() +
                         static_cast<std::size_t>(std::ranges::count(bytes, '\n')));
        FileRows rows{name, m_catalogue, m_names, m_options.map, m_questions, m_rows};
        read_table(name, bytes, {.names = m_names, .map = m_options.map, .sheet = m_options.sheet},
                   rows);
        rows.finish();
    }

    ReadOptions const& m_options;
    Catalogue m_catalogue;
    ColumnNames m_names;
    std::size_t m_questions;
    ServiceRows m_rows;
    OpenReferralReader m_feeds;
};

} // namespace

Catalogue read_catalogue(std::span<std::filesystem::path const> files, Vocabulary const& vocabulary,
                         ReadOptions const& options) {
    CatalogueReader reader{vocabulary, options};
    for (auto const& file : files) {
        reader.add_file(file);
    }
    return reader.finish();
}

Catalogue read_catalogue(std::span<NamedText const> texts, Vocabulary const& vocabulary,
                         ReadOptions const& options) {
    CatalogueReader reader{vocabulary, options};
    for (auto const& text : texts) {
        reader.add_text(text);
    }
    return reader.finish();
}

} // namespace catalogue
