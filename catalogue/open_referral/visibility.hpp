#pragma once

#include "catalogue/open_referral/attributes.hpp"
#include "catalogue/open_referral/place.hpp"
#include "catalogue/open_referral/references.hpp"

#include <span>
#include <string>

namespace catalogue {

/// What a feed says of how much may be told of a service: a field `location_visibility`, or an
/// attribute that names visibility or confidentiality, of the service, its organisation, its
/// locations or their addresses. The most hidden of several counts; an empty text where none says
/// anything. Open Referral has no such field, so this is read before all else.
std::string visibility_of(FeedNode const& service, FeedNode const* organisation,
                          std::span<FeedPlace const> places, FeedReferences const& references);

/// Whether an attribute is about that, and so is no term to look for in a vocabulary.
bool says_visibility(FeedAttribute const& attribute);

} // namespace catalogue
