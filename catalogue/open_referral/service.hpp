#pragma once

#include "catalogue/feed_table.hpp"
#include "catalogue/open_referral/references.hpp"
#include "catalogue/open_referral/terms.hpp"
#include "catalogue/visibility.hpp"

#include <cstddef>

namespace catalogue {

/// Turns the services of a feed into rows of native columns. Fields that Open Referral has and the
/// catalogue has not are kept under their own names, nested ones as one text.
class FeedServices {
public:
    FeedServices(FeedReferences const& references, TermMeanings& meanings, ColumnNames const& names,
                 BlankVisibility blank)
        : m_references(references)
        , m_meanings(meanings)
        , m_names(names)
        , m_blank(blank) {}

    /// `organisation` is the one that the feed lists the service under; nullptr where the service
    /// says itself whose it is.
    void read(FeedNode const& service, FeedNode const* organisation, std::size_t number,
              FeedTable& table);

private:
    void add_fields(FeedRow& row, FeedNode const& service) const;

    FeedReferences const& m_references;
    TermMeanings& m_meanings;
    ColumnNames const& m_names;
    BlankVisibility m_blank;
};

} // namespace catalogue
