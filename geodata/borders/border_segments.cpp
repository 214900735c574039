#include "geodata/borders/border_segments.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace geodata {

namespace {

std::uint64_t bits(double coordinate) {
    return std::bit_cast<std::uint64_t>(coordinate + 0.0); // one hash for 0 and -0
}

/// Multiplies and folds, so that every bit of the four coordinates reaches the low bits.
std::uint64_t hash(Segment const& segment) {
    std::uint64_t value = 0;
    for (double const part : {segment.least.x, segment.least.y, segment.most.x, segment.most.y}) {
        value = (value ^ bits(part)) * 0x9E3779B97F4A7C15ULL;
        value ^= value >> 32U;
    }
    return value;
}

/// Adds to the pair's length; segments of one pair mostly come in runs, hence the last one kept.
class Lengths {
public:
    void add(DistrictPair pair, double metres) {
        if (last_ == nullptr || pair != pair_) {
            pair_ = pair;
            last_ = &lengths_[pair];
        }
        *last_ += metres;
    }
    std::map<DistrictPair, double> take() { return std::move(lengths_); }

private:
    std::map<DistrictPair, double> lengths_;
    DistrictPair pair_;
    double* last_ = nullptr;
};

} // namespace

double length(Segment const& segment) {
    return std::hypot(segment.most.x - segment.least.x, segment.most.y - segment.least.y);
}

BorderSegments border_segments(Boundaries const& boundaries) {
    BorderSegments segments;
    for (auto const& shape : boundaries.shapes) {
        segments.starts.push_back(segments.all.size());
        for (auto const& ring : rings(shape)) {
            for (std::size_t i = 1; i < ring.size(); ++i) {
                segments.all.push_back({.least = std::min(ring[i - 1], ring[i]),
                                        .most = std::max(ring[i - 1], ring[i])});
            }
        }
    }
    segments.starts.push_back(segments.all.size());
    return segments;
}

std::map<DistrictPair, double> shared_lengths(BorderSegments const& segments) {
    struct Slot {
        std::uint32_t segment = 0; ///< its position and one more; 0 is a free slot
        std::uint32_t district = 0;
    };
    constexpr std::size_t fetched_ahead = 16; // the table is larger than the processor's cache
    std::vector<std::uint64_t> hashes;
    hashes.reserve(segments.all.size());
    for (auto const& segment : segments.all) {
        hashes.push_back(hash(segment));
    }
    std::vector<Slot> table(std::bit_ceil(2 * segments.all.size() + 1));
    std::size_t const mask = table.size() - 1;
    Lengths lengths;
    std::uint32_t district = 0;
    for (std::uint32_t i = 0; i < segments.all.size(); ++i) {
        if (i + fetched_ahead < hashes.size()) {
            __builtin_prefetch(&table[hashes[i + fetched_ahead] & mask], 1);
        }
        while (i >= segments.starts[district + 1]) {
            ++district;
        }
        auto const& segment = segments.all[i];
        std::size_t at = hashes[i] & mask;
        for (; table[at].segment != 0; at = (at + 1) & mask) {
            auto const& other = table[at];
            if (other.district != district && segments.all[other.segment - 1] == segment) {
                lengths.add({other.district, district}, length(segment));
            }
        }
        table[at] = {.segment = i + 1, .district = district};
    }
    return lengths.take();
}

} // namespace geodata
