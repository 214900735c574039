#pragma once

#include "catalogue/profile.hpp"
#include "mapper/disclosing/disclosed.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace mapper {

/// The profiles of confidential services. They decide cells and nothing else of an analysis: what
/// is told of such a service is its placeholder, its districts or that it is region-wide, that it
/// has a type or none, and the cells that it fills or may fill. Counts, marks, group cells, near
/// misses, provision and duplications are made without it, so that nothing finer can be worked out
/// by taking away what the other services say.
struct Withheld {
    std::vector<std::uint32_t> services; ///< ascending
    std::vector<catalogue::Profile> profiles;

    /// Of the service at a position among the run's services; none where it is told.
    [[nodiscard]] catalogue::Profile const* find(std::uint32_t service) const;
};

/// Takes the profiles of confidential services out, and leaves ones that say nothing: each of the
/// `questions` not stated, no dates, and of the types only whether there are any.
Withheld withhold(std::vector<Disclosed>& services, std::size_t questions);

} // namespace mapper
