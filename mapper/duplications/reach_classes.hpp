#pragma once

#include "mapper/duplications/reach_profile.hpp"
#include "mapper/region.hpp"

#include <cstdint>
#include <vector>

namespace mapper {

/// The distinct reach profiles of a region's services, those that stand before others first.
struct ReachClasses {
    OptionLayout layout;
    std::vector<ReachProfile> profiles;
    std::vector<std::uint32_t> of_service; ///< position in `profiles`, one a service
};

ReachClasses reach_classes_of(Region const& region);

} // namespace mapper
