#include "catalogue/files/table_file.hpp"

#include "base/error.hpp"
#include "base/nearest_word.hpp"
#include "catalogue/files/csv_reader.hpp"
#include "catalogue/files/header_search.hpp"
#include "catalogue/files/spreadsheet_package.hpp"
#include "catalogue/files/spreadsheet_reader.hpp"
#include "catalogue/files/text_encoding.hpp"
#include "catalogue/files/text_file.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <span>
#include <tuple>
#include <vector>

namespace catalogue {

namespace {

using Fit = HeaderPlace::Fit;

std::size_t middle_width(std::span<KeptRow const> rows) {
    std::vector<std::size_t> widths;
    for (auto const& row : rows) {
        widths.push_back(row.cells.size());
    }
    std::ranges::sort(widths);
    return widths.empty() || widths.back() < 2 ? 0 : widths[widths.size() / 2];
}

void say_encoding(Encoding encoding, TableSink& sink) {
    if (encoding == Encoding::windows_1252) {
        sink.trouble({.severity = base::Severity::information,
                      .rule = "encoding",
                      .where = {},
                      .message = "the text is not UTF-8 and is read as Windows-1252",
                      .hint = "look at letters with accents, and save it as CSV in UTF-8"});
    }
}

void read_text(std::string const& name, std::string_view bytes, TableChoice const& choice,
               TableSink& sink) {
    constexpr std::array<std::string_view, 4> of_workbooks{".xlsx", ".xlsm", ".ods", ".xls"};
    auto const ending = file_ending(name);
    if (std::ranges::find(of_workbooks, ending) != of_workbooks.end()) {
        throw base::Error(fmt::format(
            "{}: this is no workbook, though its name ends in '{}'; if it is CSV, name it so.",
            name, ending));
    }
    if (!choice.sheet.empty()) {
        throw base::Error(
            fmt::format("{}: a sheet was asked for ('{}'), and CSV has none; leave --sheet out.",
                        name, choice.sheet));
    }
    auto const decoded = decode_text(name, bytes);
    auto const separator = find_separator(decoded.text(), choice);
    read_csv(name, decoded.text(), separator, sink);
    say_encoding(decoded.encoding(), sink);
}

std::vector<std::string> names_of(std::span<SheetFacts const> sheets) {
    std::vector<std::string> names;
    for (auto const& sheet : sheets) {
        names.push_back(sheet.name);
    }
    return names;
}

std::size_t sheet_called(std::string const& file, std::span<SheetFacts const> sheets,
                         std::string const& wanted) {
    auto const found = std::ranges::find(sheets, wanted, &SheetFacts::name);
    if (found != sheets.end()) {
        return static_cast<std::size_t>(found - sheets.begin());
    }
    auto const names = names_of(sheets);
    auto const nearest = base::nearest_word(wanted, names);
    throw base::Error(
        fmt::format("{}: there is no sheet '{}'; {}.", file, wanted,
                    nearest ? fmt::format("the nearest is '{}'", *nearest)
                            : fmt::format("the sheets are '{}'", fmt::join(names, "', '"))));
}

/// The one sheet in sight whose header fits. Where none does and there is but one with anything in
/// it, that one, so that what is wrong with its header can be said.
std::size_t fitting_sheet(std::string const& file, Spreadsheet& workbook,
                          TableChoice const& choice) {
    auto const sheets = workbook.sheets();
    std::vector<std::size_t> fitting;
    std::vector<std::size_t> filled;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        if (sheets[i].shown == SheetFacts::Shown::no) {
            continue;
        }
        FirstRows first{rows_searched};
        workbook.read(i, first, rows_searched);
        if (!first.rows().empty()) {
            filled.push_back(i);
        }
        if (find_header(first.rows(), choice.names, choice.map).fit == Fit::yes) {
            fitting.push_back(i);
        }
    }
    if (fitting.size() == 1) {
        return fitting.front();
    }
    if (fitting.empty() && filled.size() == 1) {
        return filled.front();
    }
    if (fitting.size() > 1) {
        throw base::Error(fmt::format(
            "{}: the sheets '{}' and '{}' both have the columns of a catalogue; say which one to "
            "read with --sheet.",
            file, sheets[fitting[0]].name, sheets[fitting[1]].name));
    }
    throw base::Error(fmt::format(
        "{}: none of the sheets ('{}') has a header with provider and programme; name the one to "
        "read with --sheet, or map its columns (see 'gapmap map').",
        file, fmt::join(names_of(sheets), "', '")));
}

/// Says which sheets a person would not have seen.
void say_hidden(std::span<SheetFacts const> sheets, std::size_t chosen, TableSink& sink) {
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        if (sheets[i].shown == SheetFacts::Shown::no) {
            sink.trouble({.severity = base::Severity::information,
                          .rule = "hidden-sheet",
                          .where = {},
                          .message = fmt::format("the sheet '{}' is hidden and is {}",
                                                 sheets[i].name, i == chosen ? "read" : "not read"),
                          .hint = i == chosen ? "" : "name it with --sheet if it is meant"});
        }
    }
}

void read_workbook(std::string const& name, std::string_view bytes, TableChoice const& choice,
                   TableSink& sink) {
    Spreadsheet workbook{name, bytes};
    auto const& wanted = choice.sheet.empty() ? choice.map.sheet : choice.sheet;
    auto const chosen = wanted.empty() ? fitting_sheet(name, workbook, choice)
                                       : sheet_called(name, workbook.sheets(), wanted);
    workbook.read(chosen, sink);
    say_hidden(workbook.sheets(), chosen, sink);
    if (workbook.sees() == Spreadsheet::Sees::cells_alone) {
        sink.trouble({.severity = base::Severity::information,
                      .rule = "old-format",
                      .where = {},
                      .message = "of a workbook in the old XLS format merged cells, hidden sheets "
                                 "and formulas without a value cannot be seen",
                      .hint = "save it as XLSX if it may have any"});
    }
}

} // namespace

char find_separator(std::string_view text, TableChoice const& choice) {
    if (choice.map.separator) {
        return *choice.map.separator;
    }
    auto best = usual_separator(text);
    std::tuple<Fit, std::size_t, std::size_t> most{Fit::no, 0, 0};
    for (char const separator : csv_separators) {
        auto const rows = first_csv_rows(text, separator, rows_searched);
        auto const place = find_header(rows, choice.names, choice.map);
        std::tuple const found{place.fit, place.columns, middle_width(rows)};
        if (found > most || (found == most && separator == best)) {
            most = found;
            best = separator;
        }
    }
    return best;
}

void read_table(std::string const& name, std::string_view bytes, TableChoice const& choice,
                TableSink& sink) {
    if (looks_like_spreadsheet(bytes)) {
        read_workbook(name, bytes, choice, sink);
    } else {
        read_text(name, bytes, choice, sink);
    }
}

} // namespace catalogue
