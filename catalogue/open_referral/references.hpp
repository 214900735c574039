#pragma once

#include "catalogue/interner.hpp"
#include "catalogue/open_referral/node.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace catalogue {

/// What a record of a feed is, by its fields.
enum class FeedEntity : std::uint8_t {
    service,
    organisation,
    location,
    service_at_location,
    taxonomy_term,
    taxonomy,
    other
};

/// `file` decides where the fields could be a service's or an organisation's.
FeedEntity entity_of(FeedNode const& record, std::string_view file);

/// The records that services point to by id, where a feed does not embed them. Of two with one id
/// the first counts.
struct FeedReferences {
    StringMap<FeedNode> organisations;
    StringMap<FeedNode> locations;
    StringMap<FeedNode> terms;
    StringMap<FeedNode> taxonomies;
    StringMap<std::vector<FeedNode>> places; ///< service_at_locations, by service

    /// Keeps a record that is no service.
    void add(FeedEntity entity, FeedNode record);

    [[nodiscard]] static FeedNode const* find(StringMap<FeedNode> const& records,
                                              std::string_view id);
};

} // namespace catalogue
