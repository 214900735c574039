#include "base/error.hpp"
#include "base/nearest_word.hpp"
#include "geodata/boundaries/boundaries.hpp"
#include "geodata/boundaries/field_guess.hpp"
#include "geodata/population_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <unordered_map>

namespace geodata {

namespace {

using DistrictsByCode = std::unordered_map<std::string_view, District*>;

/// The column of which most values are codes of districts; of equals, one that is called so.
std::size_t find_code_column(PopulationTable const& table, DistrictsByCode const& districts,
                             std::string const& file) {
    auto const& header = table.header();
    std::pair<std::size_t, bool> best{0, false};
    std::size_t column = 0;
    for (std::size_t i = 0; i < header.size(); ++i) {
        std::size_t known = 0;
        for (std::size_t row = 1; row < table.rows.size(); ++row) {
            known += districts.contains(table.value(row, i)) ? 1U : 0U;
        }
        if (std::pair const found{known, is_called_code(header[i])}; found > best) {
            best = found;
            column = i;
        }
    }
    if (best.first == 0) {
        throw base::Error(fmt::format("{}: no column ({}) has codes of the districts, like {}; "
                                      "give a file of the same districts.",
                                      file, fmt::join(header, ", "),
                                      districts.empty() ? "E08000035" : districts.begin()->first));
    }
    return column;
}

bool is_called_population(std::string const& folded) {
    constexpr std::array names{"population", "totalpopulation", "populationtotal",
                               "allages",    "allpersons",      "pop",
                               "residents"};
    return std::find(names.begin(), names.end(), folded) != names.end();
}

bool mentions_population(std::string const& folded) {
    return folded.find("population") != std::string::npos ||
           folded.find("allages") != std::string::npos;
}

/// The column that is called population or the like, else the only one that mentions it.
std::size_t find_population_column(PopulationTable const& table, std::string const& file) {
    auto const& header = table.header();
    for (auto const& fits :
         {std::function{is_called_population}, std::function{mentions_population}}) {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < header.size(); ++i) {
            if (fits(base::folded(header[i]))) {
                found.push_back(i);
            }
        }
        if (found.size() == 1) {
            return found.front();
        }
        if (found.size() > 1) {
            throw base::Error(fmt::format("{}: {} and {} could both be the population; leave one.",
                                          file, header[found[0]], header[found[1]]));
        }
    }
    throw base::Error(fmt::format("{}: no column is called population (columns: {}).", file,
                                  fmt::join(header, ", ")));
}

/// A whole number, its thousands set off by commas, spaces or nothing; none for all else.
std::optional<std::int64_t> parse_count(std::string_view text) {
    std::string digits;
    std::size_t since_separator = 0;
    bool separated = false;
    for (char const c : text) {
        if (c == ',' || c == ' ') {
            if (digits.empty() || (separated ? since_separator != 3 : since_separator > 3)) {
                return std::nullopt;
            }
            separated = true;
            since_separator = 0;
        } else {
            digits += c;
            ++since_separator;
        }
    }
    if (separated && since_separator != 3) {
        return std::nullopt;
    }
    if (digits.ends_with(".0")) {
        digits.resize(digits.size() - 2);
    }
    std::int64_t count = 0;
    auto const* const end = digits.data() + digits.size();
    auto const [stop, error] = std::from_chars(digits.data(), end, count);
    if (error != std::errc{} || stop != end || count < 0) {
        return std::nullopt;
    }
    return count;
}

} // namespace

void read_populations(std::filesystem::path const& file, Boundaries& boundaries) {
    auto const shown = file.string();
    auto const table = read_population_table(file);
    DistrictsByCode districts;
    for (auto& district : boundaries.districts) {
        districts.emplace(district.code.text, &district);
    }
    auto const code_column = find_code_column(table, districts, shown);
    auto const population_column = find_population_column(table, shown);
    auto const report = [&](base::Severity severity, char const* rule, std::size_t row,
                            std::string message, char const* hint) {
        auto const column = row == 0 ? std::string{} : table.header()[population_column];
        boundaries.problems.push_back(
            {.severity = severity,
             .rule = rule,
             .where = {.file = shown, .sheet = "", .row = row, .column = column},
             .message = std::move(message),
             .hint = hint});
    };

    for (std::size_t row = 1; row < table.rows.size(); ++row) {
        auto const found = districts.find(table.value(row, code_column));
        if (found == districts.end()) {
            continue;
        }
        auto& district = *found->second;
        auto const text = table.value(row, population_column);
        auto const count = parse_count(text);
        if (!count) {
            report(base::Severity::error, "bad-population", row + 1,
                   fmt::format("'{}' is not a number of people", text),
                   "expected one like 536280 or 536,280");
        } else if (district.population && district.population != count) {
            report(base::Severity::error, "second-population", row + 1,
                   fmt::format("'{}' is a second population of {}, {} stays", text,
                               district.code.text, *district.population),
                   "leave one of the two rows");
        } else {
            district.population = count;
        }
    }
    for (auto const& district : boundaries.districts) {
        if (!district.population) {
            report(
                base::Severity::warning, "no-population", 0,
                fmt::format("there is no population of {} {}", district.code.text, district.name),
                "add a row for it");
        }
    }
}

} // namespace geodata
