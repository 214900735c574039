#include "geodata/borders/neighbours.hpp"

#include "geodata/borders/border_segments.hpp"
#include "geodata/boundaries/mismatched_border.hpp"

namespace geodata {

namespace {

bool meet(Envelope const& one, Envelope const& other) {
    return one.least.x <= other.most.x && other.least.x <= one.most.x &&
           one.least.y <= other.most.y && other.least.y <= one.most.y;
}

} // namespace

std::vector<Neighbours> find_neighbours(Boundaries const& boundaries) {
    auto const segments = border_segments(boundaries);
    auto borders = shared_lengths(segments);

    std::vector<Envelope> envelopes;
    envelopes.reserve(boundaries.shapes.size());
    for (auto const& shape : boundaries.shapes) {
        envelopes.push_back(envelope(shape));
    }
    for (std::uint32_t i = 0; i < envelopes.size(); ++i) {
        for (std::uint32_t j = i + 1; j < envelopes.size(); ++j) {
            if (!meet(envelopes[i], envelopes[j]) || borders.contains({i, j})) {
                continue;
            }
            double const length_m =
                mismatched_border_m(segments.of(i), segments.of(j), envelopes[i], envelopes[j]);
            if (length_m > 0) {
                borders.emplace(DistrictPair{i, j}, length_m);
            }
        }
    }

    std::vector<Neighbours> neighbours;
    neighbours.reserve(borders.size());
    for (auto const& [pair, length_m] : borders) {
        neighbours.push_back({.first = DistrictIndex{pair.first},
                              .second = DistrictIndex{pair.second},
                              .border_m = length_m});
    }
    return neighbours;
}

} // namespace geodata
