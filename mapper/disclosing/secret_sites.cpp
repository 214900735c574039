#include "mapper/disclosing/secret_sites.hpp"

#include "mapper/disclosing/number_scan.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <deque>

namespace mapper {

namespace {

using geodata::Point;

constexpr std::size_t pair_distance = 200;
constexpr double largest_coordinate = 1e9;

double read_little(char const* bytes) {
    std::uint64_t bits = 0;
    std::memcpy(&bits, bytes, sizeof bits);
    return std::bit_cast<double>(
        std::endian::native == std::endian::little ? bits : __builtin_bswap64(bits));
}

double read_big(char const* bytes) {
    std::uint64_t bits = 0;
    std::memcpy(&bits, bytes, sizeof bits);
    return std::bit_cast<double>(std::endian::native == std::endian::big ? bits
                                                                         : __builtin_bswap64(bits));
}

/// Whether a double whose first byte (sign and most of the exponent) is this can be a coordinate;
/// such a double is less than 2^33 and no NaN.
bool may_lead_coordinate(char byte) {
    auto const lead = static_cast<unsigned char>(byte) & 0x7fU;
    return lead >= 0x3f && lead <= 0x41;
}

} // namespace

struct SecretSites::Candidate {
    WrittenNumber number;
    bool told = false; ///< a whole number that the run prints anyway
    bool degrees = false;

    /// How far from a secret a number of so many decimals may be and still be it, rounded or cut
    /// off; in its own unit.
    [[nodiscard]] static double tolerance(bool degrees, int decimals) {
        if (degrees) {
            return std::max(std::pow(10.0, -decimals), 5e-7);
        }
        return decimals == 0 ? 1 : 0.5;
    }
    [[nodiscard]] double tolerance() const { return tolerance(degrees, number.decimals); }
};

SecretSites::SecretSites(Secrets const& secrets)
    : metres_{metre_frames(secrets)}
    , degrees_{secrets}
    , largest_row_{secrets.largest_row}
    , told_numbers_{secrets.told_numbers} {
    std::ranges::sort(told_numbers_);
}

bool SecretSites::is_told_number(double value) const {
    if (value != std::floor(value)) {
        return false;
    }
    auto const whole = static_cast<std::int64_t>(value);
    return (whole >= 0 && whole <= largest_row_) ||
           std::ranges::binary_search(told_numbers_, whole);
}

bool SecretSites::is_single(Candidate const& candidate) const {
    auto const& number = candidate.number;
    auto const tolerance = candidate.tolerance();
    if (candidate.degrees) {
        return number.decimals >= 5 && degrees_.may_be_half(number.value) &&
               degrees_.get().is_secret_single(number.value, tolerance);
    }
    return number.integer_digits >= 5 && !candidate.told &&
           std::ranges::any_of(metres_, [&](SiteFrame const& frame) {
               return frame.is_secret_single(number.value, tolerance);
           });
}

bool SecretSites::may_be_half(Candidate const& candidate) const {
    auto const value = candidate.number.value;
    if (candidate.degrees) {
        return degrees_.may_be_half(value);
    }
    return std::ranges::any_of(metres_, [&](SiteFrame const& frame) {
        return frame.may_be_half(value, candidate.tolerance());
    });
}

bool SecretSites::is_pair(Candidate const& one, Candidate const& other) const {
    if (one.degrees != other.degrees || (one.told && other.told)) {
        return false;
    }
    auto const tolerance =
        Candidate::tolerance(one.degrees, std::min(one.number.decimals, other.number.decimals));
    Point const forward{.x = one.number.value, .y = other.number.value};
    Point const backward{.x = other.number.value, .y = one.number.value};
    auto const either = [&](SiteFrame const& frame) {
        return frame.is_secret_pair(forward, tolerance) ||
               frame.is_secret_pair(backward, tolerance);
    };
    return one.degrees ? either(degrees_.get()) : std::ranges::any_of(metres_, either);
}

std::optional<SiteLeak> SecretSites::find_in_text(std::string_view text, std::size_t from,
                                                  std::size_t to) const {
    std::optional<SiteLeak> leak;
    std::deque<Candidate> near;
    auto const begin = from > pair_distance ? from - pair_distance : 0;
    scan_numbers(text, begin, to, [&](WrittenNumber const& number) {
        if (std::abs(number.value) > largest_coordinate) {
            return false;
        }
        Candidate const candidate{.number = number,
                                  .told = number.decimals == 0 && is_told_number(number.value),
                                  .degrees = number.decimals >= 3 && std::abs(number.value) <= 180};
        if (is_single(candidate)) {
            leak = SiteLeak::single;
            return true;
        }
        if (!may_be_half(candidate)) {
            return false;
        }
        while (!near.empty() && near.front().number.position + pair_distance < number.position) {
            near.pop_front();
        }
        if (std::ranges::any_of(
                near, [&](Candidate const& other) { return is_pair(other, candidate); })) {
            leak = SiteLeak::pair;
            return true;
        }
        near.push_back(candidate);
        return false;
    });
    return leak;
}

std::optional<SiteLeak> SecretSites::find_double(std::string_view bytes, std::size_t position,
                                                 double (*read)(char const*)) const {
    auto const value = read(bytes.data() + position);
    auto const find_in = [&](SiteFrame const& frame) -> std::optional<SiteLeak> {
        auto const tolerance = frame.binary_tolerance;
        // A value to the centimetre may be a vertex of a border; a finer one is the site's own.
        bool const fine = !frame.single.empty() && value * 100 != std::round(value * 100);
        if (fine && frame.is_secret_single(value)) {
            return SiteLeak::single;
        }
        if (!frame.may_be_half(value, tolerance)) {
            return {};
        }
        // x then y as in WKB and in a database's columns; two apart as in an envelope.
        for (auto const step : {std::size_t{8}, std::size_t{16}}) {
            if (position + step + 8 > bytes.size()) {
                break;
            }
            auto const other = read(bytes.data() + position + step);
            bool const usable = std::abs(other) < largest_coordinate; // false for a NaN
            if (usable && (frame.is_secret_pair({.x = value, .y = other}, tolerance) ||
                           frame.is_secret_pair({.x = other, .y = value}, tolerance))) {
                return SiteLeak::pair;
            }
        }
        return {};
    };
    for (auto const& frame : metres_) {
        if (auto const leak = find_in(frame)) {
            return leak;
        }
    }
    return degrees_.may_be_half(value) ? find_in(degrees_.get()) : std::nullopt;
}

std::optional<SiteLeak> SecretSites::find_in_binary(std::string_view bytes, std::size_t from,
                                                    std::size_t to) const {
    for (auto position = from; position < to; ++position) {
        if (!may_lead_coordinate(bytes[position])) {
            continue;
        }
        if (position >= 7) {
            if (auto const leak = find_double(bytes, position - 7, read_little)) {
                return leak;
            }
        }
        if (position + 8 <= bytes.size()) {
            if (auto const leak = find_double(bytes, position, read_big)) {
                return leak;
            }
        }
    }
    return {};
}

} // namespace mapper
