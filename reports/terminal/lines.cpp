#include "reports/terminal/lines.hpp"

#include "reports/wording/cell_symbol.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/text_layout.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

/// Narrower, the second of two columns is no pleasure to read.
constexpr int least_second_column = 44;

std::string sign_of(Entry const& entry) {
    return entry.status ? fmt::format("{} ", cell_symbol(*entry.status).symbol) : std::string();
}

/// Lines that begin with the entry's sign, with it in its colour.
std::string with_colour(std::string lines, Entry const& entry, Terminal const& terminal) {
    if (entry.status) {
        auto const sign = cell_symbol(*entry.status).symbol;
        lines.replace(lines.find(sign), sign.size(),
                      coloured(sign, *entry.status, terminal.colour));
    }
    return lines;
}

std::string side_by_side(Entry const& entry, int first_column, Terminal const& terminal) {
    auto const first = padded(fmt::format("  {}{}", sign_of(entry), entry.what), first_column);
    auto const others = std::string(static_cast<std::size_t>(first_column), ' ');
    return wrapped(entry.about, terminal.columns, {.first = first, .others = others});
}

std::string one_below_the_other(Entry const& entry, Terminal const& terminal) {
    auto const columns = prose_columns(terminal.columns);
    return wrapped(sign_of(entry) + entry.what, columns, {.first = "  ", .others = "    "}) +
           wrapped(entry.about, columns, {.first = "      ", .others = "      "});
}

} // namespace

std::string heading(std::string_view text, Terminal const& terminal) {
    auto lines = paragraph(text, terminal);
    lines.pop_back();
    return "\n" + strong(lines, terminal.colour) + "\n";
}

std::string paragraph(std::string_view text, Terminal const& terminal) {
    return wrapped(text, prose_columns(terminal.columns));
}

std::string item(std::string_view text, Terminal const& terminal) {
    return wrapped(text, prose_columns(terminal.columns), {.first = "  ", .others = "    "});
}

std::string and_more(std::size_t all, std::size_t shown, std::string_view see,
                     Terminal const& terminal) {
    if (all <= shown) {
        return {};
    }
    return item(fmt::format("and {} more: see {}", grouped(all - shown), see), terminal);
}

std::string entries(std::span<Entry const> list, Terminal const& terminal) {
    int first_column = 0;
    for (auto const& entry : list) {
        first_column =
            std::max(first_column, 4 + display_width(sign_of(entry)) + display_width(entry.what));
    }
    bool const fits = terminal.columns - first_column >= least_second_column;
    std::string text;
    for (auto const& entry : list) {
        text += with_colour(fits ? side_by_side(entry, first_column, terminal)
                                 : one_below_the_other(entry, terminal),
                            entry, terminal);
    }
    return text;
}

} // namespace reports
