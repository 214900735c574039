#include "geodata/postcodes/import.hpp"

#include "base/error.hpp"
#include "base/nearest_word.hpp"
#include "geodata/postcodes/file.hpp"
#include "geodata/postcodes/row.hpp"
#include "geodata/postcodes/source.hpp"
#include "geodata/postcodes/table.hpp"
#include "geodata/postcodes/writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <utility>

namespace geodata {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_postcodes = 10'000'000;

/// The problems of one kind are one problem: the first, and how many more there are.
class Troubles {
public:
    void add(base::Problem first) {
        auto& [problem, count] = by_rule_[first.rule];
        if (count++ == 0) {
            problem = std::move(first);
        }
    }

    [[nodiscard]] std::vector<base::Problem> take() {
        std::vector<base::Problem> problems;
        for (auto& [rule, trouble] : by_rule_) {
            auto& [problem, count] = trouble;
            if (count > 1) {
                problem.message +=
                    fmt::format(", and {} more row{} like it", count - 1, count == 2 ? "" : "s");
            }
            problems.push_back(std::move(problem));
        }
        return problems;
    }

private:
    std::map<std::string, std::pair<base::Problem, std::size_t>> by_rule_;
};

/// "May 2025" where the source's name or that of a table in it has a month and a year, as ONS names
/// its files (ONSPD_MAY_2025_UK.csv); else empty.
std::string vintage_of(fs::path const& source, std::vector<std::string> const& tables) {
    constexpr std::array months{"January",   "February", "March",    "April",
                                "May",       "June",     "July",     "August",
                                "September", "October",  "November", "December"};
    auto names = tables;
    names.push_back(source.filename().string());
    for (auto const& name : names) {
        auto const folded = base::folded(fs::path{name}.filename().string());
        for (std::string const month : months) {
            auto const short_name = base::folded(month.substr(0, 3));
            for (auto const& written : {base::folded(month), short_name}) {
                auto const at = folded.find(written);
                auto const year =
                    at == std::string::npos ? "" : folded.substr(at + written.size(), 4);
                if (year.size() == 4 && year.starts_with("20") &&
                    year.find_first_not_of("0123456789") == std::string::npos) {
                    return fmt::format("{} {}", month, year);
                }
            }
        }
    }
    return "";
}

std::string_view name_of(PostcodeColumn column) {
    constexpr std::array<std::string_view, postcode_column_count> names{
        "postcode", "easting", "northing", "latitude", "longitude", "date of termination",
        "district", "quality"};
    return names.at(static_cast<std::size_t>(column));
}

class Directory {
public:
    void add(std::string const& file, PostcodeRow const& row) {
        if (base::folded(row[PostcodeColumn::postcode]) == "postcode") {
            return; // a second line of the header
        }
        ++rows_;
        auto const read = read_postcode_row(row);
        if (!read.rule.empty()) {
            troubles_.add({.severity = base::Severity::warning,
                           .rule = std::string{read.rule},
                           .where = {.file = file,
                                     .sheet = "",
                                     .row = row.number,
                                     .column = std::string{name_of(read.column)}},
                           .message = fmt::format("'{}' {}", row[read.column], read.message),
                           .hint = read.postcode ? "the postcode is kept without a position"
                                                 : "the row is not read"});
        }
        if (!read.postcode) {
            return;
        }
        if (entries_.size() == most_postcodes) {
            throw base::Error(
                fmt::format("{}: has more than {} postcodes, which is more than there "
                            "are; give a postcode directory.",
                            file, most_postcodes));
        }
        entries_.push_back(packed(*read.postcode, index_of(file, read.postcode->district)));
    }

    /// In the order of the keys, each once: the living one, else the first.
    void settle(std::string const& source) {
        std::ranges::stable_sort(entries_, {}, [](PostcodeEntry const& entry) {
            return std::pair{entry.key(), entry.is_terminated()};
        });
        auto const repeated = std::ranges::unique(entries_, {}, &PostcodeEntry::key);
        auto const count = static_cast<std::size_t>(std::ranges::ssize(repeated));
        if (count > 0) {
            troubles_.add({.severity = base::Severity::warning,
                           .rule = "postcode-twice",
                           .where = {.file = source, .sheet = "", .row = 0, .column = ""},
                           .message = fmt::format("{} row{} of a postcode that is there already",
                                                  count, count == 1 ? " is" : "s are"),
                           .hint = "the one that is in use stays, else the first"});
        }
        entries_.erase(repeated.begin(), repeated.end());
    }

    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] std::vector<PostcodeEntry> const& entries() const { return entries_; }
    [[nodiscard]] std::vector<std::string> const& districts() const { return districts_; }
    [[nodiscard]] std::vector<base::Problem> take_problems() { return troubles_.take(); }

private:
    std::size_t index_of(std::string const& file, std::string const& district) {
        if (auto const found = index_by_district_.find(district);
            found != index_by_district_.end()) {
            return found->second;
        }
        if (districts_.size() == most_postcode_districts) {
            throw base::Error(
                fmt::format("{}: names more than {} districts, so its district column is no such "
                            "thing; give a postcode directory.",
                            file, most_postcode_districts));
        }
        index_by_district_.emplace(district, districts_.size());
        districts_.push_back(district);
        return districts_.size() - 1;
    }

    std::size_t rows_ = 0;
    std::vector<PostcodeEntry> entries_;
    std::vector<std::string> districts_;
    std::unordered_map<std::string, std::size_t> index_by_district_;
    Troubles troubles_;
};

} // namespace

PostcodeImport import_postcodes(fs::path const& source, std::string const& sha256,
                                fs::path const& lookup, ExistingLookup existing,
                                std::function<void(std::size_t rows)> const& on_rows) {
    constexpr std::size_t rows_between = 10'000;
    require_writable(lookup, existing);
    Directory directory;
    bool any_directory = false;
    auto const tables = postcode_tables(source);
    for (auto const& table : tables) {
        auto const shown = shown_name(table);
        any_directory |= read_postcode_table(table, [&](PostcodeRow const& row) {
            directory.add(shown, row);
            if (on_rows && directory.rows() % rows_between == 0) {
                on_rows(directory.rows());
            }
        });
    }
    if (!any_directory) {
        throw base::Error(fmt::format(
            "{}: no column holds postcodes (they are called pcd, pcds, pcd7 or postcode, or come "
            "first in Code-Point Open); give ONSPD, NSPL or Code-Point Open as CSV.",
            source.string()));
    }
    directory.settle(source.string());
    auto const& entries = directory.entries();
    if (entries.empty()) {
        throw base::Error(fmt::format("{}: no row holds a postcode; give a postcode directory.",
                                      source.string()));
    }
    PostcodeImport result{.rows = directory.rows(),
                          .postcodes = entries.size(),
                          .terminated = static_cast<std::size_t>(
                              std::ranges::count_if(entries, &PostcodeEntry::is_terminated)),
                          .without_place = static_cast<std::size_t>(std::ranges::count(
                              entries, PostcodeFrame::none, &PostcodeEntry::frame)),
                          .vintage = vintage_of(source, tables),
                          .problems = directory.take_problems()};
    write_postcode_file(lookup, entries,
                        {.source = source.filename().string(),
                         .vintage = result.vintage,
                         .sha256 = sha256,
                         .districts = directory.districts()});
    return result;
}

} // namespace geodata
