#include "reports/paper/map.hpp"

#include "reports/district_gaps.hpp"
#include "reports/gap_classes.hpp"
#include "reports/paper/map_labels.hpp"
#include "reports/paper/map_paint.hpp"
#include "reports/paper/parts.hpp"
#include "reports/wording/cell_symbol.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>

namespace reports {

namespace {

constexpr double legend_width = 168;
constexpr double between = 14;
constexpr std::size_t few_districts = 60;

struct Sheet {
    Paper paper;
    FramedPicture framed;
    MapCanvas canvas;

    [[nodiscard]] double legend_left() const {
        return framed.room.right - legend_width * paper.type;
    }
    /// The map stands in the middle of what the legend leaves.
    [[nodiscard]] geodata::Point map_corner() const {
        double const spare = legend_left() - between - framed.room.left - canvas.width;
        return {framed.room.left + spare / 2, framed.room.top};
    }
};

Sheet sheet(Paper const& paper, PaperWords const& words, geodata::Boundaries const& boundaries,
            Lettering const& lettering) {
    Sheet result{.paper = paper, .framed = framed(paper, words, lettering), .canvas = {}};
    Room const& room = result.framed.room;
    result.canvas = fitted_canvas(boundaries, room.width() - legend_width * paper.type - between,
                                  room.height());
    return result;
}

Paint paint_of_district(DistrictGaps const& district, mapper::Heard heard,
                        std::vector<GapClass> const& classes) {
    auto const shade = std::ranges::find_if(
        classes, [&](GapClass const& one) { return district.gaps <= one.most; });
    Pattern const unknown =
        heard == mapper::Heard::unanswered ? Pattern::back_hatch : Pattern::hatch;
    return {.fill = shade->colour, .pattern = district.unclear > 0 ? unknown : Pattern::none};
}

std::vector<LegendEntry> entries(std::vector<GapClass> const& classes,
                                 std::vector<Paint> const& paints) {
    std::vector<LegendEntry> rows;
    for (GapClass const& one : classes) {
        rows.push_back({.paint = {.fill = one.colour}, .symbol = {}, .words = to_text(one)});
    }
    auto const add = [&](Pattern pattern, std::string words) {
        if (std::ranges::find(paints, pattern, &Paint::pattern) != paints.end()) {
            rows.push_back({.paint = {.fill = paper_white, .pattern = pattern},
                            .symbol = {},
                            .words = std::move(words)});
        }
    };
    add(Pattern::hatch, "some are not known: there may be more");
    add(Pattern::back_hatch, std::string{unanswered_meaning});
    return rows;
}

void add_labels(Picture& picture, PaperStudy const& study, Sheet const& sheet,
                std::vector<DistrictGaps> const& gaps, Lettering const& lettering) {
    bool const few = gaps.size() <= few_districts;
    double const size = (few ? 9 : 6) * sheet.paper.type;
    Font const bold{.size = size, .weight = Weight::bold};
    Font const plain{.size = size};
    std::vector<LabelSize> sizes;
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        sizes.push_back({.width = std::max(lettering.width(study.findings.districts[i].name, bold),
                                           lettering.width(bounds(gaps[i]), plain)) +
                                  2,
                         .height = 2.5 * size});
    }
    geodata::Point const offset = sheet.map_corner();
    for (MapLabel const& label : placed_labels(study.boundaries, sheet.canvas, sizes)) {
        geodata::Point const at{offset.x + label.at.x, offset.y + label.at.y};
        PictureText text{.text = study.findings.districts[label.district].name,
                         .at = {at.x, at.y - 0.15 * size},
                         .font = bold,
                         .colour = ink,
                         .align = Align::middle,
                         .halo = Halo::white};
        picture.items.emplace_back(text);
        text.text = bounds(gaps[label.district]);
        text.font = plain;
        text.at.y += 1.15 * size;
        picture.items.emplace_back(std::move(text));
    }
}

} // namespace

Picture gap_picture(PaperStudy const& study, std::vector<Paper> const& papers,
                    Lettering const& lettering) {
    auto const words = paper_words(study.findings, study.suite,
                                   "Components with none found, by district", study.attribution);
    std::optional<Sheet> best;
    for (Paper const& paper : papers) {
        auto one = sheet(paper, words, study.boundaries, lettering);
        if (!best || one.canvas.units_per_metre > best->canvas.units_per_metre) {
            best = std::move(one);
        }
    }
    Picture picture = std::move(best->framed.picture);
    Room const& room = best->framed.room;
    double const type = best->paper.type;

    auto const gaps = district_gaps(study.suite);
    std::vector<std::size_t> counts;
    std::ranges::transform(gaps, std::back_inserter(counts), &DistrictGaps::gaps);
    auto const classes = gap_classes(counts);
    std::vector<Paint> paints;
    std::vector<std::string> described;
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        paints.push_back(paint_of_district(gaps[i], study.findings.heard[i], classes));
        described.push_back(
            fmt::format("{}: {}", study.findings.districts[i].name, bounds(gaps[i])));
    }
    picture.description +=
        fmt::format(" Assessed components with none found: {}.", fmt::join(described, "; "));
    picture.shapes = shapes_on(study.boundaries, best->canvas);
    picture.pattern_scale = pattern_scale_for(picture.shapes);
    add_map(picture, paints, best->map_corner());
    add_labels(picture, study, *best, gaps, lettering);

    double const left = best->legend_left();
    picture.items.emplace_back(PictureText{.text = "None found",
                                           .at = {left, room.top + 10 * type},
                                           .font = {.size = 9.5 * type, .weight = Weight::bold},
                                           .colour = ink});
    picture.items.emplace_back(PictureText{.text = "number of assessed components",
                                           .at = {left, room.top + 22 * type},
                                           .font = {.size = 8 * type},
                                           .colour = quiet_ink});
    add_legend_column(picture, lettering, entries(classes, paints), {left, room.top + 30 * type},
                      legend_width * type, type);
    add_scale_and_north(picture, lettering, best->canvas, {left, room.bottom}, legend_width * type,
                        type);
    return picture;
}

} // namespace reports
