#include "catalogue/programmes/session_table.hpp"

#include "base/error.hpp"
#include "base/nearest_word.hpp"
#include "catalogue/files/cell_text.hpp"
#include "catalogue/files/csv_reader.hpp"
#include "catalogue/files/text_encoding.hpp"
#include "catalogue/rows/kept_row.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <filesystem>

namespace catalogue {

namespace {

constexpr int most_sessions = 999;

std::vector<std::string> const& column_names() {
    static std::vector<std::string> const names{"session", "title", "topics", "themes", "text"};
    return names;
}

class SessionRows final : public TableSink {
public:
    SessionRows(std::string const& file, PlanBuilder& plan)
        : m_file(file)
        , m_plan(plan) {}

    void begin_sheet(std::string_view /*name*/) override {}

    void row(TableRow const& row) override {
        if (is_blank(row)) {
            return;
        }
        if (m_columns.empty()) {
            read_header(row);
        } else {
            read_session(row);
        }
    }

    void trouble(base::Problem problem) override {
        problem.where.file = m_file;
        m_plan.problems().push_back(std::move(problem));
    }

private:
    void read_header(TableRow const& row) {
        for (auto const cell : row.cells) {
            auto const name = std::ranges::find(column_names(), base::folded(cell));
            bool const known = name != column_names().end();
            if (known && std::ranges::find(m_columns, *name) != m_columns.end()) {
                throw base::Error(fmt::format("{}, row {}: two columns are called '{}'; leave one "
                                              "out.",
                                              m_file, row.number, *name));
            }
            m_columns.push_back(known ? *name : std::string{});
            if (!known && !trimmed(cell).empty()) {
                auto const nearest = base::nearest_word(cell, column_names());
                m_plan.report(
                    base::Severity::warning, "column-not-read", row.number, "",
                    fmt::format("the column {} is not read", quoted(cell)),
                    nearest ? fmt::format("the nearest is '{}'", *nearest)
                            : fmt::format("the columns are {}", fmt::join(column_names(), ", ")));
            }
        }
        if (std::ranges::find(m_columns, "title") == m_columns.end()) {
            throw base::Error(fmt::format("{}, row {}: this is no header of a table of sessions; "
                                          "expected columns among {}, and title among them.",
                                          m_file, row.number, fmt::join(column_names(), ", ")));
        }
    }

    void read_session(TableRow const& row) {
        PlanPart part;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            auto const cell = trimmed(row.cells[i]);
            if (i >= m_columns.size()) {
                say_cell_beyond(cell, row.number);
            } else if (m_columns[i] == "session") {
                part.number = read_number(cell, row.number);
            } else if (m_columns[i] == "title") {
                part.title = cell;
            } else if (m_columns[i] == "text") {
                part.text = cell;
            } else if (m_columns[i] == "topics") {
                add_words(part, PointKind::topic, cell, row.number, "topics");
            } else if (m_columns[i] == "themes") {
                add_words(part, PointKind::theme, cell, row.number, "themes");
            }
        }
        if (part.title.empty()) {
            m_plan.report(base::Severity::error, "session-without-title", row.number, "title",
                          "the session has no title", "give it one");
        }
        m_plan.add_session(std::move(part), row.number, "session");
    }

    void say_cell_beyond(std::string_view cell, std::size_t row) {
        if (!cell.empty()) {
            m_plan.report(base::Severity::error, "ragged-row", row, "",
                          fmt::format("{} stands under no column", quoted(cell)),
                          "put quotes round a cell that holds the separator");
        }
    }

    std::optional<int> read_number(std::string_view cell, std::size_t row) {
        int number = 0;
        auto const* const end = cell.data() + cell.size();
        auto const [rest, error] = std::from_chars(cell.data(), end, number);
        if (error == std::errc{} && rest == end && is_session_number(number)) {
            return number;
        }
        m_plan.report(base::Severity::error, "bad-session-number", row, "session",
                      fmt::format("{} is no session's number", quoted(cell)),
                      session_number_hint());
        return std::nullopt;
    }

    void add_words(PlanPart& part, PointKind kind, std::string_view cell, std::size_t row,
                   std::string_view column) {
        for (auto const word : list_items(cell, ";")) {
            m_plan.add_word(part, kind, word, row, column);
        }
    }

    std::string const& m_file;
    PlanBuilder& m_plan;
    std::vector<std::string> m_columns; ///< by position; empty where a column is not read
};

} // namespace

void read_session_table(std::string const& name, std::string_view bytes, PlanBuilder& plan) {
    plan.whole().title = std::filesystem::path{name}.stem().string();
    auto const decoded = decode_text(name, bytes);
    SessionRows rows{name, plan};
    read_csv(name, decoded.text(), usual_separator(decoded.text()), rows);
}

bool is_session_number(std::int64_t number) {
    return number >= 1 && number <= most_sessions;
}

std::string session_number_hint() {
    return fmt::format("expected 1 to {}", most_sessions);
}

} // namespace catalogue
