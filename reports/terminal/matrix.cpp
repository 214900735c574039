#include "reports/terminal/parts.hpp"
#include "reports/wording/cell_symbol.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/text_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace reports {

namespace {

constexpr std::size_t most_districts = 12;
constexpr int least_label = 20;
constexpr int letter_column = 5;
constexpr int count_column = 6;

using Counts = std::array<std::size_t, std::size(all_statuses)>;

std::string_view colour_of(mapper::CellStatus status) {
    switch (status) {
    case mapper::CellStatus::met:
        return "\x1b[32m";
    case mapper::CellStatus::met_regionally:
        return "\x1b[36m";
    case mapper::CellStatus::unclear:
        return "\x1b[1;33m";
    case mapper::CellStatus::gap:
        return "\x1b[1;35m";
    case mapper::CellStatus::not_assessed:
        break;
    }
    return "\x1b[90m";
}

std::string symbol(std::string_view sign, mapper::CellStatus status, int columns,
                   Terminal const& terminal) {
    auto shown = centred(sign, columns);
    if (terminal.colour == Colour::on) {
        auto const start = shown.find(sign);
        shown.insert(start + sign.size(), "\x1b[0m");
        shown.insert(start, colour_of(status));
    }
    return shown;
}

std::string without_end_spaces(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line + "\n";
}

std::string legend(mapper::SuiteFindings const& suite, Terminal const& terminal) {
    std::string text;
    for (auto status : all_statuses) {
        text += fmt::format("{}{} {}", text.empty() ? "" : ";  ", cell_symbol(status).symbol,
                            mapper::label(status));
    }
    if (std::ranges::find(suite.cells, mapper::Heard::unanswered, &mapper::Cell::heard) !=
        suite.cells.end()) {
        text += fmt::format(";  {} {}", unanswered_symbol.symbol, unanswered_meaning);
    }
    return wrapped(text, terminal.columns, {.first = "  ", .others = "  "});
}

/// The columns of a matrix: a district's name where all names fit, else a letter that a key
/// explains.
struct Columns {
    std::vector<std::string> names;
    std::vector<int> widths;
    std::string key;
    int label = 0;
};

int widest_label(catalogue::Suite const& suite) {
    int widest = display_width("Provided locally");
    for (auto const& component : suite.components) {
        widest = std::max(widest, display_width(component.label) + 2);
    }
    return widest + 1;
}

Columns columns_of(mapper::Findings const& findings, catalogue::Suite const& suite, int columns) {
    Columns made;
    for (auto const& district : findings.districts) {
        made.names.push_back(printable(district.name));
        made.widths.push_back(display_width(district.name) + 2);
    }
    auto taken = [&made] { return std::accumulate(made.widths.begin(), made.widths.end(), 0); };
    int const wanted = widest_label(suite);
    if (columns - taken() < wanted) {
        for (auto& width : made.widths) {
            --width;
        }
    }
    if (columns - taken() < std::min(wanted, columns / 3)) {
        std::vector<std::string> meanings;
        for (std::size_t i = 0; i < made.names.size(); ++i) {
            std::string const letter(1, static_cast<char>('A' + i));
            meanings.push_back(fmt::format("{} {}", letter, made.names[i]));
            made.names[i] = letter;
            made.widths[i] = letter_column;
        }
        made.key = fmt::format("{}.", fmt::join(meanings, ", "));
    }
    made.label = std::min(wanted, columns - taken());
    return made;
}

std::string count_row(std::string_view label, Columns const& columns,
                      std::vector<mapper::Comprehensiveness> const& districts,
                      std::size_t mapper::Comprehensiveness::*count) {
    auto line = padded(label, columns.label);
    for (std::size_t i = 0; i < districts.size(); ++i) {
        line += centred(grouped(districts[i].*count), columns.widths[i]);
    }
    return without_end_spaces(line);
}

std::string full_matrix(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                        Columns const& columns, Terminal const& terminal) {
    auto const& components = suite.suite.components;
    std::string text = std::string(static_cast<std::size_t>(columns.label), ' ');
    for (std::size_t i = 0; i < columns.names.size(); ++i) {
        text += centred(columns.names[i], columns.widths[i]);
    }
    text = "\n" + without_end_spaces(text);
    for (std::size_t row = 0; row < components.size(); ++row) {
        if (row == 0 || components[row].tier != components[row - 1].tier) {
            text += truncated(tier_label(suite.suite, components[row]), terminal.columns) + "\n";
        }
        auto line = padded("  " + components[row].label, columns.label - 1) + " ";
        for (std::size_t i = 0; i < findings.districts.size(); ++i) {
            auto const& cell = suite.cells[i * components.size() + row];
            line += symbol(cell_symbol(cell).symbol, cell.status, columns.widths[i], terminal);
        }
        text += without_end_spaces(line);
    }
    using mapper::Comprehensiveness;
    auto const& districts = suite.comprehensiveness;
    text += count_row("Provided", columns, districts, &Comprehensiveness::provided);
    text += count_row("Provided locally", columns, districts, &Comprehensiveness::provided_locally);
    text += count_row("Assessed", columns, districts, &Comprehensiveness::assessed);
    text += legend(suite, terminal);
    if (!columns.key.empty()) {
        text += wrapped(columns.key, terminal.columns, {.first = "  ", .others = "  "});
    }
    return text;
}

std::string count_line(std::string_view label, int label_width, Counts const& counts) {
    auto line = padded(label, label_width);
    for (auto count : counts) {
        line += fmt::format("{:>{}}", grouped(count), count_column);
    }
    return line + "\n";
}

std::string count_header(std::string_view title, int label_width, Terminal const& terminal) {
    auto line = padded(title, label_width);
    for (auto status : all_statuses) {
        line += std::string(count_column - 1, ' ') +
                symbol(cell_symbol(status).symbol, status, 1, terminal);
    }
    return line + "\n";
}

std::string summarised(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                       Terminal const& terminal) {
    constexpr std::size_t most_lines = 20;
    auto const& components = suite.suite.components;
    std::vector<Counts> by_component(components.size());
    std::vector<Counts> by_district(findings.districts.size());
    for (auto const& cell : suite.cells) {
        auto const status = static_cast<std::size_t>(cell.status);
        ++by_component[cell.component.value][status];
        ++by_district[cell.district.value][status];
    }
    int const all_counts = count_column * static_cast<int>(std::size(all_statuses));
    int const label_width = std::min(50, terminal.columns - all_counts);
    auto text = "\n" + count_header("Districts by component", label_width, terminal);
    for (std::size_t i = 0; i < components.size(); ++i) {
        text += count_line("  " + components[i].label, label_width, by_component[i]);
    }
    std::vector<std::size_t> order(by_district.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    auto gaps = [&](std::size_t i) {
        return by_district[i][static_cast<std::size_t>(mapper::CellStatus::gap)];
    };
    std::ranges::stable_sort(order, std::ranges::greater(), gaps);
    text += "\n" + count_header("Components by district", label_width, terminal);
    auto const shown = std::min(order.size(), most_lines);
    for (std::size_t i = 0; i < shown; ++i) {
        text += count_line("  " + findings.districts[order[i]].name, label_width,
                           by_district[order[i]]);
    }
    text += and_more(order.size(), shown, "cells.csv", terminal);
    return text + legend(suite, terminal);
}

} // namespace

std::string matrix(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                   Terminal const& terminal) {
    if (findings.districts.size() <= most_districts) {
        auto const columns = columns_of(findings, suite.suite, terminal.columns);
        if (columns.label >= std::min(least_label, widest_label(suite.suite))) {
            return full_matrix(findings, suite, columns, terminal);
        }
    }
    return summarised(findings, suite, terminal);
}

} // namespace reports
