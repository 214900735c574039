#include "reports/explain/lines.hpp"

#include "base/date.hpp"
#include "base/problem.hpp"
#include "mapper/cells/cell.hpp"
#include "reports/wording/cell_symbol.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/text_layout.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace reports {

ExplainedLines::ExplainedLines(Terminal const& terminal)
    : terminal_(terminal)
    , columns_(std::max(prose_columns(terminal.columns), 40)) {}

void ExplainedLines::answer(std::string_view asked, std::string const& status) {
    auto const known = status_of_code(status);
    auto const sign = known ? cell_symbol(*known).symbol : std::string_view{};
    auto lines = wrapped(
        fmt::format("{}: {}.", asked, status_in_words(status)), columns_,
        {.first = known ? fmt::format("{} ", sign) : std::string{}, .others = known ? "  " : ""});
    lines.pop_back();
    if (known) {
        lines = coloured(sign, *known, terminal_.colour) + " " +
                strong(lines.substr(sign.size() + 1), terminal_.colour);
    }
    text_ += lines + '\n';
}

void ExplainedLines::paragraph(std::string_view text) {
    text_ += wrapped(text, columns_);
}

void ExplainedLines::part(std::string_view title) {
    auto lines = wrapped(title, columns_);
    lines.pop_back();
    text_ += '\n' + (lines.ends_with(':') ? strong(lines, terminal_.colour) : lines) + '\n';
}

void ExplainedLines::item(std::string_view text) {
    text_ += wrapped(text, columns_, {.first = "  ", .others = "    "});
}

void ExplainedLines::detail(std::string_view text) {
    text_ += wrapped(text, columns_, {.first = "      ", .others = "        "});
}

void ExplainedLines::answers(std::vector<AnswerRecord> const& answers) {
    for (auto const& one : answers) {
        detail(answer_in_words(one));
    }
}

void ExplainedLines::list(std::string_view title, std::vector<std::string> const& items) {
    if (items.empty()) {
        return;
    }
    part(title);
    for (auto const& one : items) {
        item(one);
    }
}

std::string service_in_words(ServiceRecord const& service) {
    if (service.row == 0) {
        return service.id;
    }
    base::Where const where{
        .file = service.file, .sheet = service.sheet, .row = service.row, .column = {}};
    return fmt::format("{}: {} ({})", service.provider, service.programme, base::to_text(where));
}

std::string answer_in_words(AnswerRecord const& answer) {
    std::vector<std::string> parts;
    auto const add = [&parts](std::string const& text, std::string_view format) {
        if (!text.empty()) {
            parts.push_back(fmt::format(fmt::runtime(format), text));
        }
    };
    add(answer.basis, "{}");
    add(answer.source, "\"{}\"");
    add(answer.date, "{}");
    add(answer.cell, "cell {}");
    add(answer.before, "before: {}");
    auto const value = code_in_words(answer.value);
    return parts.empty() ? fmt::format("{}: {}", answer.column, value)
                         : fmt::format("{}: {} ({})", answer.column, value, fmt::join(parts, ", "));
}

std::string status_in_words(std::string const& status) {
    auto const known = status_of_code(status);
    return known ? std::string(mapper::label(*known)) : status;
}

std::string code_in_words(std::string code) {
    if (code == "person_causing_harm") {
        return "people causing harm";
    }
    if (code == "victim_survivor") {
        return "victims and survivors";
    }
    std::ranges::replace(code, '_', ' ');
    return code;
}

std::string date_in_words(std::string const& text) {
    auto const date = base::parse_date(text);
    return date ? reports::in_words(*date) : text;
}

} // namespace reports
