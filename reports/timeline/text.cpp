#include "reports/terminal/parts.hpp"
#include "reports/timeline/report.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/text_layout.hpp"
#include "reports/wording/timeline_wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <span>

namespace reports {

namespace {

/// Of the table before its bar.
constexpr int table_width = 49;
constexpr int least_bar = 10;

struct BarPart {
    std::string_view symbol;
    std::string_view meaning;
};

constexpr BarPart bar_parts[] = {{"█", "provided until a stated day"},
                                 {"▒", "provided, no end stated"},
                                 {"?", "not known"},
                                 {"○", "none found"}};

std::string bar(DayCounts const& counts, int width) {
    auto const widths =
        bar_widths({counts.until_stated, counts.no_end, counts.unclear, counts.gap}, width);
    std::string text;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        for (int column = 0; column < widths[i]; ++column) {
            text += bar_parts[i].symbol;
        }
    }
    return text;
}

std::string table(TimelineView const& view, Period period, int columns) {
    int const width = std::max(columns - table_width, least_bar);
    auto text = fmt::format("{:<10}{:>9}{:>7}{:>6}{:>6}{:>9}\n{:<10}{:>9}{:>7}{:>6}{:>6}{:>9}\n",
                            "", "provided", "no end", "not", "none", "none if", "", "", "stated",
                            "known", "found", "unfunded");
    for (auto const& row : month_rows(view, period)) {
        auto const& counts = row.renewed;
        text += fmt::format("{:<10}{:>9}{:>7}{:>6}{:>6}{:>9}  {}\n", row.label, counts.provided(),
                            counts.no_end, counts.unclear, counts.gap, row.unfunded.gap,
                            bar(counts, width));
    }
    std::string legend;
    for (auto const& part : bar_parts) {
        legend += fmt::format("{}{} {}", legend.empty() ? "" : "; ", part.symbol, part.meaning);
    }
    return text + wrapped(legend + ". 'None if unfunded': none found, if funding is not renewed.",
                          columns, {.first = "  ", .others = "  "});
}

std::string changes(TimelineView const& view, Period period, Terminal const& terminal) {
    auto text = heading("What changes, and which services begin or end", terminal);
    auto const listed = changes_in_words(view, changes_within(view, period));
    if (listed.empty()) {
        return text + item("nothing, by the dates that are stated", terminal);
    }
    for (auto const& one : listed) {
        text += item(one, terminal);
    }
    return text;
}

std::string sole_providers(TimelineView const& view, base::Date day, Terminal const& terminal) {
    auto text = heading("Cells that rest on one provider", terminal);
    auto const listed = sole_providers_in_words(view, day);
    if (listed.empty()) {
        return text + item("none", terminal);
    }
    for (auto const& one : listed) {
        text += item(one, terminal);
    }
    return text;
}

} // namespace

std::vector<int> bar_widths(std::vector<std::size_t> const& counts, int width) {
    std::vector<int> widths;
    for (auto const count : counts) {
        widths.push_back(count > 0 ? 1 : 0);
    }
    auto const all = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
    auto const room = std::max(0, width - std::accumulate(widths.begin(), widths.end(), 0));
    std::size_t so_far = 0;
    int given = 0;
    for (std::size_t i = 0; all > 0 && i < counts.size(); ++i) {
        so_far += counts[i];
        auto const end = static_cast<int>(so_far * static_cast<std::size_t>(room) / all);
        widths[i] += end - given;
        given = end;
    }
    return widths;
}

void write_timelines_as_text(std::vector<TimelineView> const& views, Period period,
                             Terminal const& terminal, TextSink& sink) {
    for (auto const& view : views) {
        auto text = &view == &views.front() ? std::string{} : std::string{"\n"};
        text += paragraph(fmt::format("{} ({}), as of {}.", view.suite.name, view.suite.code,
                                      in_words(view.as_of)),
                          terminal);
        text += paragraph(ends_in_words(view, period.from), terminal);
        if (auto const beside = left_out_of_timeline(view, period.from); !beside.empty()) {
            text += paragraph(beside, terminal);
        }
        text += "\n" + table(view, period, terminal.columns);
        text += changes(view, period, terminal);
        text += sole_providers(view, period.from, terminal);
        sink.take(text);
    }
}

std::string cliff_edges(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                        Terminal const& terminal) {
    constexpr std::size_t most = 6;
    auto const view = timeline_view(findings, suite);
    auto const outlooks = outlooks_on(view, view.as_of);
    auto const not_told = not_told_over_time(view);
    if (outlooks.ends + outlooks.ends_unfunded + outlooks.too_old == 0 && not_told.empty()) {
        return {};
    }
    auto text = heading("Cliff edges: what ends, by the dates that services state", terminal);
    text += item(ends_in_words(view, view.as_of), terminal);
    if (!not_told.empty()) {
        text += item(not_told, terminal);
    }
    auto const listed = changes_in_words(view, losses_within(view, usual_period(view)));
    auto const shown = std::min(listed.size(), most);
    for (std::size_t i = 0; i < shown; ++i) {
        text += item(listed[i], terminal);
    }
    return text + and_more(listed.size(), shown, "timeline.csv", terminal);
}

} // namespace reports
