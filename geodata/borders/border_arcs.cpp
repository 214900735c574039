#include "geodata/borders/border_arcs.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <unordered_map>

namespace geodata {

namespace {

using VertexId = std::uint32_t;
using VertexRing = std::vector<VertexId>; ///< not repeating the first at the end

struct Vertex {
    Point at;
    VertexId one = 0; ///< the vertices beside it, the lesser first
    VertexId other = 0;
    bool passed = false;
    bool end = false; ///< arcs end here
};

struct PointHash {
    std::size_t operator()(Point const& point) const {
        std::uint64_t value = 0;
        for (double const part : {point.x, point.y}) {
            // 0 and -0 are equal and need one hash
            value = (value ^ std::bit_cast<std::uint64_t>(part + 0.0)) * 0x9E3779B97F4A7C15ULL;
            value ^= value >> 32U;
        }
        return value;
    }
};

class Vertices {
public:
    VertexRing add(Ring const& ring) {
        VertexRing ids;
        ids.reserve(ring.size());
        for (Point const& point : ring) {
            auto const [at, is_new] =
                ids_.try_emplace(point, static_cast<VertexId>(vertices_.size()));
            if (is_new) {
                vertices_.push_back({.at = point});
            }
            if (ids.empty() || ids.back() != at->second) {
                ids.push_back(at->second);
            }
        }
        if (ids.size() > 1 && ids.front() == ids.back()) {
            ids.pop_back();
        }
        return ids;
    }

    /// A vertex that rings pass between different vertices is where they meet or part.
    void mark_partings(VertexRing const& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            auto const [one, other] = std::minmax(ring[i == 0 ? ring.size() - 1 : i - 1],
                                                  ring[i + 1 == ring.size() ? 0 : i + 1]);
            Vertex& vertex = vertices_[ring[i]];
            vertex.end =
                vertex.end || (vertex.passed && (vertex.one != one || vertex.other != other));
            vertex.one = one;
            vertex.other = other;
            vertex.passed = true;
        }
    }

    /// The least vertex, the one farthest from it, and the one farthest from the line of both: the
    /// same three for a hole and for the ring that fills it.
    void mark_triangle(VertexRing const& ring) {
        auto const farthest = [&](auto const& measure) {
            return *std::ranges::max_element(ring, {}, [&](VertexId id) {
                return std::pair{measure(vertices_[id].at), vertices_[id].at};
            });
        };
        Point const first = vertices_[*std::ranges::min_element(ring, {}, [&](VertexId id) {
                                return vertices_[id].at;
                            })].at;
        VertexId const second =
            farthest([&](Point at) { return std::hypot(at.x - first.x, at.y - first.y); });
        Point const along = vertices_[second].at;
        VertexId const third = farthest([&](Point at) {
            return std::abs((along.x - first.x) * (at.y - first.y) -
                            (along.y - first.y) * (at.x - first.x));
        });
        for (VertexId const id : {ids_.at(first), second, third}) {
            vertices_[id].end = true;
        }
    }

    [[nodiscard]] Vertex const& operator[](VertexId id) const { return vertices_[id]; }

private:
    std::unordered_map<Point, VertexId, PointHash> ids_;
    std::vector<Vertex> vertices_;
};

class Cutter {
public:
    Cutter(Vertices const& vertices, BorderArcs& borders)
        : vertices_(vertices)
        , borders_(borders) {}

    ArcRing cut(VertexRing ring) {
        auto const first =
            std::ranges::find_if(ring, [&](VertexId id) { return vertices_[id].end; });
        std::rotate(ring.begin(), first, ring.end());
        ring.push_back(ring.front());
        ArcRing result;
        for (auto start = ring.begin(); start + 1 != ring.end();) {
            auto const end =
                std::find_if(start + 1, ring.end(), [&](VertexId id) { return vertices_[id].end; });
            result.push_back(run({start, end + 1}));
            start = end;
        }
        return result;
    }

private:
    /// Between its ends an arc has no choice of way, so that its first step tells it.
    static std::uint64_t step(VertexId from, VertexId to) {
        return (std::uint64_t{from} << 32U) | to;
    }

    ArcRun run(VertexRing const& line) {
        auto const [known, is_new] = by_first_step_.try_emplace(
            step(line[0], line[1]),
            ArcRun{.arc = static_cast<std::uint32_t>(borders_.arcs.size())});
        ArcRun const found = known->second;
        if (is_new) {
            by_first_step_.try_emplace(step(line[line.size() - 1], line[line.size() - 2]),
                                       ArcRun{.arc = found.arc, .direction = Direction::backward});
            std::vector<Point>& points = borders_.arcs.emplace_back();
            for (VertexId const id : line) {
                points.push_back(vertices_[id].at);
            }
            borders_.runs.push_back(0);
        }
        ++borders_.runs[found.arc];
        return found;
    }

    Vertices const& vertices_;
    BorderArcs& borders_;
    std::unordered_map<std::uint64_t, ArcRun> by_first_step_;
};

double area_m2(Ring const& ring) {
    double twice = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        Point const one{ring[i - 1].x - ring[0].x, ring[i - 1].y - ring[0].y};
        Point const other{ring[i].x - ring[0].x, ring[i].y - ring[0].y};
        twice += one.x * other.y - other.x * one.y;
    }
    return std::abs(twice) / 2;
}

} // namespace

BorderArcs border_arcs(Boundaries const& boundaries) {
    Vertices vertices;
    BorderArcs result;
    std::vector<VertexRing> rings;
    for (std::size_t i = 0; i < boundaries.shapes.size(); ++i) {
        for (std::vector<Ring> const& polygon : polygons(boundaries.shapes[i])) {
            result.polygons.push_back({.district = i,
                                       .area_m2 = area_m2(polygon.front()),
                                       .rings = std::vector<ArcRing>(polygon.size())});
            for (Ring const& ring : polygon) {
                rings.push_back(vertices.add(ring));
                vertices.mark_partings(rings.back());
                vertices.mark_triangle(rings.back());
            }
        }
    }
    Cutter cutter{vertices, result};
    auto ring = rings.begin();
    for (ArcPolygon& polygon : result.polygons) {
        for (ArcRing& runs : polygon.rings) {
            runs = cutter.cut(std::move(*ring++));
        }
    }
    return result;
}

} // namespace geodata
