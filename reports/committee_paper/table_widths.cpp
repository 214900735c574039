#include "reports/committee_paper/table_widths.hpp"

#include "catalogue/files/cell_text.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace reports {

namespace {

constexpr double padding = 2;
constexpr double widest_wanted = 150; ///< longer cells are wrapped anyway
constexpr double dashes_a_letter = 2;

using Cells = std::vector<std::string_view>;

double letters(std::string_view text) {
    constexpr double wide = 1.2;
    double width = 0;
    for (char const letter : text) {
        bool const continues = (static_cast<unsigned char>(letter) & 0xC0U) == 0x80U;
        bool const is_wide = (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z');
        width += continues || letter == '\\' ? 0 : is_wide ? wide : 1;
    }
    return width;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        auto const end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

/// The cells between the bars of a row; a bar after a backslash is a letter.
Cells cells_of(std::string_view row) {
    Cells cells;
    std::size_t begin = 1;
    for (std::size_t at = 1; at < row.size(); ++at) {
        if (row[at] == '|' && row[at - 1] != '\\') {
            cells.push_back(catalogue::trimmed(row.substr(begin, at - begin)));
            begin = at + 1;
        }
    }
    return cells;
}

bool is_row(std::string_view line) {
    return line.starts_with('|');
}

bool is_rule(std::string_view line) {
    return is_row(line) && line.find('-') != std::string_view::npos &&
           line.find_first_not_of("|:- ") == std::string_view::npos;
}

/// The rule of a table again, with widths for what its rows hold; the head is the first of them.
std::string fitted_rule(std::string_view rule, std::vector<Cells> const& rows) {
    auto const aligns = cells_of(rule);
    std::vector<double> widths;
    std::vector<double> lacking;
    double spare = letters_across;
    double all_lacking = 0;
    for (std::size_t column = 0; column < aligns.size(); ++column) {
        double needed = padding;
        double wanted = padding;
        for (Cells const& row : rows) {
            if (column < row.size()) {
                needed = std::max(needed, letters_needed(row[column]));
                wanted = std::max(wanted, padding + std::min(widest_wanted, letters(row[column])));
            }
        }
        widths.push_back(needed);
        lacking.push_back(std::max(0.0, wanted - needed));
        spare -= needed;
        all_lacking += lacking.back();
    }
    std::string text = "|";
    for (std::size_t column = 0; column < aligns.size(); ++column) {
        if (spare > 0 && all_lacking > 0) {
            widths[column] += spare * lacking[column] / all_lacking;
        }
        auto const dashes = static_cast<std::size_t>(std::lround(widths[column] * dashes_a_letter));
        text += aligns[column].starts_with(':') ? ':' : '-';
        text.append(dashes, '-');
        text += aligns[column].ends_with(':') ? ":|" : "-|";
    }
    return text;
}

} // namespace

double letters_needed(std::string_view cell) {
    double longest = 0;
    while (!cell.empty()) {
        auto const end = cell.find_first_of(" -");
        bool const at_hyphen = end != std::string_view::npos && cell[end] == '-';
        longest = std::max(longest, letters(cell.substr(0, at_hyphen ? end + 1 : end)));
        cell.remove_prefix(end == std::string_view::npos ? cell.size() : end + 1);
    }
    return longest + padding;
}

std::string with_fitted_tables(std::string_view markdown) {
    auto const lines = lines_of(markdown);
    std::string fitted;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0 && is_rule(lines[i]) && is_row(lines[i - 1])) {
            std::vector<Cells> rows{cells_of(lines[i - 1])};
            for (std::size_t row = i + 1; row < lines.size() && is_row(lines[row]); ++row) {
                rows.push_back(cells_of(lines[row]));
            }
            fitted += fitted_rule(lines[i], rows);
        } else {
            fitted += lines[i];
        }
        fitted += '\n';
    }
    return fitted;
}

} // namespace reports
