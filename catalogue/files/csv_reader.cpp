#include "catalogue/files/csv_reader.hpp"

#include "base/error.hpp"

#include <csv.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <exception>
#include <vector>

namespace catalogue {

namespace {

/// Gathers libcsv's cells into rows. Its callbacks are C, so what the sink throws is kept and
/// thrown again outside.
class Rows {
public:
    explicit Rows(TableSink& sink)
        : m_sink(sink) {}

    void cell(std::string_view text) {
        m_ends.push_back(m_text.size() + text.size());
        m_text += text;
    }

    void end(int terminator) {
        bool const second_half = terminator == '\n' && m_terminator == '\r' && m_ends.empty();
        m_terminator = second_half ? 0 : terminator;
        if (second_half) {
            return;
        }
        m_cells.clear();
        std::size_t begin = 0;
        for (auto const end : m_ends) {
            m_cells.push_back(std::string_view{m_text}.substr(begin, end - begin));
            begin = end;
        }
        if (!m_thrown) {
            try {
                m_sink.row({.number = m_number, .cells = m_cells});
            } catch (...) {
                m_thrown = std::current_exception();
            }
        }
        ++m_number;
        m_text.clear();
        m_ends.clear();
    }

    void rethrow() const {
        if (m_thrown) {
            std::rethrow_exception(m_thrown);
        }
    }

    [[nodiscard]] std::size_t number() const { return m_number; }

private:
    TableSink& m_sink;
    std::string m_text;
    std::vector<std::size_t> m_ends;
    std::vector<std::string_view> m_cells;
    std::size_t m_number = 1;
    int m_terminator = 0;
    std::exception_ptr m_thrown;
};

void on_cell(void* text, std::size_t length, void* rows) {
    static_cast<Rows*>(rows)->cell({static_cast<char const*>(text), length});
}

void on_row(int terminator, void* rows) {
    static_cast<Rows*>(rows)->end(terminator);
}

class Parser {
public:
    static constexpr unsigned char lenient = CSV_REPALL_NL;
    static constexpr unsigned char strict = lenient | CSV_STRICT | CSV_STRICT_FINI;
    /// Bytes by which the room for a cell grows: by libcsv's 128, a cell of megabytes is copied
    /// again and again.
    static constexpr std::size_t room = std::size_t{1} << 18U;

    Parser(char separator, unsigned char options) {
        if (csv_init(&m_parser, options) != 0) {
            throw base::Error("The CSV reader could not be started.");
        }
        csv_set_delim(&m_parser, static_cast<unsigned char>(separator));
        csv_set_blk_size(&m_parser, room);
    }
    Parser(Parser const&) = delete;
    Parser& operator=(Parser const&) = delete;
    ~Parser() { csv_free(&m_parser); }

    /// Reads as far as strict CSV goes, and says how far.
    std::size_t parse(std::string_view text, Rows& rows) {
        return csv_parse(&m_parser, text.data(), text.size(), on_cell, on_row, &rows);
    }

    /// Reads one character that strict CSV refuses, as a part of its cell.
    void parse_leniently(std::string_view character, Rows& rows) {
        csv_set_opts(&m_parser, lenient | CSV_STRICT_FINI);
        parse(character, rows);
        csv_set_opts(&m_parser, strict);
    }

    /// Whether the text ended outside quotes.
    bool finish(Rows& rows) { return csv_fini(&m_parser, on_cell, on_row, &rows) == 0; }

    [[nodiscard]] bool in_quotes() const { return m_parser.quoted != 0; }

private:
    csv_parser m_parser{};
};

constexpr std::size_t block_size = 1 << 16;

} // namespace

char usual_separator(std::string_view text) {
    auto const begin = std::min(text.find_first_not_of("\r\n"), text.size());
    auto const header = text.substr(begin, text.find_first_of("\r\n", begin) - begin);
    return *std::ranges::max_element(csv_separators, {}, [header](char separator) {
        return std::ranges::count(header, separator);
    });
}

std::vector<KeptRow> first_csv_rows(std::string_view text, char separator, std::size_t most) {
    constexpr std::size_t furthest = 1 << 20;
    constexpr std::size_t few = 1 << 12;
    FirstRows kept{most};
    Rows rows{kept};
    Parser parser{separator, Parser::lenient};
    bool const is_whole = text.size() <= furthest;
    text = text.substr(0, furthest);
    while (!text.empty() && !kept.full()) {
        parser.parse(text.substr(0, few), rows);
        text.remove_prefix(std::min(few, text.size()));
    }
    if (is_whole && text.empty()) {
        parser.finish(rows); // the last line may have no end
    }
    rows.rethrow();
    return kept.rows();
}

void read_csv(std::string const& name, std::string_view text, char separator, TableSink& sink) {
    Rows rows{sink};
    Parser parser{separator, Parser::strict};
    sink.begin_sheet("");
    while (!text.empty()) {
        auto const piece = text.substr(0, block_size);
        auto const read = parser.parse(piece, rows);
        rows.rethrow();
        text.remove_prefix(read);
        if (read == piece.size()) {
            continue;
        }
        if (parser.in_quotes()) {
            throw base::Error(fmt::format(
                "{}, row {}: text follows the closing quote of a cell, so the quotes do not "
                "balance; write a quote inside a quoted cell twice.",
                name, rows.number()));
        }
        sink.trouble({.severity = base::Severity::warning,
                      .rule = "stray-quote",
                      .where = {.file = "", .sheet = "", .row = rows.number(), .column = ""},
                      .message = "a quote stands inside a cell that is not quoted and is taken as "
                                 "part of its text",
                      .hint = "quote the whole cell and write the quote twice"});
        parser.parse_leniently(text.substr(0, 1), rows);
        text.remove_prefix(1);
    }
    if (!parser.finish(rows)) {
        throw base::Error(fmt::format("{}, row {}: a quote opens here and never closes; close it, "
                                      "or write a quote inside a quoted cell twice.",
                                      name, rows.number()));
    }
    rows.rethrow();
}

} // namespace catalogue
