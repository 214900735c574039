#pragma once

#include "geodata/district.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mapper {

/// What a declared code or name came to. Without a district, `trouble` says why, to follow the
/// name ("is none of the districts"), and `hint` the way out.
struct NamedDistrict {
    std::optional<geodata::DistrictIndex> district;
    std::string trouble;
    std::string hint;
};

/// Finds districts by what people write: the code, the name, or the name with the trappings of
/// local government round it ("City of Bradford Metropolitan District Council"), as long as it
/// means one district only.
class DistrictNames {
public:
    explicit DistrictNames(std::span<geodata::District const> districts);

    [[nodiscard]] NamedDistrict find(std::string_view text) const;

private:
    using ByName = std::unordered_map<std::string, std::vector<geodata::DistrictIndex>>;

    std::vector<std::string> candidates_; ///< names, then codes: what a suggestion may be
    ByName by_code_;
    ByName by_name_;
    ByName by_core_;
};

} // namespace mapper
