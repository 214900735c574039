#include "catalogue/code_changes.hpp"

#include "base/error.hpp"
#include "base/nearest_word.hpp"
#include "catalogue/files/cell_text.hpp"
#include "catalogue/files/csv_reader.hpp"
#include "catalogue/files/table_sink.hpp"
#include "catalogue/files/text_encoding.hpp"
#include "catalogue/files/text_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace catalogue {

namespace {

constexpr std::array<std::string_view, 2> columns{"old_code", "new_code"};

class CodeSink final : public TableSink {
public:
    explicit CodeSink(CodeChanges& changes)
        : m_changes(changes) {}

    void begin_sheet(std::string_view /*name*/) override {}

    void row(TableRow const& row) override {
        bool const blank = std::ranges::all_of(
            row.cells, [](std::string_view cell) { return trimmed(cell).empty(); });
        if (blank) {
            return;
        }
        if (!m_positions) {
            read_header(row);
            return;
        }
        CodeChange change{.old_code = std::string{cell(row, 0)},
                          .new_code = std::string{cell(row, 1)},
                          .row = row.number};
        if (change.old_code.empty() || change.new_code.empty()) {
            report(row.number, change.old_code.empty() ? "old_code" : "new_code",
                   "a code is missing, so the row is left out", "give both codes");
            return;
        }
        bool const stands = std::ranges::any_of(m_changes.rows, [&](CodeChange const& other) {
            return other.old_code == change.old_code && other.new_code == change.new_code;
        });
        if (stands) {
            report(row.number, "old_code",
                   fmt::format("{} and {} stand in an earlier row",
                               catalogue::quoted(change.old_code),
                               catalogue::quoted(change.new_code)),
                   "take one of them out");
            return;
        }
        m_changes.rows.push_back(std::move(change));
    }

    void trouble(base::Problem problem) override {
        problem.where.file = m_changes.file;
        m_changes.problems.push_back(std::move(problem));
    }

    void require_header() const {
        if (!m_positions) {
            throw base::Error(fmt::format("{}: is empty; expected a header with {} and {}.",
                                          m_changes.file, columns[0], columns[1]));
        }
    }

private:
    void read_header(TableRow const& row) {
        m_positions.emplace();
        for (std::size_t at = 0; at < columns.size(); ++at) {
            auto const found = std::ranges::find(row.cells, base::folded(columns.at(at)),
                                                 [](auto text) { return base::folded(text); });
            if (found == row.cells.end()) {
                throw base::Error(fmt::format("{}: has no column '{}'; expected a header with {} "
                                              "and {}.",
                                              m_changes.file, columns.at(at), columns[0],
                                              columns[1]));
            }
            m_positions->at(at) = static_cast<std::size_t>(found - row.cells.begin());
        }
    }

    [[nodiscard]] std::string_view cell(TableRow const& row, std::size_t at) const {
        auto const position = m_positions->at(at);
        return position < row.cells.size() ? trimmed(row.cells[position]) : std::string_view{};
    }

    void report(std::size_t row, std::string column, std::string message, std::string hint) {
        m_changes.problems.push_back({.severity = base::Severity::warning,
                                      .rule = "bad-code-change",
                                      .where = {.file = m_changes.file,
                                                .sheet = "",
                                                .row = row,
                                                .column = std::move(column)},
                                      .message = std::move(message),
                                      .hint = std::move(hint)});
    }

    CodeChanges& m_changes;
    std::optional<std::array<std::size_t, columns.size()>> m_positions;
};

} // namespace

std::vector<std::string> CodeChanges::now(std::string_view old_code) const {
    std::vector<std::string> codes;
    for (auto const& change : rows) {
        if (change.old_code == old_code) {
            codes.push_back(change.new_code);
        }
    }
    return codes.empty() ? std::vector{std::string{old_code}} : codes;
}

CodeChanges read_code_changes(std::filesystem::path const& file) {
    CodeChanges changes{.file = file.string(), .rows = {}, .problems = {}};
    auto const text = read_text_file(file);
    auto const decoded = decode_text(changes.file, text);
    CodeSink sink{changes};
    read_csv(changes.file, decoded.text(), usual_separator(decoded.text()), sink);
    sink.require_header();
    return changes;
}

std::vector<base::Problem> unknown_codes(CodeChanges const& changes,
                                         std::span<std::string const> old_codes,
                                         std::span<std::string const> new_codes) {
    std::vector<base::Problem> problems;
    std::size_t of_neither = 0;
    auto const knows = [](std::span<std::string const> codes, std::string const& code) {
        return std::ranges::find(codes, code) != codes.end();
    };
    auto const report = [&](CodeChange const& change, std::string column, std::string const& code,
                            std::string_view round, std::span<std::string const> known) {
        auto const nearest = base::nearest_word(code, known);
        problems.push_back(
            {.severity = base::Severity::warning,
             .rule = "unknown-code",
             .where = {.file = changes.file,
                       .sheet = "",
                       .row = change.row,
                       .column = std::move(column)},
             .message = fmt::format("{} is none of the districts of the {} round",
                                    catalogue::quoted(code), round),
             .hint = nearest ? fmt::format("the nearest is {}", catalogue::quoted(*nearest))
                             : "take the code from that round's boundaries"});
    };
    for (auto const& change : changes.rows) {
        bool const old_known = knows(old_codes, change.old_code);
        bool const new_known = knows(new_codes, change.new_code);
        if (old_known && !new_known) {
            report(change, "new_code", change.new_code, "new", new_codes);
        } else if (new_known && !old_known) {
            report(change, "old_code", change.old_code, "old", old_codes);
        } else if (!old_known) {
            ++of_neither;
        }
    }
    if (of_neither > 0) {
        problems.push_back(
            {.severity = base::Severity::information,
             .rule = "unknown-code",
             .where = {.file = changes.file, .sheet = "", .row = 0, .column = ""},
             .message = fmt::format("{} of districts of neither round",
                                    of_neither == 1 ? std::string{"1 row is"}
                                                    : fmt::format("{} rows are", of_neither)),
             .hint = "nothing to do, if the file covers more than the region"});
    }
    return problems;
}

} // namespace catalogue
