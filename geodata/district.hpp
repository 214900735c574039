#pragma once

#include "base/id.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace geodata {

struct DistrictCodeTag;
struct DistrictTag;

using DistrictCode = base::Id<DistrictCodeTag>; ///< a GSS code, or the boundary file's own
using DistrictIndex = base::Index<DistrictTag>; ///< position among a run's districts, by code

/// An area that provision is asked of.
struct District {
    DistrictCode code;
    std::string name;
    std::optional<std::int64_t> population;

    friend bool operator==(District const&, District const&) = default;
};

} // namespace geodata
