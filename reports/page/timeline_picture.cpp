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

struct Part {
    std::string_view fill; ///< none: the hatching of what is not known
    std::string_view meaning;
};
constexpr Part parts[] = {{"#175673", "provided until a stated day"},
                          {"#cbe1ec", "provided, no end stated"},
                          {"", "not known"},
                          {"#fbdcb2", "none found"}};

int months_between(base::Date from, base::Date to) {
    auto const month = [](base::Date day) {
        return static_cast<int>(day.year()) * 12 +
               static_cast<int>(static_cast<unsigned>(day.month()));
    };
    return month(to) - month(from);
}

std::string fill_of(Part const& part, std::string const& id) {
    return part.fill.empty() ? fmt::format("url(#{}-hatch)", id) : std::string{part.fill};
}

View column(TimelineView const& view, std::string const& id, base::Date day, double x,
            double width) {
    auto const counts = counts_on(view, day, mapper::FundingEnd::is_renewed);
    std::vector<std::size_t> const numbers{counts.until_stated, counts.no_end, counts.unclear,
                                           counts.gap};
    double const unit = static_cast<double>(plot_height) /
                        static_cast<double>(std::max<std::size_t>(counts.assessed(), 1));
    View made{
        .texts = {{"title", fmt::format("{}: {} provided, of them {} without a stated end; {} not "
                                        "known; {} none found",
                                        in_words(day), counts.provided(), counts.no_end,
                                        counts.unclear, counts.gap)}},
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
    int const months = months_between(period.from, period.to) + 1;
    int const step = (months + most_columns - 1) / most_columns;
    int const columns = (months + step - 1) / step + 1;
    double const width = static_cast<double>(plot_width) / columns;
    Views drawn;
    Views ticks;
    int const tick_every = std::max(1, columns / 8);
    for (int i = 0; i < columns; ++i) {
        // The first is the as-of date, the others are the ends of months.
        auto const month = base::plus_months(
            base::Date{period.from.year() / period.from.month() / 1}, (i - 1) * step);
        auto const day =
            i == 0 ? period.from : base::Date{month.year() / month.month() / std::chrono::last};
        double const x = left + i * width;
        drawn.push_back(column(view, id, day, x, width));
        if (i % tick_every == 0) {
            ticks.push_back({.texts = {{"x", fmt::format("{:.1f}", x + width / 2)},
                                       {"words", base::to_text(day).substr(0, i == 0 ? 10 : 7)}},
                             .lists = {}});
        }
    }
    auto const first = counts_on(view, period.from, mapper::FundingEnd::is_renewed);
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
                             {"all", grouped(first.assessed())},
                             {"from", in_words(period.from)},
                             {"to", in_words(period.to)}},
                   .lists = {{"columns", std::move(drawn)},
                             {"ticks", std::move(ticks)},
                             {"legend", std::move(legend)}}});
}

} // namespace reports
