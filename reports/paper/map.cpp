#include "reports/paper/map.hpp"

#include "reports/district_gaps.hpp"
#include "reports/gap_classes.hpp"
#include "reports/paper/inset.hpp"
#include "reports/paper/map_labels.hpp"
#include "reports/paper/map_paint.hpp"
#include "reports/paper/parts.hpp"
#include "reports/paper/small_areas.hpp"
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
    double inset_side = 0; ///< of one between the map and the legend; 0 where there is none

    [[nodiscard]] double legend_left() const {
        return framed.room.right - legend_width * paper.type;
    }
    /// What the legend and the map leave of the width.
    [[nodiscard]] double spare() const {
        return legend_left() - between - framed.room.left - canvas.width;
    }
    /// The map stands in the middle of what the legend leaves, and an inset to its right.
    [[nodiscard]] geodata::Point map_corner() const {
        double const left = inset_side > 0 ? (spare() - inset_side - between) / 3 : spare() / 2;
        return {framed.room.left + left, framed.room.top};
    }
    [[nodiscard]] geodata::Point inset_corner() const {
        double const left = map_corner().x - framed.room.left;
        return {map_corner().x + canvas.width + between + left, framed.room.bottom - inset_side};
    }
};

Sheet sheet(Paper const& paper, PaperWords const& words, geodata::Boundaries const& boundaries,
            Lettering const& lettering) {
    Sheet result{
        .paper = paper, .framed = framed(paper, words, lettering), .canvas = {}, .inset_side = 0};
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

/// What stands beside the map, from the top down.
class Beside {
public:
    Beside(Picture& picture, Sheet const& sheet, Lettering const& lettering)
        : picture_(picture)
        , lettering_(lettering)
        , type_(sheet.paper.type)
        , left_(sheet.legend_left())
        , y_(sheet.framed.room.top) {}

    void text(std::string const& words, Font font, std::string_view colour,
              double line_height = 1.3) {
        for (std::string& line : wrapped(lettering_, words, font, width(), most_lines)) {
            y_ += font.size * line_height;
            picture_.items.emplace_back(PictureText{
                .text = std::move(line), .at = {left_, y_}, .font = font, .colour = colour});
        }
    }

    void legend(std::vector<LegendEntry> const& rows) {
        y_ = add_legend_column(picture_, lettering_, rows, {left_, y_ + 8 * type_}, width(), type_);
    }

    /// Room for a drawing of that side, whose corner is returned, below what it is called.
    geodata::Point square(std::string const& name, double side) {
        y_ += 4 * type_;
        text(name, {.size = 8 * type_}, quiet_ink);
        geodata::Point const corner{left_, y_ + 5 * type_};
        y_ = corner.y + side + 4 * type_;
        return corner;
    }

    [[nodiscard]] double width() const { return legend_width * type_; }
    [[nodiscard]] double y() const { return y_; }

private:
    static constexpr std::size_t most_lines = 5;

    Picture& picture_;
    Lettering const& lettering_;
    double type_;
    double left_;
    double y_;
};

/// The inset, if the map needs one, between it and the legend where there is room: the map then
/// makes way for it.
std::optional<Inset> inset_beside_map(Sheet& sheet, Shapes const& shapes) {
    constexpr double least_side = 150;
    constexpr double share_of_height = 0.6;
    double const side =
        std::min(sheet.spare() - between, share_of_height * sheet.framed.room.height());
    auto const inset = side < least_side ? std::nullopt : inset_for(shapes, side);
    sheet.inset_side = inset ? side : 0;
    return inset;
}

/// The same below the legend.
std::optional<Inset> inset_below_legend(Sheet const& sheet, Shapes const& shapes,
                                        Beside const& beside) {
    constexpr double least_side = 85;
    double const words_and_scale = 106 * sheet.paper.type;
    double const side =
        std::min(beside.width(), sheet.framed.room.bottom - beside.y() - words_and_scale);
    return side < least_side ? std::nullopt : inset_for(shapes, side);
}

/// Of the small districts that are hatched, those named of which neither the map nor the inset
/// shows the hatch; empty where none is small.
std::string note_on_small(PaperStudy const& study, Picture const& picture,
                          std::vector<Paint> const& paints, std::optional<Inset> const& inset) {
    auto const small = small_hatches(picture.shapes, paints, picture.pattern_scale);
    std::vector<std::string> names;
    for (auto const district : small.unseen) {
        if (!inset || !inset->holds(picture.shapes[district])) {
            names.push_back(study.findings.districts[district].name);
        }
    }
    return small.all.empty() ? std::string{} : words_on_small(names);
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
    auto inset = inset_beside_map(*best, picture.shapes);
    picture.pattern_scale = pattern_scale_for(picture.shapes);
    add_map(picture, paints, best->map_corner());
    add_labels(picture, study, *best, gaps, lettering);

    Beside beside{picture, *best, lettering};
    beside.text("None found", {.size = 9.5 * type, .weight = Weight::bold}, ink, 1.05);
    beside.text("number of assessed components", {.size = 8 * type}, quiet_ink, 1.5);
    beside.legend(entries(classes, paints));
    geodata::Point inset_corner = best->inset_corner();
    if (inset) {
        picture.items.emplace_back(PictureText{.text = inset_name(*inset),
                                               .at = {inset_corner.x, inset_corner.y - 5 * type},
                                               .font = {.size = 8 * type},
                                               .colour = quiet_ink});
    } else if (auto const below = inset_below_legend(*best, picture.shapes, beside)) {
        inset = below;
        inset_corner = beside.square(inset_name(*below), below->side * below->times);
    }
    auto const note = note_on_small(study, picture, paints, inset);
    if (inset) {
        add_inset(picture, *inset, inset_corner,
                  inset_shapes(study.boundaries, best->canvas, *inset), paints, best->map_corner());
    }
    beside.text(note, {.size = 8 * type}, quiet_ink);
    add_scale_and_north(picture, lettering, best->canvas, {best->legend_left(), room.bottom},
                        legend_width * type, type);
    return picture;
}

} // namespace reports
