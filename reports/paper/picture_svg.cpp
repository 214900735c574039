#include "reports/embedded.hpp"
#include "reports/page/view.hpp"
#include "reports/paper/map_paint.hpp"
#include "reports/paper/picture_files.hpp"

#include <fmt/format.h>

#include <iterator>

namespace reports {

namespace {

std::string units(double value) {
    return fmt::format("{:.2f}", value);
}

std::string path_of(std::vector<geodata::Point> const& points) {
    std::string path;
    char command = 'M';
    for (geodata::Point const& point : points) {
        fmt::format_to(std::back_inserter(path), "{}{:.2f} {:.2f}", command, point.x, point.y);
        command = 'L';
    }
    return path;
}

std::string_view id(Pattern pattern, std::string_view colour) {
    bool const dark = colour == ink;
    switch (pattern) {
    case Pattern::hatch:
        return dark ? "hatch" : "hatch-white";
    case Pattern::back_hatch:
        return dark ? "back-hatch" : "back-hatch-white";
    case Pattern::dots:
    case Pattern::none:
        break;
    }
    return "dots";
}

View pattern_view(Pattern pattern, std::string_view colour, double scale) {
    auto const size = pattern_size(pattern, scale);
    return {.texts = {{"id", std::string{id(pattern, colour)}},
                      {"turn", pattern == Pattern::hatch ? "45" : "-45"},
                      {"spacing", units(size.spacing)},
                      {"middle", units(size.spacing / 2)},
                      {"mark", units(size.mark)},
                      {"colour", std::string{colour}}},
            .lists = {}};
}

Views hatches(double scale) {
    Views views;
    for (auto const pattern : {Pattern::hatch, Pattern::back_hatch}) {
        for (auto const colour : {ink, paper_white}) {
            views.push_back(pattern_view(pattern, colour, scale));
        }
    }
    return views;
}

std::string edge_attributes(Paint const& paint) {
    return paint.edge.empty()
               ? std::string{}
               : fmt::format(R"( stroke="{}" stroke-width="{:.2f}")", paint.edge, paint.edge_width);
}

std::string fill_attributes(Paint const& paint) {
    return fmt::format(R"(fill="{}")", paint.fill.empty() ? "none" : paint.fill);
}

/// An area is drawn in its colour and once more in its pattern, which lets the colour through; its
/// edge is drawn last.
template <typename Draw>
void in_layers(Paint const& paint, Draw draw) {
    bool const has_pattern = paint.pattern != Pattern::none;
    if (!paint.fill.empty() || !has_pattern) {
        draw(fill_attributes(paint) + (has_pattern ? std::string{} : edge_attributes(paint)));
    }
    if (has_pattern) {
        draw(fmt::format(R"svg(fill="url(#{})"{})svg", id(paint.pattern, ink_on(paint)),
                         edge_attributes(paint)));
    }
}

struct Itemised {
    Lettering const& lettering;
    Views views;

    void operator()(PictureShapes const& item) {
        in_layers(item.paint, [&](std::string const& attributes) {
            std::string uses;
            for (std::size_t const shape : item.shapes) {
                fmt::format_to(std::back_inserter(uses),
                               R"(<use href="#s{}" x="{:.2f}" y="{:.2f}"/>)", shape, item.offset.x,
                               item.offset.y);
            }
            add("areas", {.texts = {{"attributes", attributes}, {"uses", uses}}, .lists = {}});
        });
    }

    void operator()(PictureBox const& item) {
        in_layers(item.paint, [&](std::string const& attributes) {
            add("boxes", {.texts = {{"x", units(item.corner.x)},
                                    {"y", units(item.corner.y)},
                                    {"width", units(item.width)},
                                    {"height", units(item.height)},
                                    {"attributes", attributes}},
                          .lists = {}});
        });
    }

    void operator()(PictureLine const& item) {
        add("lines", {.texts = {{"path", path_of(item.points)},
                                {"colour", std::string{item.colour}},
                                {"width", units(item.width)}},
                      .lists = {}});
    }

    void operator()(PictureText const& item) {
        std::string attributes = fmt::format(R"(fill="{}")", item.colour);
        if (item.font.weight == Weight::bold) {
            attributes += R"( font-weight="bold")";
        }
        if (item.align != Align::left) {
            attributes +=
                fmt::format(R"( text-anchor="{}")", item.align == Align::middle ? "middle" : "end");
        }
        if (item.halo == Halo::white) {
            attributes +=
                fmt::format(R"( stroke="#ffffff" stroke-width="{:.2f}" paint-order="stroke")",
                            halo_width(item));
        }
        add("words", {.texts = {{"x", units(item.at.x)},
                                {"y", units(item.at.y)},
                                {"size", units(item.font.size)},
                                {"attributes", attributes},
                                {"length", units(lettering.width(item.text, item.font))},
                                {"text", item.text}},
                      .lists = {}});
    }

private:
    void add(std::string const& kind, View view) {
        views.push_back({.texts = {}, .lists = {{kind, {std::move(view)}}}});
    }
};

} // namespace

std::string to_svg(Picture const& picture, Lettering const& lettering) {
    Views shapes;
    for (auto const& rings : picture.shapes) {
        std::string path;
        for (geodata::Ring const& ring : rings) {
            path += path_of(ring) + 'Z';
        }
        shapes.push_back(
            {.texts = {{"number", fmt::format("{}", shapes.size())}, {"path", path}}, .lists = {}});
    }
    Itemised items{.lettering = lettering, .views = {}};
    for (PictureItem const& item : picture.items) {
        std::visit(items, item);
    }
    return render(embedded_picture_mustache(),
                  {.texts = {{"width", units(picture.width)},
                             {"height", units(picture.height)},
                             {"title", picture.title},
                             {"description", picture.description}},
                   .lists = {{"shapes", std::move(shapes)},
                             {"hatches", hatches(picture.pattern_scale)},
                             {"dots", {pattern_view(Pattern::dots, ink, picture.pattern_scale)}},
                             {"items", std::move(items.views)}}});
}

} // namespace reports
