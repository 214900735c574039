#include "base/nearest_word.hpp"
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

constexpr std::size_t most_letters = 26;
constexpr int least_label = 20;
constexpr int letter_column = 5;

using Counts = std::array<std::size_t, std::size(all_statuses)>;

std::string symbol(CellSymbol const& sign, mapper::CellStatus status, int columns,
                   Terminal const& terminal) {
    auto shown = centred(sign.symbol, columns);
    return shown.replace(shown.find(sign.symbol), sign.symbol.size(),
                         coloured(sign.symbol, status, terminal.colour));
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
    // As wide as the matrix above it.
    auto lines = wrapped(text, terminal.columns, {.first = "  ", .others = "  "});
    for (auto const status : all_statuses) {
        auto const sign = cell_symbol(status).symbol;
        lines.replace(lines.find(sign), sign.size(), coloured(sign, status, terminal.colour));
    }
    return lines;
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

/// A component's label in a column: the part beside its cells, and the lines below that for what is
/// longer.
struct Label {
    Label(std::string_view text, int columns)
        : others(wrapped(text, columns, {.first = "  ", .others = "    "})) {
        auto const end = others.find('\n');
        first = others.substr(0, end);
        others.erase(0, end + 1);
    }

    std::string first;
    std::string others;
};

std::string count_row(std::string_view label, Columns const& columns,
                      std::vector<mapper::Comprehensiveness> const& districts,
                      std::size_t mapper::Comprehensiveness::*count) {
    auto line = padded(label, columns.label);
    for (std::size_t i = 0; i < districts.size(); ++i) {
        line += centred(grouped(districts[i].*count), columns.widths[i]);
    }
    return without_end_spaces(line);
}

/// The label, less what the tier's heading above it says already, where that spares a line.
std::string label_below_tier(catalogue::Suite const& suite, catalogue::Component const& component,
                             int columns) {
    auto const said = ", " + tier_label(suite, component);
    auto const& label = component.label;
    bool const repeats =
        label.size() > said.size() &&
        base::folded(label.substr(label.size() - said.size())) == base::folded(said);
    return repeats && display_width(label) + 2 > columns
               ? label.substr(0, label.size() - said.size())
               : label;
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
        auto const label = Label{label_below_tier(suite.suite, components[row], columns.label - 1),
                                 columns.label - 1};
        auto line = padded(label.first, columns.label);
        for (std::size_t i = 0; i < findings.districts.size(); ++i) {
            auto const& cell = suite.cells[i * components.size() + row];
            line += symbol(cell_symbol(cell), cell.status, columns.widths[i], terminal);
        }
        text += without_end_spaces(line) + label.others;
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

/// A table of how many cells are of each status.
class CountTable {
public:
    CountTable(std::vector<Counts> const& rows, int widest_label, Terminal const& terminal)
        : m_terminal(terminal) {
        std::size_t most = 0;
        for (auto const& row : rows) {
            most = std::max(most, *std::ranges::max_element(row));
        }
        m_count = std::max(display_width(grouped(most)), 2) + 2;
        m_label = std::min(widest_label, terminal.columns - counts_width());
    }

    [[nodiscard]] int columns() const { return m_label + counts_width(); }

    [[nodiscard]] std::string header(std::string_view title) const {
        auto line = padded(title, m_label);
        for (auto status : all_statuses) {
            line += std::string(static_cast<std::size_t>(m_count - 1), ' ') +
                    symbol(cell_symbol(status), status, 1, m_terminal);
        }
        return line;
    }

    /// `beside` stands after the counts.
    [[nodiscard]] std::string row(std::string_view label, Counts const& counts,
                                  std::string_view beside = {}) const {
        Label const parts{label, m_label - 1};
        auto line = padded(parts.first, m_label);
        for (auto count : counts) {
            line += fmt::format("{:>{}}", grouped(count), m_count);
        }
        return fmt::format("{}{}\n{}", line, beside, parts.others);
    }

private:
    [[nodiscard]] int counts_width() const {
        return m_count * static_cast<int>(std::size(all_statuses));
    }

    Terminal const& m_terminal;
    int m_count = 0;
    int m_label = 0;
};

/// One sign a component, those of a tier together: a district in one line.
std::string strip(mapper::SuiteFindings const& suite, std::size_t district,
                  Terminal const& terminal) {
    auto const& components = suite.suite.components;
    std::string text = "  ";
    for (std::size_t i = 0; i < components.size(); ++i) {
        auto const& cell = suite.cells[district * components.size() + i];
        text += i == 0 || components[i].tier != components[i - 1].tier ? " " : "";
        text += symbol(cell_symbol(cell), cell.status, 1, terminal);
    }
    return text;
}

int strip_width(catalogue::Suite const& suite) {
    auto columns = 3 + static_cast<int>(suite.components.size());
    for (std::size_t i = 1; i < suite.components.size(); ++i) {
        columns += suite.components[i].tier != suite.components[i - 1].tier ? 1 : 0;
    }
    return columns;
}

std::string by_component(std::vector<Counts> const& counts, mapper::SuiteFindings const& suite,
                         Terminal const& terminal) {
    CountTable const table{counts, widest_label(suite.suite), terminal};
    auto text = "\n" + table.header("Districts by component") + "\n";
    for (std::size_t i = 0; i < counts.size(); ++i) {
        text += table.row(suite.suite.components[i].label, counts[i]);
    }
    return text;
}

/// Those with the most gaps first.
std::string by_district(std::vector<Counts> const& counts, mapper::Findings const& findings,
                        mapper::SuiteFindings const& suite, Terminal const& terminal) {
    constexpr std::size_t most_lines = 20;
    constexpr std::size_t most_whole = 40;
    std::vector<std::size_t> order(counts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater(), [&](std::size_t i) {
        return counts[i][static_cast<std::size_t>(mapper::CellStatus::gap)];
    });
    auto const all = order.size();
    order.resize(all <= most_whole ? all : most_lines);
    int widest = display_width("Components by district");
    for (auto const i : order) {
        widest = std::max(widest, display_width(findings.districts[i].name) + 3);
    }
    CountTable const table{counts, widest, terminal};
    bool const fits = table.columns() + strip_width(suite.suite) <= terminal.columns;
    auto text = "\n" + table.header("Components by district") +
                (fits ? "   each, in the order above\n" : "\n");
    for (auto const i : order) {
        text += table.row(findings.districts[i].name, counts[i],
                          fits ? strip(suite, i, terminal) : std::string{});
    }
    return text + and_more(all, order.size(), "cells.csv", terminal);
}

std::string summarised(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                       Terminal const& terminal) {
    std::vector<Counts> of_components(suite.suite.components.size());
    std::vector<Counts> of_districts(findings.districts.size());
    for (auto const& cell : suite.cells) {
        auto const status = static_cast<std::size_t>(cell.status);
        ++of_components[cell.component.value][status];
        ++of_districts[cell.district.value][status];
    }
    return by_component(of_components, suite, terminal) +
           by_district(of_districts, findings, suite, terminal) + legend(suite, terminal);
}

} // namespace

std::string matrix(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                   Terminal const& terminal) {
    if (findings.districts.size() <= most_letters) {
        auto const columns = columns_of(findings, suite.suite, terminal.columns);
        if (columns.label >= std::min(least_label, widest_label(suite.suite))) {
            return full_matrix(findings, suite, columns, terminal);
        }
    }
    return summarised(findings, suite, terminal);
}

} // namespace reports
