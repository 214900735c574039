#include "reports/embedded.hpp"
#include "reports/page/sections.hpp"
#include "reports/page/timeline_picture.hpp"
#include "reports/page/view.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/timeline_wording.hpp"

#include <algorithm>
#include <span>

namespace reports {

namespace {

constexpr std::size_t most_months = 36;
constexpr std::size_t most_lines = 40;

Views month_views(std::vector<MonthRow> const& rows) {
    Views views;
    for (auto const& row : rows) {
        if (views.size() == most_months) {
            break;
        }
        views.push_back({.texts = {{"month", row.label},
                                   {"provided", grouped(row.renewed.provided())},
                                   {"no_end", grouped(row.renewed.no_end)},
                                   {"unclear", grouped(row.renewed.unclear)},
                                   {"gap", grouped(row.renewed.gap)},
                                   {"unfunded", grouped(row.unfunded.gap)}},
                         .lists = {}});
    }
    return views;
}

Views lines(std::span<std::string const> texts) {
    return texts_of({texts.begin(), texts.end()});
}

} // namespace

std::string timeline_section(SuitePart const& part) {
    auto const view = timeline_view(part.findings, part.suite);
    auto const period = usual_period(view);
    auto const rows = month_rows(view, period);
    auto picture = timeline_picture(view, part.anchor + "-over-time");
    auto const apart = left_out_of_timeline(view, view.as_of);
    auto const ends = changes_in_words(view, losses_within(view, period), ComponentName::label);
    auto const sole = sole_providers_in_words(view, view.as_of, ComponentName::label);
    std::span const changes{ends.data(), std::min(ends.size(), most_lines)};
    std::span const sole_shown{sole.data(), std::min(sole.size(), most_lines)};
    bool const any = !picture.empty();
    auto const months = month_views(rows);
    return render(embedded_timeline_mustache(),
                  {.texts = {{"anchor", part.anchor},
                             {"ends", ends_in_words(view, view.as_of)},
                             {"apart", apart},
                             {"picture", std::move(picture)},
                             {"more_months", grouped(rows.size() - months.size())},
                             {"more", grouped(ends.size() - changes.size())},
                             {"more_sole", grouped(sole.size() - sole_shown.size())}},
                   .lists = {{"has_apart", shown_if(!apart.empty())},
                             {"has_picture", shown_if(any)},
                             {"months", months},
                             {"has_more_months", shown_if(rows.size() > months.size())},
                             {"has_more", shown_if(ends.size() > changes.size())},
                             {"has_changes", shown_if(!changes.empty())},
                             {"changes", lines(changes)},
                             {"has_sole", shown_if(!sole.empty())},
                             {"has_more_sole", shown_if(sole.size() > sole_shown.size())},
                             {"sole", lines(sole_shown)}}});
}

} // namespace reports
