#include "reports/paper/map_labels.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>

namespace reports {

namespace {

constexpr double character_width = 7.2;
constexpr double label_height = 30;
constexpr std::size_t few_districts = 12;

struct Box {
    double left, top, right, bottom;

    [[nodiscard]] bool meets(Box const& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

double characters(std::string_view utf8) {
    return static_cast<double>(std::ranges::count_if(
        utf8, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

bool has_room(geodata::Geometry const& shape, MapCanvas const& canvas, LabelSize size) {
    geodata::Envelope const box = envelope(shape);
    return (box.most.x - box.least.x) * canvas.units_per_metre >= size.width &&
           (box.most.y - box.least.y) * canvas.units_per_metre >= size.height;
}

} // namespace

std::vector<MapLabel> placed_labels(geodata::Boundaries const& boundaries, MapCanvas const& canvas,
                                    std::vector<LabelSize> const& sizes) {
    std::vector<double> areas;
    for (geodata::Geometry const& shape : boundaries.shapes) {
        areas.push_back(area_km2(shape));
    }
    std::vector<std::size_t> order(areas.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) { return areas[i]; });

    std::vector<MapLabel> labels;
    std::vector<Box> taken;
    for (std::size_t const i : order) {
        auto const [width, height] = sizes[i];
        if (areas.size() > few_districts && !has_room(boundaries.shapes[i], canvas, sizes[i])) {
            continue;
        }
        geodata::Point at = canvas(label_point(boundaries.shapes[i]));
        at.x = std::clamp(at.x, std::min(width / 2, canvas.width / 2),
                          std::max(canvas.width - width / 2, canvas.width / 2));
        Box const box{at.x - width / 2, at.y - height / 2, at.x + width / 2, at.y + height / 2};
        if (std::ranges::none_of(taken, [&](Box const& other) { return box.meets(other); })) {
            taken.push_back(box);
            labels.push_back({.district = i, .at = at});
        }
    }
    return labels;
}

std::vector<MapLabel> placed_labels(geodata::Boundaries const& boundaries,
                                    MapCanvas const& canvas) {
    std::vector<LabelSize> sizes;
    for (geodata::District const& district : boundaries.districts) {
        sizes.push_back({.width = std::max(characters(district.name), 9.0) * character_width,
                         .height = label_height});
    }
    return placed_labels(boundaries, canvas, sizes);
}

} // namespace reports
