#pragma once

#include "geodata/postcodes/postcode.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

/// The look-up file: a header, the entries in the order of their keys, then lines of text (source,
/// vintage, sha256, one a district). Numbers are little-endian.
static_assert(std::endian::native == std::endian::little,
              "a look-up file is mapped as it is, so it is only for little-endian machines");

inline constexpr std::array<char, 8> postcode_magic{'g', 'a', 'p', 'm', 'a', 'p', 'P', 'C'};
inline constexpr std::uint32_t postcode_file_version = 1;

struct PostcodeFileHeader {
    std::array<char, 8> magic = postcode_magic;
    std::uint32_t version = postcode_file_version;
    std::uint32_t checksum = 0; ///< CRC-32 of all that follows the header
    std::uint64_t entries = 0;
    std::uint64_t text_bytes = 0;
};
static_assert(sizeof(PostcodeFileHeader) == 32);

/// One postcode in 16 bytes. From the lowest bit of `packed`: 12 bits for the month in which it
/// ended (counted from January 1970 as 1; 0 while it lives), 2 for the frame, 13 for the position
/// of its district among the file's, 37 for the key. Metres, or millionths of a degree.
struct PostcodeEntry {
    std::uint64_t packed = 0;
    std::int32_t x = 0;
    std::int32_t y = 0;

    [[nodiscard]] std::uint64_t key() const { return packed >> 27U; }
    [[nodiscard]] bool is_terminated() const { return (packed & 0xfffU) != 0; }
    [[nodiscard]] PostcodeFrame frame() const {
        return static_cast<PostcodeFrame>(packed >> 12U & 0x3U);
    }
};
static_assert(sizeof(PostcodeEntry) == 16);

inline constexpr std::size_t most_postcode_districts = 1U << 13U;

PostcodeEntry packed(Postcode const& postcode, std::size_t district);
Postcode unpacked(PostcodeEntry entry, std::vector<std::string> const& districts);

/// Whether a month can be packed: from January 1970 for 341 years.
bool is_packable(std::chrono::year_month month);

/// What the text after the entries says.
struct PostcodeFileText {
    std::string source;  ///< the directory's file or folder name
    std::string vintage; ///< "May 2025", or empty
    std::string sha256;  ///< of the directory
    std::vector<std::string> districts;
};

std::string to_text(PostcodeFileText const& text);
PostcodeFileText parse_postcode_file_text(std::string_view text);

/// The checksum of the part before and the bytes that follow it; 0 before the first.
std::uint32_t postcode_checksum(std::uint32_t before, std::string_view bytes);

} // namespace geodata
