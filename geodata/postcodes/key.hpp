#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace geodata {

/// A whole UK postcode as a number below 2^37 that sorts as the postcode does: its letters and
/// digits in base 37, the outward half filled up to four places.
enum class PostcodeKey : std::uint64_t {};

/// From any case and spacing. None when the text has not the form of a whole postcode: an outward
/// code alone ("LS1") has no key, because it stands for no point.
std::optional<PostcodeKey> postcode_key(std::string_view text);

/// "LS1 4AP".
std::string to_text(PostcodeKey key);

/// Whether it is a postcode of Northern Ireland, whose metres are of the Irish Grid.
bool is_northern_irish(PostcodeKey key);

} // namespace geodata
