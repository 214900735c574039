#include "reports/page/timeline_picture.hpp"

#include "reports/embedded.hpp"
#include "reports/page/view.hpp"
#include "reports/timeline/months.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

// In units of the picture.
constexpr int left = 40;
constexpr int top = 12;
constexpr int plot_width = 720;
constexpr int plot_height = 220;
constexpr int most_columns = 60;
constexpr std::size_t most_ticks = 8; ///< whose labels stand beside each other

struct Part {
    std::string_view fill; ///< a colour, or the name of one of the picture's patterns
    std::string_view meaning;
};
constexpr Part parts[] = {{"#175673", "provided until a stated day"},
                          {"dots", "provided, no end stated"},
                          {"hatch", "not known"},
                          {"#fbdcb2", "none found"}};
constexpr std::string_view unfunded_meaning =
    "none found below this line if funding is not renewed";

int months_between(base::Date from, base::Date to) {
    auto const month = [](base::Date day) {
        return static_cast<int>(day.year()) * 12 +
               static_cast<int>(static_cast<unsigned>(day.month()));
    };
    return month(to) - month(from);
}

std::string fill_of(Part const& part, std::string const& id) {
    return part.fill.starts_with('#') ? std::string{part.fill}
                                      : fmt::format("url(#{}-{})", id, part.fill);
}

double unit_of(DayCounts const& counts) {
    return static_cast<double>(plot_height) /
           static_cast<double>(std::max<std::size_t>(counts.assessed(), 1));
}

/// What the columns show: the as-of date, then ends of months up to that of the last change or
/// after it.
std::vector<MonthRow> rows_of(TimelineView const& view, Period period) {
    int const months = months_between(period.from, period.to);
    int const step = (months + most_columns) / most_columns;
    std::vector<MonthRow> rows{month_row(view, base::to_text(period.from), period.from)};
    for (int after = 0; after < months + step; after += step) {
        auto const month =
            base::plus_months(base::Date{period.from.year() / period.from.month() / 1}, after);
        base::Date const day{month.year() / month.month() / std::chrono::last};
        rows.push_back(month_row(view, base::to_text(day).substr(0, 7), day));
    }
    return rows;
}

/// A line over what is not found if funding is not renewed, day by day; empty where that is what is
/// not found anyway.
std::string unfunded_line(std::vector<MonthRow> const& rows, double width) {
    std::string path;
    bool differs = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const& unfunded = rows[i].unfunded;
        differs = differs || rows[i].renewed.gap != unfunded.gap;
        double const y = top + plot_height - unit_of(unfunded) * static_cast<double>(unfunded.gap);
        double const x = left + static_cast<double>(i) * width;
        path += i == 0 ? fmt::format("M{:.1f} {:.1f}", x, y) : fmt::format("V{:.1f}", y);
        path += fmt::format("H{:.1f}", x + width);
    }
    return differs ? path : std::string{};
}

View column(MonthRow const& row, std::string const& id, double x, double width) {
    auto const& counts = row.renewed;
    std::vector<std::size_t> const numbers{counts.until_stated, counts.no_end, counts.unclear,
                                           counts.gap};
    double const unit = unit_of(counts);
    View made{
        .texts = {{"title", fmt::format("{}: {} provided, of them {} without a stated end; {} not "
                                        "known; {} none found, {} if funding is not renewed",
                                        in_words(row.day), counts.provided(), counts.no_end,
                                        counts.unclear, counts.gap, row.unfunded.gap)}},
        .lists = {{"boxes", {}}}};
    double y = top;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (numbers[i] == 0) {
            continue;
        }
        double const height = unit * static_cast<double>(numbers[i]);
        made.lists.front().second.push_back({.texts = {{"fill", fill_of(parts[i], id)},
                                                       {"x", fmt::format("{:.1f}", x)},
                                                       {"y", fmt::format("{:.1f}", y)},
                                                       {"width", fmt::format("{:.1f}", width)},
                                                       {"height", fmt::format("{:.1f}", height)}},
                                             .lists = {}});
        y += height;
    }
    return made;
}

} // namespace

std::string timeline_picture(TimelineView const& view, std::string const& id) {
    auto const period = usual_period(view);
    if (period.from == period.to) {
        return {};
    }
    auto const rows = rows_of(view, period);
    double const width = static_cast<double>(plot_width) / static_cast<double>(rows.size());
    Views drawn;
    Views ticks;
    std::size_t const tick_every = (rows.size() + most_ticks - 1) / most_ticks;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        double const x = left + static_cast<double>(i) * width;
        drawn.push_back(column(rows[i], id, x, width));
        if (i % tick_every == 0) {
            ticks.push_back(
                {.texts = {{"x", fmt::format("{:.1f}", x + width / 2)}, {"words", rows[i].label}},
                 .lists = {}});
        }
    }
    auto const unfunded = unfunded_line(rows, width);
    Views legend;
    int y = top + plot_height + 52;
    int x = left;
    for (auto const& part : parts) {
        legend.push_back({.texts = {{"fill", fill_of(part, id)},
                                    {"words", std::string{part.meaning}},
                                    {"x", fmt::format("{}", x)},
                                    {"text_x", fmt::format("{}", x + 24)},
                                    {"y", fmt::format("{}", y - 12)},
                                    {"text_y", fmt::format("{}", y)}},
                          .lists = {}});
        x += 60 + 7 * static_cast<int>(part.meaning.size());
    }
    if (!unfunded.empty()) {
        y += 22;
    }
    return render(embedded_timeline_picture_mustache(),
                  {.texts = {{"id", id},
                             {"suite", view.suite.name},
                             {"width", fmt::format("{}", left + plot_width + 20)},
                             {"height", fmt::format("{}", y + 14)},
                             {"top", fmt::format("{}", top)},
                             {"bottom", fmt::format("{}", top + plot_height)},
                             {"tick_y", fmt::format("{}", top + plot_height + 18)},
                             {"left", fmt::format("{}", left)},
                             {"right", fmt::format("{}", left + plot_width)},
                             {"axis_x", fmt::format("{}", left - 6)},
                             {"axis_top", fmt::format("{}", top + 10)},
                             {"all", grouped(rows.front().renewed.assessed())},
                             {"from", in_words(period.from)},
                             {"to", in_words(rows.back().day)},
                             {"unfunded", unfunded},
                             {"unfunded_y", fmt::format("{}", y - 5)},
                             {"unfunded_end", fmt::format("{}", left + 40)},
                             {"unfunded_x", fmt::format("{}", left + 46)},
                             {"unfunded_text_y", fmt::format("{}", y)},
                             {"unfunded_words", std::string{unfunded_meaning}}},
                   .lists = {{"has_unfunded", shown_if(!unfunded.empty())},
                             {"columns", std::move(drawn)},
                             {"ticks", std::move(ticks)},
                             {"legend", std::move(legend)}}});
}

} // namespace reports
