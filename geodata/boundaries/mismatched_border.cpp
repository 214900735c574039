#include "geodata/boundaries/mismatched_border.hpp"

#include "geodata/geometry/geos_context.hpp"

#include <geos_c.h>

#include <algorithm>
#include <array>
#include <vector>

namespace geodata {

namespace {

bool reaches_into(Segment const& segment, Envelope const& box) {
    auto const [low, high] = std::minmax(segment.least.y, segment.most.y);
    return segment.most.x >= box.least.x && segment.least.x <= box.most.x && high >= box.least.y &&
           low <= box.most.y;
}

/// Those of the segments that reach into the box, by their lesser end.
std::vector<Segment> within(std::span<Segment const> segments, Envelope const& box) {
    std::vector<Segment> found;
    for (auto const& segment : segments) {
        if (reaches_into(segment, box)) {
            found.push_back(segment);
        }
    }
    std::sort(found.begin(), found.end(),
              [](Segment const& a, Segment const& b) { return a.least < b.least; });
    return found;
}

/// Those of the segments whose box meets that of any of the others; both by their lesser end.
std::vector<Segment> near_any(std::vector<Segment> const& segments,
                              std::vector<Segment> const& others) {
    double widest = 0;
    for (auto const& other : others) {
        widest = std::max(widest, other.most.x - other.least.x);
    }
    std::vector<Segment> near;
    auto first = others.begin();
    for (auto const& segment : segments) {
        while (first != others.end() && first->least.x + widest < segment.least.x) {
            ++first;
        }
        auto const [low, high] = std::minmax(segment.least.y, segment.most.y);
        Envelope const box{{segment.least.x, low}, {segment.most.x, high}};
        for (auto it = first; it != others.end() && it->least.x <= segment.most.x; ++it) {
            if (reaches_into(*it, box)) {
                near.push_back(segment);
                break;
            }
        }
    }
    return near;
}

Geometry as_lines(std::vector<Segment> const& segments) {
    auto* const context = geos_context();
    std::vector<GEOSGeometry*> lines;
    for (auto const& segment : segments) {
        std::array const ends{segment.least.x, segment.least.y, segment.most.x, segment.most.y};
        lines.push_back(GEOSGeom_createLineString_r(
            context, GEOSCoordSeq_copyFromBuffer_r(context, ends.data(), 2, 0, 0)));
    }
    return Geometry{GEOSGeom_createCollection_r(context, GEOS_MULTILINESTRING, lines.data(),
                                                static_cast<unsigned>(lines.size()))};
}

} // namespace

double mismatched_border_m(std::span<Segment const> one, std::span<Segment const> other,
                           Envelope const& envelope_of_one, Envelope const& envelope_of_other) {
    Envelope const common{{std::max(envelope_of_one.least.x, envelope_of_other.least.x),
                           std::max(envelope_of_one.least.y, envelope_of_other.least.y)},
                          {std::min(envelope_of_one.most.x, envelope_of_other.most.x),
                           std::min(envelope_of_one.most.y, envelope_of_other.most.y)}};
    auto const all_of_one = within(one, common);
    auto const all_of_other = within(other, common);
    auto const near_one = near_any(all_of_one, all_of_other);
    auto const near_other = near_any(all_of_other, all_of_one);
    if (near_one.empty() || near_other.empty()) {
        return 0;
    }
    auto* const context = geos_context();
    Geometry const along{
        GEOSIntersection_r(context, as_lines(near_one).get(), as_lines(near_other).get())};
    double length_m = 0;
    if (along) {
        GEOSLength_r(context, along.get(), &length_m);
    }
    return length_m;
}

} // namespace geodata
