#include "base/problem.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace base {

std::string_view code(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "error";
    case Severity::warning:
        return "warning";
    case Severity::information:
        break;
    }
    return "information";
}

namespace {

bool is_plain(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
}

/// A sheet's name as it stands before a cell.
std::string sheet_in_reference(std::string const& sheet) {
    if (std::ranges::all_of(sheet, is_plain)) {
        return sheet;
    }
    std::string quoted;
    for (char const c : sheet) {
        quoted += c == '\'' ? "''" : std::string(1, c);
    }
    return "'" + quoted + "'";
}

} // namespace

std::string to_text(Where const& where) {
    std::string text = where.file;
    auto add = [&text](std::string_view part) {
        if (!text.empty()) {
            text += ", ";
        }
        text += part;
    };
    if (!where.sheet.empty() && !where.cell.empty()) {
        add(fmt::format("{}!{}", sheet_in_reference(where.sheet), where.cell));
    } else {
        if (!where.sheet.empty()) {
            add(fmt::format("sheet '{}'", where.sheet));
        }
        if (where.row != 0) {
            add(fmt::format("row {}", where.row));
        }
    }
    if (!where.column.empty()) {
        add(where.column);
    }
    return text;
}

std::string to_text(Problem const& problem) {
    std::string text = to_text(problem.where);
    if (!text.empty()) {
        text += ": ";
    }
    text += problem.message;
    if (!problem.hint.empty()) {
        text += "; " + problem.hint;
    }
    text += '.';
    return text;
}

} // namespace base
