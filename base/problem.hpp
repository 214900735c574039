#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace base {

enum class Severity : std::uint8_t { error, warning, information };

/// Where a problem is, as a spreadsheet names it: the header is row 1, and row 0 means the whole
/// file. `column` is its name; `cell` is "F14" where a sheet of a workbook is meant. Empty parts
/// are left out of messages.
struct Where {
    std::string file;
    std::string sheet;
    std::size_t row = 0;
    std::string column;
    std::string cell = {};

    friend auto operator<=>(Where const&, Where const&) = default;
};

/// Something wrong with the data. Problems are collected and the run goes on. `rule` is a stable
/// word for the kind of problem ("unknown-type"), `message` says what is wrong and shows the value,
/// unless the row is confidential, and `hint` says the way out.
struct Problem {
    Severity severity = Severity::error;
    std::string rule;
    Where where;
    std::string message;
    std::string hint;

    friend auto operator<=>(Problem const&, Problem const&) = default;
};

/// "error", "warning" or "information".
std::string_view code(Severity severity);

/// "services.csv, row 14, postcode"; "services.xlsx, sheet 'Services', row 14"; and with a cell
/// "services.xlsx, Services!F14, postcode", the sheet in quotes where spreadsheets need them.
std::string to_text(Where const& where);

/// One sentence: "services.csv, row 14, latitude: '100' is not a latitude; expected -90 to 90."
std::string to_text(Problem const& problem);

} // namespace base
