#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace mapper {

/// The SHA-256 of a file's bytes, or of a folder's files in the order of their names (an
/// OpenFileGDB), in lower-case hexadecimal. For a Shapefile, of the .shp and its companions. Throws
/// base::Error when it cannot be read.
std::string fingerprint(std::filesystem::path const& file);

std::string fingerprint_of_text(std::string_view text);

/// A UUID that is always the same for a name (RFC 4122, version 5, in the namespace of URLs).
std::string uuid_of_name(std::string_view name);

} // namespace mapper
