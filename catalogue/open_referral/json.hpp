#pragma once

#include "catalogue/open_referral/node.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace catalogue {

/// What each record of a document goes to: the record, and its number among them, from 1.
using RecordVisitor = std::function<void(FeedNode, std::size_t)>;

/// Reads a JSON document. The elements of a list at the top, or of a page's `contents` or
/// `content`, are visited one after another, so that a long list is never in memory whole; what is
/// left of the document is returned. Throws base::Error naming line and byte when the text is no
/// JSON, is cut short, is not UTF-8, or is nested deeper than any feed.
FeedNode read_feed_json(std::string const& name, std::string_view text, RecordVisitor const& visit);

/// Whether a document is a page: an object that held its records in a list.
bool is_page(FeedNode const& document);

} // namespace catalogue
