#pragma once

#include "base/problem.hpp"
#include "catalogue/open_referral/node.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace catalogue {

/// The pages of paged feeds, by what each says of itself, to tell which of a feed are missing.
class FeedPages {
public:
    /// A page, and how many records it held. A document that is no page is passed over.
    void add(std::string const& file, FeedNode const& document, std::size_t records);

    /// Pages that are missing or there twice, and a feed that says another number of records than
    /// it holds. Pages are of one feed when they say the same totals.
    [[nodiscard]] std::vector<base::Problem> problems() const;

private:
    struct Page {
        std::string file;
        std::size_t number = 0;
        std::size_t records = 0;
    };
    struct Feed {
        std::size_t total_pages = 0;
        std::optional<std::size_t> total_items;
        std::vector<Page> pages;
    };

    static void look_for_gaps(Feed const& feed, std::vector<base::Problem>& problems);

    std::vector<Feed> m_feeds;
};

} // namespace catalogue
