#include "reports/paper/multiples.hpp"

#include "reports/paper/map_labels.hpp"
#include "reports/paper/map_paint.hpp"
#include "reports/paper/panel_grid.hpp"
#include "reports/paper/parts.hpp"
#include "reports/paper/small_areas.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>

namespace reports {

namespace {

constexpr std::size_t most_with_symbols = 60;
constexpr std::size_t most_label_lines = 4;
constexpr std::size_t most_count_lines = 9; // so that no count is ever cut off

Font label_font(double type) {
    return {.size = 7.2 * type, .weight = Weight::bold};
}

Font counts_font(double type) {
    return {.size = 7.5 * type};
}

constexpr double line_height = 1.2;
constexpr double first_line = 21; ///< below a panel's upper edge, which the band is above

/// How high the words of the panel with most of them are.
double words_height(std::vector<Panel> const& panels, double width, double type,
                    Lettering const& lettering) {
    double most = 0;
    for (Panel const& panel : panels) {
        auto const height = [&](std::string const& text, Font font, std::size_t lines) {
            return static_cast<double>(wrapped(lettering, text, font, width, lines).size()) *
                   font.size * line_height;
        };
        most = std::max(most, height(panel.label, label_font(type), most_label_lines) +
                                  height(panel.counts, counts_font(type), most_count_lines));
    }
    return (first_line + 1.5) * type + most;
}

/// A paper with the grid that its panels stand in.
struct Layout {
    Paper paper;
    Room room; ///< of the panels
    PanelGrid grid;
    std::size_t pages = 1;
};

double below_panels(Legend const& legend, Room const& room, double type,
                    Lettering const& lettering) {
    return add_legend_row(nullptr, lettering, legend, {}, room.width(), type) + panel_gap +
           38 * type;
}

Layout layout_on(Paper const& paper, PaperWords const& words, geodata::Boundaries const& boundaries,
                 Legend const& legend, std::vector<Panel> const& panels,
                 Lettering const& lettering) {
    Layout layout{
        .paper = paper, .room = framed(paper, words, lettering).room, .grid = {}, .pages = 1};
    layout.room.bottom -= below_panels(legend, layout.room, paper.type, lettering);
    layout.grid = panel_grid(boundaries, layout.room, panels.size(), [&](double width) {
        return words_height(panels, width, paper.type, lettering);
    });
    layout.pages = (panels.size() + layout.grid.panels() - 1) / layout.grid.panels();
    return layout;
}

/// The first of two papers is kept unless the other shows the maps a good deal larger.
bool is_better(Layout const& one, Layout const& first) {
    return one.pages != first.pages ? one.pages < first.pages
                                    : one.grid.canvas.width > 1.15 * first.grid.canvas.width;
}

void add_symbols(Picture& picture, Panel const& panel, std::vector<MapLabel> const& places,
                 geodata::Point corner, Font font) {
    for (MapLabel const& place : places) {
        Paint const& paint = panel.paints[place.district];
        picture.items.emplace_back(
            PictureText{.text = panel.symbols[place.district],
                        .at = {corner.x + place.at.x, corner.y + place.at.y + 0.36 * font.size},
                        .font = font,
                        .colour = ink_on(paint),
                        .align = Align::middle,
                        .halo = paint.pattern == Pattern::none ? Halo::none : Halo::white});
    }
}

/// Where the symbols of small maps stand; none where districts are many.
std::vector<MapLabel> symbol_places(PaperStudy const& study, std::vector<Panel> const& panels,
                                    MapCanvas const& canvas, Font font,
                                    Lettering const& lettering) {
    if (study.boundaries.shapes.size() > most_with_symbols) {
        return {};
    }
    LabelSize size{.width = 0, .height = font.size};
    for (Panel const& panel : panels) {
        for (std::string const& symbol : panel.symbols) {
            size.width = std::max(size.width, lettering.width(symbol, font));
        }
    }
    return placed_labels(study.boundaries, canvas,
                         std::vector<LabelSize>(study.boundaries.shapes.size(), size));
}

/// How many panels of one band begin at a place and stand in its row; 0 where the one before it
/// began them.
std::size_t band_run(std::span<Panel const> panels, std::size_t place, std::size_t columns) {
    if (place % columns != 0 && panels[place - 1].band == panels[place].band) {
        return 0;
    }
    std::size_t const row_end = std::min((place / columns + 1) * columns, panels.size());
    std::size_t last = place;
    while (last < row_end && panels[last].band == panels[place].band) {
        ++last;
    }
    return last - place;
}

/// Of the districts that are small and hatched in one of the panels; empty where none is.
std::string note_on_small(PaperStudy const& study, Shapes const& shapes,
                          std::span<Panel const> panels) {
    double const scale = pattern_scale_for(shapes);
    bool any = false;
    std::vector<bool> is_unseen(shapes.size());
    for (Panel const& panel : panels) {
        auto const small = small_hatches(shapes, panel.paints, scale);
        any = any || !small.all.empty();
        for (auto const district : small.unseen) {
            is_unseen[district] = true;
        }
    }
    std::vector<std::string> names;
    for (std::size_t i = 0; i < is_unseen.size(); ++i) {
        if (is_unseen[i]) {
            names.push_back(study.findings.districts[i].name);
        }
    }
    return any ? words_on_small(names) : std::string{};
}

class Page {
public:
    Page(FramedPicture framed, Shapes const& shapes, Layout const& layout,
         Lettering const& lettering)
        : picture_(std::move(framed.picture))
        , layout_(layout)
        , lettering_(lettering) {
        picture_.pattern_scale = pattern_scale_for(shapes);
        picture_.shapes = shapes;
    }

    /// The panel at a place of the grid; `run` are those of its band that begin with it in its row,
    /// none where another began it.
    void add(Panel const& panel, std::size_t place, std::size_t run,
             std::vector<MapLabel> const& symbols) {
        PanelGrid const& grid = layout_.grid;
        std::size_t const row = place / grid.columns;
        double const type = layout_.paper.type;
        double const x = layout_.room.left + grid.width * static_cast<double>(place % grid.columns);
        double const y = layout_.room.top + grid.height * static_cast<double>(row);
        double const width = grid.width - panel_gap;
        if (!panel.band.empty() && run > 0) {
            double const whole = grid.width * static_cast<double>(run) - panel_gap;
            picture_.items.emplace_back(
                PictureLine{.points = {{x, y + 11 * type}, {x + whole, y + 11 * type}},
                            .colour = quiet_ink,
                            .width = 0.8});
            words(panel.band, {x, y + 8 * type}, {.size = 8 * type}, quiet_ink, whole, 1);
        }
        double const below = words(panel.label, {x, y + first_line * type}, label_font(type), ink,
                                   width, most_label_lines);
        words(panel.counts, {x, below + 1.5 * type}, counts_font(type), ink, width,
              most_count_lines);
        geodata::Point const corner{x + (width - grid.canvas.width) / 2, y + grid.words};
        add_map(picture_, panel.paints, corner);
        add_symbols(picture_, panel, symbols, corner, {.size = 7 * type, .weight = Weight::bold});
        picture_.description += ' ' + panel.description;
    }

    /// With a note, which may be empty, beside the scale.
    void add_legend(Legend const& legend, std::string const& note) {
        double const type = layout_.paper.type;
        double const scale_width = 180 * type;
        double const top = layout_.room.bottom + panel_gap;
        double const height = add_legend_row(&picture_, lettering_, legend,
                                             {layout_.room.left, top}, layout_.room.width(), type);
        double const below = top + height + 36 * type;
        add_scale_and_north(picture_, lettering_, layout_.grid.canvas, {layout_.room.left, below},
                            scale_width, type);
        Font const font{.size = 8 * type};
        words(note, {layout_.room.left + scale_width, below - font.size * line_height}, font,
              quiet_ink, layout_.room.width() - scale_width, 2);
    }

    Picture finish() { return std::move(picture_); }

private:
    /// Returns where the next line would stand.
    double words(std::string const& text, geodata::Point at, Font font, std::string_view colour,
                 double width, std::size_t most_lines) {
        for (std::string& line : wrapped(lettering_, text, font, width, most_lines)) {
            picture_.items.emplace_back(
                PictureText{.text = std::move(line), .at = at, .font = font, .colour = colour});
            at.y += font.size * line_height;
        }
        return at.y;
    }

    Picture picture_;
    Layout const& layout_;
    Lettering const& lettering_;
};

} // namespace

std::vector<Picture> panel_pictures(PaperStudy const& study, std::string const& title,
                                    std::vector<Panel> const& panels, Legend const& legend,
                                    std::vector<Paper> const& papers, Lettering const& lettering) {
    auto words = paper_words(study.findings, study.suite, title, study.attribution);
    std::optional<Layout> best;
    for (Paper const& paper : papers) {
        auto layout = layout_on(paper, words, study.boundaries, legend, panels, lettering);
        if (!best || is_better(layout, *best)) {
            best = layout;
        }
    }
    auto const shapes = shapes_on(study.boundaries, best->grid.canvas);
    auto const symbols =
        symbol_places(study, panels, best->grid.canvas, {.size = 7 * best->paper.type}, lettering);
    std::vector<Picture> pictures;
    for (std::size_t number = 0; number < best->pages; ++number) {
        if (best->pages > 1) {
            words.title = fmt::format("{} ({} of {})", title, number + 1, best->pages);
        }
        Page page(framed(best->paper, words, lettering), shapes, *best, lettering);
        std::size_t const first = number * best->grid.panels();
        std::size_t const last = std::min(first + best->grid.panels(), panels.size());
        for (std::size_t i = first; i < last; ++i) {
            page.add(panels[i], i - first,
                     band_run(std::span{panels}.subspan(first, last - first), i - first,
                              best->grid.columns),
                     symbols);
        }
        page.add_legend(
            legend, note_on_small(study, shapes, std::span{panels}.subspan(first, last - first)));
        pictures.push_back(page.finish());
    }
    return pictures;
}

} // namespace reports
