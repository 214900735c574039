#include "mapper/secret_sites.hpp"

#include "mapper/number_scan.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <deque>
#include <utility>

namespace mapper {

namespace {

using geodata::Point;

constexpr std::size_t pair_distance = 200;
constexpr double metre = 1;
constexpr double largest_coordinate = 1e9;
constexpr double degree_cell = 0.001; // about 100 m: the coarsest pair that counts

std::optional<Point> analysis_of(KnownSite const& site) {
    return site.analysis;
}
std::optional<Point> degrees_of(KnownSite const& site) {
    return site.degrees;
}
std::optional<Point> grid_of(KnownSite const& site) {
    return site.grid;
}

/// How far from a secret a number of so many decimals may be and still be it, rounded or cut off.
double metre_tolerance(int decimals) {
    return decimals == 0 ? metre : metre / 2;
}
double degree_tolerance(int decimals) {
    return std::max(std::pow(10.0, -decimals), 5e-7);
}

bool has_near(std::vector<double> const& sorted, double value, double tolerance) {
    auto const after = std::ranges::upper_bound(sorted, value - tolerance);
    return after != sorted.end() && *after < value + tolerance;
}

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

/// Whether a double whose first byte (sign and most of the exponent) is this can be a coordinate.
bool may_lead_coordinate(char byte) {
    auto const lead = static_cast<unsigned char>(byte) & 0x7fU;
    return lead >= 0x3f && lead <= 0x41;
}

} // namespace

struct SecretSites::Candidate {
    WrittenNumber number;
    bool told = false; ///< a whole number that the run prints anyway
    bool degrees = false;
};

SecretSites::Frame SecretSites::frame_of(Secrets const& secrets,
                                         std::optional<Point> (*coordinates)(KnownSite const&),
                                         double cell, double binary_tolerance) {
    auto const points_of = [&](auto const&... lists) {
        std::vector<Point> points;
        auto const add = [&](std::vector<KnownSite> const& sites) {
            for (auto const& site : sites) {
                if (auto const point = coordinates(site)) {
                    points.push_back(*point);
                }
            }
        };
        (add(lists), ...);
        return points;
    };
    auto const values_of = [&](std::vector<KnownSite> const& sites) {
        std::vector<double> values;
        for (auto const point : points_of(sites)) {
            values.push_back(point.x);
            values.push_back(point.y);
        }
        std::ranges::sort(values);
        return values;
    };
    bool const singles = !secrets.confidential_sites.empty();
    return {.secret = {points_of(secrets.confidential_sites, secrets.district_sites), cell},
            .told = {points_of(secrets.told_sites), cell},
            .single = values_of(secrets.confidential_sites),
            .told_single = singles ? values_of(secrets.told_sites) : std::vector<double>{},
            .binary_tolerance = binary_tolerance};
}

SecretSites::SecretSites(Secrets const& secrets)
    : degrees_{frame_of(secrets, degrees_of, degree_cell, 5e-8)}
    , largest_row_{secrets.largest_row}
    , told_numbers_{secrets.told_numbers} {
    std::ranges::sort(told_numbers_);
    metres_.push_back(frame_of(secrets, analysis_of, metre, 0.005));
    auto const differs = [](KnownSite const& site) {
        return site.grid && *site.grid != site.analysis;
    };
    if (std::ranges::any_of(secrets.confidential_sites, differs) ||
        std::ranges::any_of(secrets.district_sites, differs)) {
        metres_.push_back(frame_of(secrets, grid_of, metre, 0.005));
    }
}

bool SecretSites::empty() const {
    return metres_.front().secret.empty();
}

bool SecretSites::is_told_number(double value) const {
    if (value != std::floor(value) || std::abs(value) > 1e15) {
        return false;
    }
    auto const whole = static_cast<std::int64_t>(value);
    return (whole >= 0 && whole <= largest_row_) ||
           std::ranges::binary_search(told_numbers_, whole);
}

bool SecretSites::is_pair(Candidate const& one, Candidate const& other) const {
    if (one.degrees != other.degrees || (one.told && other.told)) {
        return false;
    }
    auto const decimals = std::min(one.number.decimals, other.number.decimals);
    auto const tolerance = one.degrees ? degree_tolerance(decimals) : metre_tolerance(decimals);
    auto const is_secret = [&](Frame const& frame, Point point) {
        return frame.secret.has_near(point, tolerance) && !frame.told.has_near(point, tolerance);
    };
    Point const forward{.x = one.number.value, .y = other.number.value};
    Point const backward{.x = other.number.value, .y = one.number.value};
    if (one.degrees) {
        return is_secret(degrees_, forward) || is_secret(degrees_, backward);
    }
    return std::ranges::any_of(metres_, [&](Frame const& frame) {
        return is_secret(frame, forward) || is_secret(frame, backward);
    });
}

std::optional<SiteLeak> SecretSites::find_in_text(std::string_view text, std::size_t from,
                                                  std::size_t to) const {
    std::optional<SiteLeak> leak;
    std::deque<Candidate> near;
    auto const begin = from > pair_distance ? from - pair_distance : 0;
    scan_numbers(text, begin, to, [&](WrittenNumber const& number) {
        auto const value = number.value;
        if (std::abs(value) > largest_coordinate) {
            return false;
        }
        Candidate const candidate{.number = number,
                                  .told = number.decimals == 0 && is_told_number(value),
                                  .degrees = number.decimals >= 3 && std::abs(value) <= 180 &&
                                             !degrees_.secret.empty()};
        bool const singly = candidate.degrees ? number.decimals >= 5
                                              : number.integer_digits >= 5 && !candidate.told;
        auto const tolerance = candidate.degrees ? degree_tolerance(number.decimals)
                                                 : metre_tolerance(number.decimals);
        auto const is_single = [&](Frame const& frame) {
            return has_near(frame.single, value, tolerance) &&
                   !has_near(frame.told_single, value, tolerance);
        };
        auto const may_be_half = [&](Frame const& frame) {
            return frame.secret.may_have_x(value, tolerance) ||
                   frame.secret.may_have_y(value, tolerance);
        };
        auto const in_any_frame = [&](auto const& test) {
            return candidate.degrees ? test(degrees_) : std::ranges::any_of(metres_, test);
        };
        if (singly && in_any_frame(is_single)) {
            leak = SiteLeak::single;
            return true;
        }
        if (!in_any_frame(may_be_half)) {
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

std::optional<SiteLeak> SecretSites::find_double(Frame const& frame, std::string_view bytes,
                                                 std::size_t position,
                                                 double (*read)(char const*)) const {
    auto const value = read(bytes.data() + position);
    auto const tolerance = frame.binary_tolerance;
    if (!std::isfinite(value)) {
        return {};
    }
    bool const coarse = value * 100 == std::round(value * 100);
    if (!coarse && std::ranges::binary_search(frame.single, value) &&
        !std::ranges::binary_search(frame.told_single, value)) {
        return SiteLeak::single;
    }
    bool const may_be_x = frame.secret.may_have_x(value, tolerance);
    bool const may_be_y = frame.secret.may_have_y(value, tolerance);
    if (!may_be_x && !may_be_y) {
        return {};
    }
    // x then y as in WKB and in a database's columns; two apart as in an envelope.
    for (auto const step : {std::size_t{8}, std::size_t{16}}) {
        if (position + step + 8 > bytes.size()) {
            break;
        }
        auto const other = read(bytes.data() + position + step);
        if (!std::isfinite(other)) {
            continue;
        }
        for (auto const point : {Point{.x = value, .y = other}, Point{.x = other, .y = value}}) {
            if (frame.secret.has_near(point, tolerance) && !frame.told.has_near(point, tolerance)) {
                return SiteLeak::pair;
            }
        }
    }
    return {};
}

std::optional<SiteLeak> SecretSites::find_in_binary(std::string_view bytes, std::size_t from,
                                                    std::size_t to) const {
    auto const find_in_frames = [&](std::size_t position, double (*read)(char const*)) {
        auto leak = find_double(degrees_, bytes, position, read);
        for (auto frame = metres_.begin(); !leak && frame != metres_.end(); ++frame) {
            leak = find_double(*frame, bytes, position, read);
        }
        return leak;
    };
    for (auto position = from; position < to; ++position) {
        if (!may_lead_coordinate(bytes[position])) {
            continue;
        }
        if (position >= 7) {
            if (auto const leak = find_in_frames(position - 7, read_little)) {
                return leak;
            }
        }
        if (position + 8 <= bytes.size()) {
            if (auto const leak = find_in_frames(position, read_big)) {
                return leak;
            }
        }
    }
    return {};
}

} // namespace mapper
