#include "catalogue/open_referral/pages.hpp"

#include "catalogue/rows/number_cells.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <string_view>

namespace catalogue {

namespace {

std::optional<std::size_t> count_in(FeedNode const& document, std::string_view key,
                                    std::string_view other_key) {
    auto const text = document.has(key) ? document.text_of(key) : document.text_of(other_key);
    auto const number = parse_whole_number(text);
    return number && *number >= 0 ? std::optional{static_cast<std::size_t>(*number)} : std::nullopt;
}

base::Problem problem(base::Severity severity, std::string rule, std::string file,
                      std::string message, std::string hint) {
    return {.severity = severity,
            .rule = std::move(rule),
            .where = {.file = std::move(file), .sheet = "", .row = 0, .column = ""},
            .message = std::move(message),
            .hint = std::move(hint)};
}

/// "pages 3, 5 to 8".
std::string ranges(std::vector<std::size_t> const& numbers) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < numbers.size();) {
        std::size_t last = i;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) {
            ++last;
        }
        parts.push_back(last == i ? fmt::format("{}", numbers[i])
                                  : fmt::format("{} to {}", numbers[i], numbers[last]));
        i = last + 1;
    }
    return fmt::format("{} {}", numbers.size() == 1 ? "page" : "pages", fmt::join(parts, ", "));
}

} // namespace

void FeedPages::add(std::string const& file, FeedNode const& document, std::size_t records) {
    auto const total_pages = count_in(document, "total_pages", "totalPages");
    auto const number = count_in(document, "page_number", "number");
    if (!total_pages || !number) {
        return;
    }
    auto const total_items = count_in(document, "total_items", "totalElements");
    Page page{.file = file, .number = *number, .records = records};
    auto const known = std::ranges::find_if(m_feeds, [&](Feed const& feed) {
        return *total_pages > 1 && feed.total_pages == *total_pages &&
               feed.total_items == total_items;
    });
    if (known != m_feeds.end()) {
        known->pages.push_back(std::move(page));
    } else {
        m_feeds.push_back(
            {.total_pages = *total_pages, .total_items = total_items, .pages = {std::move(page)}});
    }
}

std::vector<base::Problem> FeedPages::problems() const {
    std::vector<base::Problem> problems;
    for (auto const& feed : m_feeds) {
        look_for_gaps(feed, problems);
    }
    return problems;
}

void FeedPages::look_for_gaps(Feed const& feed, std::vector<base::Problem>& problems) {
    std::map<std::size_t, std::string> files;
    std::size_t records = 0;
    for (auto const& page : feed.pages) {
        records += page.records;
        auto const [known, is_new] = files.emplace(page.number, page.file);
        if (!is_new) {
            problems.push_back(problem(base::Severity::error, "repeated-page", page.file,
                                       fmt::format("this is page {} of {}, and so is {}",
                                                   page.number, feed.total_pages, known->second),
                                       "download the pages again"));
        }
    }
    std::size_t const first = files.begin()->first == 0 ? 0 : 1;
    std::vector<std::size_t> missing;
    for (std::size_t number = first; number < first + feed.total_pages; ++number) {
        if (!files.contains(number)) {
            missing.push_back(number);
        }
    }
    auto const& file = feed.pages.front().file;
    if (!missing.empty()) {
        problems.push_back(
            problem(base::Severity::error, "missing-page", file,
                    fmt::format("this feed has {} pages, and {} {} missing", feed.total_pages,
                                ranges(missing), missing.size() == 1 ? "is" : "are"),
                    "download all pages into one folder and name the folder"));
    } else if (feed.total_items && *feed.total_items != records) {
        problems.push_back(problem(base::Severity::warning, "feed-count", file,
                                   fmt::format("the feed says that it has {} records, and holds {}",
                                               *feed.total_items, records),
                                   "ask the publisher which is right"));
    }
}

} // namespace catalogue
