#pragma once

#include "base/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace catalogue {

/// What a person said of two rows; none while nobody has.
enum class PairVerdict : std::uint8_t { none, same, different };

/// One row of a decisions file. `first` and `second` are service ids.
struct PairDecision {
    std::string first;
    std::string second;
    PairVerdict verdict = PairVerdict::none;
    std::size_t row = 0; ///< of the file; 0 where it is not known any more

    friend bool operator==(PairDecision const&, PairDecision const&) = default;
};

/// What people decided, so that nobody is asked twice.
class PairDecisions {
public:
    PairDecisions() = default;
    /// `file` is what problems name. Of two rows on one pair the later stands.
    PairDecisions(std::string file, std::vector<PairDecision> rows);

    [[nodiscard]] std::string const& file() const { return m_file; }
    /// In the order of the file, undecided ones and those that were overruled too.
    [[nodiscard]] std::vector<PairDecision> const& rows() const { return m_rows; }
    /// In either order of the two.
    [[nodiscard]] PairVerdict find(std::string_view one, std::string_view other) const;
    /// Whether the pair has a row, decided or not.
    [[nodiscard]] bool has(std::string_view one, std::string_view other) const;
    [[nodiscard]] std::vector<base::Problem> const& problems() const { return m_problems; }

private:
    friend PairDecisions read_pair_decisions(std::filesystem::path const& file);

    using Pair = std::pair<std::string, std::string>;
    std::string m_file;
    std::vector<PairDecision> m_rows;
    std::map<Pair, PairVerdict> m_verdicts;
    std::vector<base::Problem> m_problems;
};

/// "same", "different", or nothing.
std::string_view code(PairVerdict verdict);

/// Reads a CSV of the columns first, second and decision (same, different or blank); by, date, note
/// and any others are the people's own. Throws base::Error when it cannot be read or lacks a
/// column; a row that cannot be understood is a problem that names its place and shows no id,
/// because the id may be a confidential row's.
PairDecisions read_pair_decisions(std::filesystem::path const& file);

} // namespace catalogue
