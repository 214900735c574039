#pragma once

#include "catalogue/feed_table.hpp"
#include "catalogue/open_referral/references.hpp"
#include "catalogue/open_referral/terms.hpp"

#include <vector>

namespace catalogue {

/// One attribute of a record: what it says of it (`link_type`) and the term. The term may stand in
/// it, or among the references by its id.
struct FeedAttribute {
    std::string link_type;
    FeedTerm term;
};

std::vector<FeedAttribute> attributes_of(FeedNode const& record, FeedReferences const& references);

/// Fills cells from a service's attributes: those of our own taxonomy as they are, others by what
/// they mean, and keeps the text of the others. Returns the terms that mean nothing here.
std::vector<FeedTerm> add_attributes(FeedRow& row, FeedNode const& service,
                                     FeedReferences const& references, TermMeanings& meanings);

} // namespace catalogue
