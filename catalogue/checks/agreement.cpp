#include "base/nearest_word.hpp"
#include "catalogue/answer.hpp"
#include "catalogue/checks/families.hpp"
#include "catalogue/postcode.hpp"
#include "catalogue/rows/number_cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace catalogue {

namespace {

using base::Severity;

constexpr std::size_t least_usual = 3; ///< rows that make a provider's postcode its usual one

/// What one value of a column stands beside in another, and in which rows.
using Beside =
    std::map<std::pair<unsigned, std::string>, std::map<std::string, std::vector<std::size_t>>>;

/// The value that most rows have; of equals the one that comes first in the sheet.
auto usual(std::map<std::string, std::vector<std::size_t>> const& values) {
    return std::ranges::max_element(values, [](auto const& a, auto const& b) {
        return std::pair(a.second.size(), b.second.front()) <
               std::pair(b.second.size(), a.second.front());
    });
}

Beside beside(CheckedSheet const& sheet, std::size_t key, std::size_t value) {
    auto const kind = std::max(sheet.columns()[key].kind, sheet.columns()[value].kind);
    Beside result;
    for (std::size_t row = 0; row < sheet.row_count(); ++row) {
        auto const comparable = comparison_class(sheet.visibility(row), kind);
        auto const of = sheet.cell(row, key);
        auto const said = sheet.cell(row, value);
        if (comparable && !of.empty() && !said.empty()) {
            result[{*comparable, base::folded(of)}][base::folded(said)].push_back(row);
        }
    }
    return result;
}

/// A code beside which most rows have one name and some another.
void check_code(CheckedSheet const& sheet, std::size_t code, std::size_t name, Problems& problems) {
    auto const kind = std::max(sheet.columns()[code].kind, sheet.columns()[name].kind);
    for (auto const& [key, names] : beside(sheet, code, name)) {
        auto const most = usual(names);
        for (auto const& [said, rows] : names) {
            for (auto const row : rows) {
                if (said == most->first) {
                    continue;
                }
                auto const first = most->second.front();
                sheet.report(row, problems)
                    .cell({.severity = Severity::warning,
                           .rule = "code-and-name",
                           .column = sheet.written(name),
                           .value = sheet.cell(row, name),
                           .kind = kind,
                           .message = fmt::format("stands beside a code to which row {} gives "
                                                  "another name",
                                                  sheet.number(first)),
                           .hint = "correct the code or the name",
                           .suggestion = fmt::format("beside the same code stands '{}'",
                                                     sheet.cell(first, name))});
            }
        }
    }
}

/// Every "x_code" column with the column "x" or "x_name", or the plural of it.
void check_codes(CheckedSheet const& sheet, Problems& problems) {
    auto const folded_header = [&sheet](std::size_t column) {
        return base::folded(sheet.written(column));
    };
    for (std::size_t code = 0; code < sheet.columns().size(); ++code) {
        auto stem = folded_header(code);
        if (!stem.ends_with("code") || stem == "code" || stem == "postcode") {
            continue;
        }
        stem.resize(stem.size() - 4);
        for (std::size_t name = 0; name < sheet.columns().size(); ++name) {
            auto const header = folded_header(name);
            if (header == stem || header == stem + "name" || header == stem + "s") {
                check_code(sheet, code, name, problems);
            }
        }
    }
}

/// A provider's postcode that is one slip away from its usual one.
void check_postcodes(CheckedSheet const& sheet, Problems& problems) {
    auto const provider = sheet.column("provider");
    auto const postcode = sheet.column("postcode");
    if (!provider || !postcode) {
        return;
    }
    for (auto const& [key, postcodes] : beside(sheet, *provider, *postcode)) {
        auto const most = usual(postcodes);
        if (most->second.size() < least_usual) {
            continue;
        }
        for (auto const& [said, rows] : postcodes) {
            auto const differing = std::ranges::mismatch(said, most->first);
            bool const one_apart = said.size() == most->first.size() && said != most->first &&
                                   std::equal(differing.in1 + 1, said.end(), differing.in2 + 1);
            if (!one_apart || !parse_postcode(said)) {
                continue;
            }
            for (auto const row : rows) {
                sheet.report(row, problems)
                    .cell({.severity = Severity::warning,
                           .rule = "near-postcode",
                           .column = sheet.written(*postcode),
                           .value = sheet.cell(row, postcode),
                           .kind = CellKind::placing,
                           .message = "differs in one character from the provider's usual "
                                      "postcode",
                           .hint = "correct it if one was meant",
                           .suggestion = fmt::format("correct it if '{}' is meant",
                                                     sheet.cell(most->second.front(), postcode))});
            }
        }
    }
}

/// Degrees of the British Isles, the one in the column of the other.
void check_swapped(CheckedSheet const& sheet, Problems& problems) {
    auto const latitude = sheet.column("latitude");
    auto const longitude = sheet.column("longitude");
    for (std::size_t row = 0; latitude && longitude && row < sheet.row_count(); ++row) {
        auto const north = parse_number(sheet.cell(row, latitude));
        auto const east = parse_number(sheet.cell(row, longitude));
        if (north && east && *north >= -9 && *north <= 3 && *east >= 49 && *east <= 61) {
            sheet.report(row, problems)
                .row(Severity::warning, "swapped-coordinates", sheet.written(*latitude),
                     "latitude and longitude seem to stand in each other's columns", "swap them");
        }
    }
}

/// Adults are taken, says the one cell; nobody of 18 or more is, says the other.
void check_ages(CheckedSheet const& sheet, Problems& problems) {
    constexpr int of_age = 18;
    auto const adults = sheet.column("adults");
    auto const maximum = sheet.column("maximum_age");
    for (std::size_t row = 0; adults && maximum && row < sheet.row_count(); ++row) {
        auto const answer = parse_answer(sheet.cell(row, adults));
        auto const age = parse_whole_number(sheet.cell(row, maximum));
        if (answer && is_yes(*answer) && age && *age >= 0 && *age < of_age) {
            sheet.report(row, problems)
                .row(Severity::warning, "ages-and-adults", sheet.written(*maximum),
                     "the answer for adults and the maximum age contradict each other",
                     "correct the one or the other");
        }
    }
}

} // namespace

void check_agreement(Sheets sheets, Problems& problems) {
    for (auto const& sheet : sheets) {
        check_codes(sheet, problems);
        check_postcodes(sheet, problems);
        check_swapped(sheet, problems);
        check_ages(sheet, problems);
    }
}

} // namespace catalogue
