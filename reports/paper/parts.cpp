#include "reports/paper/parts.hpp"

#include "geodata/borders/outlines.hpp"
#include "reports/paper/map_paint.hpp"
#include "reports/paper/small_areas.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace reports {

namespace {

constexpr double visible = 0.2; ///< a fourteenth of a millimetre
constexpr double swatch_width = 20;
constexpr double swatch_height = 12;
constexpr std::size_t few_districts = 60;

bool alike(Paint const& one, Paint const& other) {
    return one.fill == other.fill && one.pattern == other.pattern;
}

double area_within(geodata::Ring const& ring) {
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        auto const& from = ring[i];
        auto const& to = ring[(i + 1) % ring.size()];
        twice += from.x * to.y - to.x * from.y;
    }
    return std::abs(twice) / 2;
}

Font legend_font(double type) {
    return {.size = 8.5 * type};
}

void add_swatch(Picture& picture, LegendEntry const& entry, geodata::Point corner, double type) {
    Paint paint = entry.paint;
    paint.edge = quiet_ink;
    paint.edge_width = 0.6;
    picture.items.emplace_back(PictureBox{.corner = corner,
                                          .width = swatch_width * type,
                                          .height = swatch_height * type,
                                          .paint = paint});
    if (!entry.symbol.empty()) {
        bool const patterned = entry.paint.pattern != Pattern::none;
        picture.items.emplace_back(PictureText{
            .text = entry.symbol,
            .at = {corner.x + swatch_width * type / 2, corner.y + swatch_height * type * 0.78},
            .font = {.size = 8.5 * type},
            .colour = ink_on(entry.paint),
            .align = Align::middle,
            .halo = patterned ? Halo::white : Halo::none});
    }
}

} // namespace

std::vector<std::vector<geodata::Ring>> shapes_on(geodata::Boundaries const& boundaries,
                                                  MapCanvas const& canvas) {
    auto shapes = outlines(boundaries, visible / canvas.units_per_metre).rings;
    for (auto& rings : shapes) {
        for (geodata::Ring& ring : rings) {
            std::ranges::transform(ring, ring.begin(), canvas);
        }
    }
    return shapes;
}

double pattern_scale_for(std::vector<std::vector<geodata::Ring>> const& shapes) {
    constexpr double finest = 0.36;
    constexpr double large = 12; // units of a side that the patterns were made for
    std::vector<double> areas;
    for (auto const& rings : shapes) {
        double largest = 0;
        for (geodata::Ring const& ring : rings) {
            largest = std::max(largest, area_within(ring));
        }
        areas.push_back(largest);
    }
    if (areas.empty()) {
        return 1;
    }
    auto const small = areas.begin() + static_cast<std::ptrdiff_t>(areas.size() / 4);
    std::ranges::nth_element(areas, small);
    return std::clamp(std::sqrt(*small) / large, finest, 1.0);
}

void add_map(Picture& picture, std::vector<Paint> const& paints, geodata::Point offset,
             std::size_t first) {
    std::vector<PictureShapes> groups;
    std::vector<PictureLine> lines;
    for (std::size_t i = 0; i < paints.size(); ++i) {
        Paint paint = paints[i];
        if (auto line = hatch_line(picture.shapes[first + i], paint, picture.pattern_scale)) {
            paint.pattern = Pattern::none;
            for (geodata::Point& point : line->points) {
                point = {point.x + offset.x, point.y + offset.y};
            }
            lines.push_back(std::move(*line));
        }
        auto group = std::ranges::find_if(
            groups, [&](PictureShapes const& one) { return alike(one.paint, paint); });
        if (group == groups.end()) {
            group = groups.insert(groups.end(), {.shapes = {}, .offset = offset, .paint = paint});
        }
        group->shapes.push_back(first + i);
    }
    PictureShapes edges{
        .shapes = {},
        .offset = offset,
        .paint = {.edge = quiet_ink, .edge_width = paints.size() > few_districts ? 0.15 : 0.6}};
    for (PictureShapes& group : groups) {
        edges.shapes.insert(edges.shapes.end(), group.shapes.begin(), group.shapes.end());
        picture.items.emplace_back(std::move(group));
    }
    picture.items.emplace_back(std::move(edges));
    for (PictureLine& line : lines) {
        picture.items.emplace_back(std::move(line));
    }
}

double add_legend_column(Picture& picture, Lettering const& lettering,
                         std::vector<LegendEntry> const& entries, geodata::Point corner,
                         double width, double type) {
    Font const font = legend_font(type);
    double y = corner.y;
    for (LegendEntry const& entry : entries) {
        add_swatch(picture, entry, {corner.x, y}, type);
        double base = y + 9.2 * type;
        for (std::string& line :
             wrapped(lettering, entry.words, font, width - (swatch_width + 7) * type, 5)) {
            picture.items.emplace_back(
                PictureText{.text = std::move(line),
                            .at = {corner.x + (swatch_width + 7) * type, base},
                            .font = font,
                            .colour = ink});
            base += font.size * 1.25;
        }
        y = std::max(y + 18 * type, base);
    }
    return y;
}

double add_legend_row(Picture* picture, Lettering const& lettering, Legend const& legend,
                      geodata::Point corner, double width, double type) {
    Font const font = legend_font(type);
    double x = 0;
    double y = 0;
    if (!legend.title.empty()) {
        if (picture != nullptr) {
            picture->items.emplace_back(
                PictureText{.text = legend.title,
                            .at = {corner.x, corner.y + 8 * type},
                            .font = {.size = font.size, .weight = Weight::bold},
                            .colour = ink});
        }
        y = 14 * type;
    }
    for (LegendEntry const& entry : legend.entries) {
        double const before = (swatch_width + 6) * type;
        auto const words = wrapped(lettering, entry.words, font, width - before, 1).front();
        double const whole = before + lettering.width(words, font);
        if (x > 0 && x + whole > width) {
            x = 0;
            y += 18 * type;
        }
        if (picture != nullptr) {
            add_swatch(*picture, entry, {corner.x + x, corner.y + y}, type);
            picture->items.emplace_back(
                PictureText{.text = words,
                            .at = {corner.x + x + before, corner.y + y + 9.2 * type},
                            .font = font,
                            .colour = ink});
        }
        x += whole + 16 * type;
    }
    return y + swatch_height * type;
}

void add_scale_and_north(Picture& picture, Lettering const& lettering, MapCanvas const& canvas,
                         geodata::Point corner, double most_width, double type) {
    Font const font{.size = 8 * type};
    double const arrow = 24 * type;
    auto const words_for = [](double bar_m) {
        return bar_m < 1000 ? fmt::format("{} m", bar_m) : fmt::format("{} km", bar_m / 1000);
    };
    double bar_m = round_length_m(canvas.width / canvas.units_per_metre / 4);
    auto const whole = [&] {
        return arrow + bar_m * canvas.units_per_metre + 6 + lettering.width(words_for(bar_m), font);
    };
    while (whole() > most_width) {
        bar_m = round_length_m(bar_m * 0.99);
    }
    double const left = corner.x + arrow;
    double const right = left + bar_m * canvas.units_per_metre;
    auto const line = [&](std::vector<geodata::Point> points, double width) {
        picture.items.emplace_back(
            PictureLine{.points = std::move(points), .colour = ink, .width = width});
    };
    line({{left, corner.y - 5}, {left, corner.y}, {right, corner.y}, {right, corner.y - 5}}, 1);
    picture.items.emplace_back(PictureText{
        .text = words_for(bar_m), .at = {right + 6, corner.y}, .font = font, .colour = ink});
    double const middle = corner.x + 7 * type;
    line({{middle, corner.y}, {middle, corner.y - 17 * type}}, 1.2);
    line({{middle - 4 * type, corner.y - 11 * type},
          {middle, corner.y - 17 * type},
          {middle + 4 * type, corner.y - 11 * type}},
         1.2);
    picture.items.emplace_back(PictureText{.text = "N",
                                           .at = {middle, corner.y - 19.5 * type},
                                           .font = {.size = 8 * type, .weight = Weight::bold},
                                           .colour = ink,
                                           .align = Align::middle});
}

} // namespace reports
