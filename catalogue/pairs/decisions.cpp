#include "catalogue/pairs/decisions.hpp"

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

namespace catalogue {

namespace {

std::pair<std::string, std::string> unordered(std::string_view one, std::string_view other) {
    auto const [least, greatest] = std::minmax(one, other);
    return {std::string{least}, std::string{greatest}};
}

constexpr std::array<std::string_view, 3> columns{"first", "second", "decision"};

class DecisionSink final : public TableSink {
public:
    DecisionSink(std::string const& file, std::vector<base::Problem>& problems)
        : m_file(file)
        , m_problems(problems) {}

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
        read_decision(row);
    }

    void trouble(base::Problem problem) override {
        problem.where.file = m_file;
        m_problems.push_back(std::move(problem));
    }

    [[nodiscard]] std::vector<PairDecision> take() { return std::move(m_rows); }

private:
    void read_header(TableRow const& row) {
        m_positions.emplace();
        for (std::size_t at = 0; at < columns.size(); ++at) {
            auto const found = std::ranges::find(row.cells, columns.at(at),
                                                 [](auto cell) { return base::folded(cell); });
            if (found == row.cells.end()) {
                throw base::Error(fmt::format("{}: has no column '{}'; expected a header with {}.",
                                              m_file, columns.at(at), fmt::join(columns, ", ")));
            }
            m_positions->at(at) = static_cast<std::size_t>(found - row.cells.begin());
        }
    }

    void read_decision(TableRow const& row) {
        auto const cell = [&](std::size_t at) {
            auto const position = m_positions->at(at);
            return position < row.cells.size() ? trimmed(row.cells[position]) : std::string_view{};
        };
        auto const first = cell(0);
        auto const second = cell(1);
        auto const word = base::folded(cell(2));
        if (first.empty() || second.empty() || first == second) {
            report(row,
                   first.empty() || second.empty() ? "a service id is missing"
                                                   : "a row is paired with itself",
                   "name the ids of two rows");
            return;
        }
        auto verdict = PairVerdict::none;
        if (word == code(PairVerdict::same)) {
            verdict = PairVerdict::same;
        } else if (word == code(PairVerdict::different)) {
            verdict = PairVerdict::different;
        } else if (!word.empty()) {
            report(row, fmt::format("{} is no decision, so the pair is undecided", quoted(cell(2))),
                   "expected same, different or a blank");
        }
        m_rows.push_back({.first = std::string{first},
                          .second = std::string{second},
                          .verdict = verdict,
                          .row = row.number});
    }

    void report(TableRow const& row, std::string message, std::string hint) {
        m_problems.push_back(
            {.severity = base::Severity::error,
             .rule = "bad-decision",
             .where = {.file = m_file, .sheet = "", .row = row.number, .column = ""},
             .message = std::move(message),
             .hint = std::move(hint)});
    }

    std::string const& m_file;
    std::vector<base::Problem>& m_problems;
    std::optional<std::array<std::size_t, columns.size()>> m_positions;
    std::vector<PairDecision> m_rows;
};

} // namespace

PairDecisions::PairDecisions(std::string file, std::vector<PairDecision> rows)
    : m_file(std::move(file))
    , m_rows(std::move(rows)) {
    for (auto const& row : m_rows) {
        auto const [found, added] =
            m_verdicts.try_emplace(unordered(row.first, row.second), row.verdict);
        if (added || row.verdict == PairVerdict::none) {
            continue;
        }
        if (found->second != PairVerdict::none && found->second != row.verdict) {
            m_problems.push_back(
                {.severity = base::Severity::warning,
                 .rule = "decided-twice",
                 .where = {.file = m_file, .sheet = "", .row = row.row, .column = "decision"},
                 .message = "the pair was decided otherwise in an earlier row",
                 .hint = "the later row stands; take the earlier one out"});
        }
        found->second = row.verdict;
    }
}

PairVerdict PairDecisions::find(std::string_view one, std::string_view other) const {
    auto const found = m_verdicts.find(unordered(one, other));
    return found == m_verdicts.end() ? PairVerdict::none : found->second;
}

bool PairDecisions::has(std::string_view one, std::string_view other) const {
    return m_verdicts.contains(unordered(one, other));
}

std::string_view code(PairVerdict verdict) {
    switch (verdict) {
    case PairVerdict::same:
        return "same";
    case PairVerdict::different:
        return "different";
    case PairVerdict::none:
        break;
    }
    return "";
}

PairDecisions read_pair_decisions(std::filesystem::path const& file) {
    auto const name = file.string();
    auto const text = read_text_file(file);
    std::vector<base::Problem> problems;
    DecisionSink sink{name, problems};
    auto const decoded = decode_text(name, text);
    read_csv(name, decoded.text(), usual_separator(decoded.text()), sink);
    PairDecisions decisions{name, sink.take()};
    decisions.m_problems.insert(decisions.m_problems.begin(), problems.begin(), problems.end());
    return decisions;
}

} // namespace catalogue
