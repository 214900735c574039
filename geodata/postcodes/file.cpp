#include "geodata/postcodes/file.hpp"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <cmath>

namespace geodata {

namespace {

constexpr double parts_of_degree = 1e6;
constexpr unsigned frame_shift = 12;
constexpr unsigned district_shift = 14;
constexpr unsigned key_shift = 27;
constexpr std::uint64_t month_mask = 0xfff;
constexpr std::uint64_t district_mask = 0x1fff;
constexpr int first_year = 1970;

int months_from(std::chrono::year_month month) {
    return (static_cast<int>(month.year()) - first_year) * 12 +
           static_cast<int>(static_cast<unsigned>(month.month()));
}

double scale_of(PostcodeFrame frame) {
    return frame == PostcodeFrame::degrees ? parts_of_degree : 1;
}

} // namespace

bool is_packable(std::chrono::year_month month) {
    auto const months = months_from(month);
    return month.ok() && months > 0 && months <= static_cast<int>(month_mask);
}

PostcodeEntry packed(Postcode const& postcode, std::size_t district) {
    auto const month =
        postcode.ended ? static_cast<std::uint64_t>(months_from(*postcode.ended)) : 0U;
    auto const scale = scale_of(postcode.frame);
    return {.packed = static_cast<std::uint64_t>(postcode.key) << key_shift |
                      static_cast<std::uint64_t>(district) << district_shift |
                      static_cast<std::uint64_t>(postcode.frame) << frame_shift | month,
            .x = static_cast<std::int32_t>(std::lround(postcode.x * scale)),
            .y = static_cast<std::int32_t>(std::lround(postcode.y * scale))};
}

Postcode unpacked(PostcodeEntry entry, std::vector<std::string> const& districts) {
    auto const frame = entry.frame();
    auto const scale = scale_of(frame);
    Postcode postcode{.key = PostcodeKey{entry.key()},
                      .frame = frame,
                      .x = entry.x / scale,
                      .y = entry.y / scale,
                      .ended = {},
                      .district = districts[entry.packed >> district_shift & district_mask]};
    if (entry.is_terminated()) {
        auto const months = static_cast<int>(entry.packed & month_mask) - 1;
        postcode.ended = std::chrono::year{first_year + months / 12} /
                         std::chrono::month{static_cast<unsigned>(months % 12 + 1)};
    }
    return postcode;
}

std::string to_text(PostcodeFileText const& text) {
    auto lines = fmt::format("{}\n{}\n{}\n", text.source, text.vintage, text.sha256);
    for (auto const& district : text.districts) {
        lines += district + '\n';
    }
    return lines;
}

PostcodeFileText parse_postcode_file_text(std::string_view text) {
    auto const next_line = [&text] {
        auto const end = std::min(text.find('\n'), text.size());
        std::string line{text.substr(0, end)};
        text.remove_prefix(std::min(end + 1, text.size()));
        return line;
    };
    PostcodeFileText read;
    read.source = next_line();
    read.vintage = next_line();
    read.sha256 = next_line();
    while (!text.empty()) {
        read.districts.push_back(next_line());
    }
    return read;
}

std::uint32_t postcode_checksum(std::uint32_t before, std::string_view bytes) {
    return static_cast<std::uint32_t>(
        crc32_z(before, reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size()));
}

} // namespace geodata
