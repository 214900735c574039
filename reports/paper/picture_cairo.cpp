#include "base/error.hpp"
#include "reports/paper/map_paint.hpp"
#include "reports/paper/picture_files.hpp"

#include <cairo-pdf.h>
#include <fmt/format.h>
#include <pango/pangocairo.h>

#include <array>
#include <charconv>
#include <cmath>
#include <memory>

namespace reports {

namespace {

struct DestroySurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DestroyPen {
    void operator()(cairo_t* pen) const { cairo_destroy(pen); }
};
using Surface = std::unique_ptr<cairo_surface_t, DestroySurface>;
using Pen = std::unique_ptr<cairo_t, DestroyPen>;

/// Cairo remembers the first thing that went wrong, of which only a lack of memory can.
void require(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS) {
        throw base::Error(
            fmt::format("a map cannot be drawn: {}.", cairo_status_to_string(status)));
    }
}

cairo_status_t append(void* bytes, unsigned char const* data, unsigned int size) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<char const*>(data), size);
    return CAIRO_STATUS_SUCCESS;
}

/// A colour written as #rrggbb.
void set_colour(cairo_t* pen, std::string_view colour) {
    std::array<double, 3> parts{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        int part = 0;
        std::from_chars(colour.data() + 1 + 2 * i, colour.data() + 3 + 2 * i, part, 16);
        parts[i] = part / 255.0;
    }
    cairo_set_source_rgb(pen, parts[0], parts[1], parts[2]);
}

void stroke_parallels(cairo_t* pen, double spacing, double slope, double width) {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    cairo_clip_extents(pen, &left, &top, &right, &bottom);
    double const height = bottom - top;
    double const step = spacing * std::sqrt(2.0);
    // Counted from the page's corner, so that the lines of neighbouring areas meet.
    double const before = slope > 0 ? left - bottom : left + top;
    double const beyond = slope > 0 ? right - top : right + bottom;
    cairo_set_line_width(pen, width);
    for (double at = std::floor(before / step) * step; at <= beyond; at += step) {
        double const upper = slope > 0 ? at + top : at - top;
        cairo_move_to(pen, upper, top);
        cairo_line_to(pen, upper + slope * height, bottom);
    }
    cairo_stroke(pen);
}

void fill_with_dots(cairo_t* pen, double spacing, double radius) {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    cairo_clip_extents(pen, &left, &top, &right, &bottom);
    for (double y = std::floor(top / spacing) * spacing; y <= bottom + spacing; y += spacing) {
        for (double x = std::floor(left / spacing) * spacing; x <= right + spacing; x += spacing) {
            cairo_new_sub_path(pen);
            cairo_arc(pen, x + spacing / 2, y + spacing / 2, radius, 0, 6.283185307179586);
        }
    }
    cairo_fill(pen);
}

void fill_with(cairo_t* pen, PatternSize const& size, Pattern pattern) {
    switch (pattern) {
    case Pattern::hatch:
        stroke_parallels(pen, size.spacing, -1, size.mark);
        break;
    case Pattern::back_hatch:
        stroke_parallels(pen, size.spacing, 1, size.mark);
        break;
    case Pattern::dots:
        fill_with_dots(pen, size.spacing, size.mark);
        break;
    case Pattern::none:
        break;
    }
}

/// Paints the areas of the path that `trace` lays.
template <typename Trace>
void paint(cairo_t* pen, Paint const& paint, double pattern_scale, Trace trace) {
    if (!paint.fill.empty()) {
        trace();
        set_colour(pen, paint.fill);
        cairo_fill(pen);
    }
    if (paint.pattern != Pattern::none) {
        cairo_save(pen);
        trace();
        cairo_clip(pen);
        set_colour(pen, ink_on(paint));
        fill_with(pen, pattern_size(paint.pattern, pattern_scale), paint.pattern);
        cairo_restore(pen);
    }
    if (!paint.edge.empty()) {
        trace();
        set_colour(pen, paint.edge);
        cairo_set_line_width(pen, paint.edge_width);
        cairo_stroke(pen);
    }
}

void lay(cairo_t* pen, std::vector<geodata::Point> const& points, geodata::Point offset) {
    cairo_new_sub_path(pen);
    for (geodata::Point const& point : points) {
        cairo_line_to(pen, point.x + offset.x, point.y + offset.y);
    }
}

struct Draw {
    cairo_t* pen;
    Picture const& picture;
    Lettering const& lettering;

    void operator()(PictureShapes const& item) const {
        paint(pen, item.paint, picture.pattern_scale, [&] {
            for (std::size_t const shape : item.shapes) {
                for (geodata::Ring const& ring : picture.shapes[shape]) {
                    lay(pen, ring, item.offset);
                    cairo_close_path(pen);
                }
            }
        });
    }

    void operator()(PictureBox const& item) const {
        paint(pen, item.paint, picture.pattern_scale,
              [&] { cairo_rectangle(pen, item.corner.x, item.corner.y, item.width, item.height); });
    }

    void operator()(PictureLine const& item) const {
        lay(pen, item.points, {});
        set_colour(pen, item.colour);
        cairo_set_line_width(pen, item.width);
        cairo_stroke(pen);
    }

    void operator()(PictureText const& item) const {
        double const width = lettering.width(item.text, item.font);
        double const left = item.align == Align::left     ? item.at.x
                            : item.align == Align::middle ? item.at.x - width / 2
                                                          : item.at.x - width;
        PangoLayout* const layout = lettering.set(item.text, item.font);
        double const base = static_cast<double>(pango_layout_get_baseline(layout)) / PANGO_SCALE;
        auto const begin = [&] { cairo_move_to(pen, left, item.at.y - base); };
        if (item.halo == Halo::white) {
            begin();
            pango_cairo_layout_path(pen, layout);
            set_colour(pen, paper_white);
            cairo_set_line_width(pen, halo_width(item));
            cairo_stroke(pen);
        }
        begin();
        set_colour(pen, item.colour);
        pango_cairo_show_layout(pen, layout);
    }
};

void draw(cairo_surface_t* surface, double scale, Picture const& picture,
          Lettering const& lettering) {
    Pen const pen{cairo_create(surface)};
    cairo_scale(pen.get(), scale, scale);
    set_colour(pen.get(), paper_white);
    cairo_paint(pen.get());
    cairo_set_line_join(pen.get(), CAIRO_LINE_JOIN_ROUND);
    cairo_set_fill_rule(pen.get(), CAIRO_FILL_RULE_EVEN_ODD);
    for (PictureItem const& item : picture.items) {
        std::visit(Draw{.pen = pen.get(), .picture = picture, .lettering = lettering}, item);
    }
    require(cairo_status(pen.get()));
}

} // namespace

std::string to_png(Picture const& picture, Lettering const& lettering, double pixels_a_unit) {
    auto const pixels = [&](double length) {
        return static_cast<int>(std::lround(length * pixels_a_unit));
    };
    Surface const surface{cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels(picture.width),
                                                     pixels(picture.height))};
    draw(surface.get(), pixels_a_unit, picture, lettering);
    std::string bytes;
    require(cairo_surface_write_to_png_stream(surface.get(), append, &bytes));
    return bytes;
}

std::string to_pdf(std::span<Picture const> pictures, Lettering const& lettering, base::Date made) {
    std::string bytes;
    Surface const surface{cairo_pdf_surface_create_for_stream(
        append, &bytes, pictures.front().width, pictures.front().height)};
    auto const say = [&](cairo_pdf_metadata_t what, std::string const& text) {
        cairo_pdf_surface_set_metadata(surface.get(), what, text.c_str());
    };
    say(CAIRO_PDF_METADATA_TITLE, pictures.front().title);
    say(CAIRO_PDF_METADATA_SUBJECT, pictures.front().summary);
    say(CAIRO_PDF_METADATA_CREATOR, "gapmap");
    say(CAIRO_PDF_METADATA_CREATE_DATE, base::to_text(made) + "T00:00:00Z");
    for (Picture const& picture : pictures) {
        cairo_pdf_surface_set_size(surface.get(), picture.width, picture.height);
        draw(surface.get(), 1, picture, lettering);
        cairo_surface_show_page(surface.get());
    }
    cairo_surface_finish(surface.get());
    require(cairo_surface_status(surface.get()));
    return bytes;
}

} // namespace reports
