#pragma once

#include "catalogue/programmes/programme.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// Puts a programme together from what a file of any format says, in the words of an outline, and
/// lists what is not understood. A row is that of the file: a line or a table's row.
class PlanBuilder {
public:
    PlanBuilder(std::string file, Outline const& outline);

    /// Not valid after another part was added.
    [[nodiscard]] PlanPart& whole() { return m_programme.parts.front(); }
    [[nodiscard]] Programme& programme() { return m_programme; }
    [[nodiscard]] std::vector<base::Problem>& problems() { return m_programme.problems; }

    /// A word given for points of one kind, under a key or column.
    void add_word(PlanPart& part, PointKind kind, std::string_view word, std::size_t row,
                  std::string_view column);
    void add_session(PlanPart session, std::size_t row, std::string_view number_column);
    void add_evaluation(PlanPart evaluation, std::size_t row);
    void report(base::Severity severity, std::string_view rule, std::size_t row,
                std::string_view column, std::string message, std::string hint);

    /// The programme, after what is wrong with all of it was said. Its problems are in the order of
    /// their rows.
    Programme finish();

private:
    Outline const& m_outline;
    Programme m_programme;
    std::map<int, std::size_t> m_session_rows;
};

} // namespace catalogue
