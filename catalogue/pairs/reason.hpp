#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// What of two rows is alike, or stated and different.
enum class PairReason : std::uint8_t {
    same_name,
    similar_name,
    same_provider,
    similar_provider,
    same_phone,
    same_website,
    same_place,
    other_name,
    other_provider,
    other_phone,
    other_website,
    other_place
};

inline constexpr std::size_t pair_reason_count = 12;

using PairReasons = std::bitset<pair_reason_count>;

/// "same_name".
std::string_view code(PairReason reason);

/// "the same name", "another telephone number".
std::string_view to_text(PairReason reason);

/// Those that are set, in the order of the enumeration: what speaks for it comes first.
std::vector<PairReason> list_of(PairReasons reasons);

} // namespace catalogue
