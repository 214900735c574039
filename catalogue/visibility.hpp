#pragma once

#include <cstdint>
#include <string_view>

namespace catalogue {

/// How much of where and who a service is may be told. `open` is the column's "public"; a
/// `district` service is placed no more precisely than its district; of a `confidential` one only
/// its profile and districts are told. In order: each hides more than the one before.
enum class Visibility : std::uint8_t { open, district, confidential };

/// What a blank location_visibility means: `district`, unless --assume-public was given.
enum class BlankVisibility : std::uint8_t { means_district, means_open };

/// Reads the location_visibility cell. Anything that is not recognised is confidential.
Visibility parse_visibility(std::string_view cell, BlankVisibility blank);

/// "public", "district" or "confidential".
std::string_view code(Visibility visibility);

} // namespace catalogue
