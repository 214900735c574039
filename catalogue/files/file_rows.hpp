#pragma once

#include "catalogue/catalogue.hpp"
#include "catalogue/columns/column_map.hpp"
#include "catalogue/columns/column_names.hpp"
#include "catalogue/files/table_sink.hpp"
#include "catalogue/rows/kept_row.hpp"
#include "catalogue/rows/service_row.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace catalogue {

/// Puts the rows of one file into a catalogue: finds the header among the first, and passes on what
/// follows it. Everything that it is given must outlive it.
class FileRows final : public TableSink {
public:
    FileRows(std::string const& file, Catalogue& catalogue, ColumnNames const& names,
             ColumnMap const& map, std::size_t questions, ServiceRows& rows)
        : m_file(file)
        , m_catalogue(catalogue)
        , m_names(names)
        , m_map(map)
        , m_questions(questions)
        , m_rows(rows) {}

    void begin_sheet(std::string_view name) override;
    void row(TableRow const& row) override;
    void trouble(base::Problem problem) override;

    /// What is left to be done when the file has ended. Throws base::Error where there was no
    /// header, or nothing after it.
    void finish();

private:
    enum class Stage : std::uint8_t { before_header, after_header, in_rows };

    void settle_header();
    void say_title(std::size_t header);
    void take(TableRow const& row);

    std::string const& m_file;
    Catalogue& m_catalogue;
    ColumnNames const& m_names;
    ColumnMap const& m_map;
    std::size_t m_questions;
    ServiceRows& m_rows;
    Stage m_stage = Stage::before_header;
    std::vector<KeptRow> m_first;
    std::vector<base::Problem> m_troubles; ///< of rows before the header is known
};

} // namespace catalogue
