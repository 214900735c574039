#include "catalogue/rows/particular_cells.hpp"

#include "catalogue/columns/cell_values.hpp"
#include "catalogue/files/cell_text.hpp"
#include "catalogue/files/spreadsheet_values.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace catalogue {

namespace {

void report_unknown(UnknownTerm const& unknown, Particular const& particular,
                    std::string_view column, RowReport& report) {
    std::vector<std::string_view> codes;
    for (auto const& option : particular.options) {
        codes.push_back(option.code);
    }
    report.cell({.severity = base::Severity::warning,
                 .rule = "unknown-option",
                 .column = column,
                 .value = unknown.text,
                 .kind = CellKind::plain,
                 .message = "is not one of this column's words and is read as unknown",
                 .hint = fmt::format("expected {}", fmt::join(codes, ", ")),
                 .suggestion =
                     unknown.nearest ? fmt::format("the nearest is '{}'", *unknown.nearest) : ""});
}

/// Where a choice ends and what is said of it begins: at ":" or "(".
std::size_t end_of_choice(std::string_view cell) {
    return std::min(cell.find_first_of(":("), cell.size());
}

std::string remark_after(std::string_view cell, std::size_t end) {
    auto remark = trimmed(cell.substr(std::min(end + 1, cell.size())));
    if (!remark.empty() && remark.back() == ')' && remark.find('(') == std::string_view::npos) {
        remark.remove_suffix(1);
    }
    return std::string{remark};
}

StatedParticular read_answer(std::string_view cell, std::string_view column, RowReport& report) {
    auto answer = parse_answer(cell);
    if (!answer) {
        answer = parse_answer(whole_part(cell).value_or(cell));
    }
    if (!answer) {
        report.cell({.rule = "bad-answer",
                     .column = column,
                     .value = cell,
                     .kind = CellKind::plain,
                     .message = "is not an answer and is read as unknown",
                     .hint = "expected yes, no, unknown or a blank",
                     .suggestion = ""});
    }
    return {.particular = {},
            .answer = answer.value_or(Answer::unknown),
            .basis = {},
            .options = {},
            .number = {},
            .text = {}};
}

/// A number that is none was said when the cell was read as a detail.
StatedParticular read_number(std::string_view cell) {
    StatedParticular stated;
    auto const range = parse_amount_range(cell);
    if (range && range->least >= 0) {
        stated.answer = Answer::yes;
        stated.number = range;
    } else {
        stated.answer =
            says_nothing(cell) ? parse_answer(cell).value_or(Answer::not_stated) : Answer::unknown;
    }
    return stated;
}

StatedParticular read_text(std::string_view cell) {
    StatedParticular stated;
    auto const answer = parse_answer(cell);
    if (answer && !is_yes(*answer)) {
        stated.answer = *answer;
    } else {
        stated.answer = Answer::yes;
        stated.text = cell;
    }
    return stated;
}

} // namespace

ParticularReader::ParticularReader(Vocabulary const& vocabulary)
    : m_vocabulary(vocabulary) {
    for (auto const& particular : vocabulary.particulars) {
        m_options.emplace_back(particular.options,
                               particular.kind == ParticularKind::list ? ";,/" : "");
    }
}

std::optional<StatedParticular> ParticularReader::read(ParticularIndex particular,
                                                       std::string_view cell,
                                                       std::string_view column, RowReport& report) {
    if (cell.empty()) {
        return std::nullopt;
    }
    StatedParticular stated;
    switch (m_vocabulary.particulars[particular.value].kind) {
    case ParticularKind::yes_no:
        stated = read_answer(cell, column, report);
        break;
    case ParticularKind::choice:
    case ParticularKind::list:
        stated = read_options(particular, cell, column, report);
        break;
    case ParticularKind::number:
        stated = read_number(cell);
        break;
    case ParticularKind::text:
        stated = read_text(cell);
        break;
    }
    stated.particular = particular;
    return stated.answer == Answer::not_stated ? std::nullopt : std::optional{std::move(stated)};
}

StatedParticular ParticularReader::read_options(ParticularIndex index, std::string_view cell,
                                                std::string_view column, RowReport& report) {
    auto const& particular = m_vocabulary.particulars[index.value];
    auto& reader = m_options[index.value];
    StatedParticular stated;
    auto const* list = &reader.read(cell);
    if (particular.kind == ParticularKind::choice && !list->unknown.empty()) {
        auto const end = end_of_choice(cell);
        auto const& choice = reader.read(trimmed(cell.substr(0, end)));
        if (choice.unknown.empty()) {
            list = &choice;
            stated.text = remark_after(cell, end);
        }
    }
    for (auto const& unknown : list->unknown) {
        report_unknown(unknown, particular, column, report);
    }
    for (auto const option : list->terms) {
        stated.options.insert(OptionIndex{option});
    }
    stated.answer = list->unknown.empty() ? list->answer : Answer::unknown;
    return stated;
}

} // namespace catalogue
