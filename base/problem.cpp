#include "base/problem.hpp"

#include <fmt/format.h>

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

std::string to_text(Where const& where) {
    std::string text = where.file;
    auto add = [&text](std::string_view part) {
        if (!text.empty()) {
            text += ", ";
        }
        text += part;
    };
    if (!where.sheet.empty()) {
        add(fmt::format("sheet '{}'", where.sheet));
    }
    if (where.row != 0) {
        add(fmt::format("row {}", where.row));
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
