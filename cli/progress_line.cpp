#include "cli/progress_line.hpp"

#include "reports/wording/text_layout.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cli {

namespace {

constexpr int widest_bar = 30;
constexpr int least_bar = 8;
constexpr int least_words = 20;

std::string bar(std::uint64_t share, int columns) {
    auto const filled = static_cast<int>(share) * columns / 100;
    std::string text;
    for (int i = 0; i < columns; ++i) {
        text += i < filled ? "█" : "░";
    }
    return text;
}

} // namespace

std::string progress_line(Doing const& doing, int columns) {
    int const room = std::max(columns - 1, 1);
    if (doing.all == 0) {
        return reports::truncated(doing.what + " …", room);
    }
    auto const share = std::min(doing.done, doing.all) * 100 / doing.all;
    auto const figure = fmt::format(" {:>3} %", share);
    int const figure_width = reports::display_width(figure);
    int const words = std::min(reports::display_width(doing.what),
                               std::max(room - figure_width - least_bar - 2, least_words));
    int const bar_width = std::min(room - words - 2 - figure_width, widest_bar);
    if (bar_width < least_bar) {
        return reports::truncated(reports::truncated(doing.what, room - figure_width) + figure,
                                  room);
    }
    return fmt::format("{}  {}{}", reports::truncated(doing.what, words), bar(share, bar_width),
                       figure);
}

} // namespace cli
