#include "reports/paper/lettering.hpp"

#include "base/error.hpp"

#include <fmt/format.h>
#include <pango/pangocairo.h>

namespace reports {

namespace {

constexpr auto families = "DejaVu Sans, Noto Sans, sans-serif";
constexpr std::string_view ellipsis = "…";

struct Unreference {
    void operator()(gpointer object) const { g_object_unref(object); }
};

struct FreeDescription {
    void operator()(PangoFontDescription* description) const {
        pango_font_description_free(description);
    }
};

bool has_fonts(PangoFontMap* fonts) {
    PangoFontFamily** all = nullptr;
    int count = 0;
    pango_font_map_list_families(fonts, &all, &count);
    g_free(static_cast<gpointer>(all));
    return count > 0;
}

/// As much of a text as fits with a sign after it, by whole letters.
std::string_view fitting(Lettering const& lettering, std::string_view text, std::string_view sign,
                         Font font, double width) {
    std::size_t fits = 0;
    for (std::size_t next = 0; next < text.size(); fits = next) {
        do {
            ++next;
        } while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80U);
        if (lettering.width(fmt::format("{}{}", text.substr(0, next), sign), font) > width) {
            break;
        }
    }
    return text.substr(0, fits);
}

std::string cut_short(Lettering const& lettering, std::string_view text, Font font, double width) {
    return fmt::format("{}{}", fitting(lettering, text, ellipsis, font, width), ellipsis);
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (char const letter : text) {
        if (static_cast<unsigned char>(letter) > ' ') {
            words.back() += letter;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) {
        words.pop_back();
    }
    return words;
}

} // namespace

struct Lettering::Impl {
    std::unique_ptr<PangoContext, Unreference> context;
    std::unique_ptr<PangoLayout, Unreference> layout;
    std::unique_ptr<PangoFontDescription, FreeDescription> description;
};

Lettering::Lettering()
    : impl_(std::make_unique<Impl>()) {
    PangoFontMap* const fonts = pango_cairo_font_map_get_default();
    if (!has_fonts(fonts)) {
        throw base::Error(
            "no font is installed, so the maps for papers cannot be lettered; install "
            "one, such as Debian's fonts-dejavu-core, or leave svg, png and pdf out "
            "of --format.");
    }
    impl_->context.reset(pango_font_map_create_context(fonts));
    auto* const options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(impl_->context.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(impl_->context.get(), FALSE);
    impl_->layout.reset(pango_layout_new(impl_->context.get()));
    pango_layout_set_single_paragraph_mode(impl_->layout.get(), TRUE);
    impl_->description.reset(pango_font_description_from_string(families));
}

Lettering::~Lettering() = default;

PangoLayout* Lettering::set(std::string_view text, Font font) const {
    auto* const description = impl_->description.get();
    pango_font_description_set_absolute_size(description, font.size * PANGO_SCALE);
    pango_font_description_set_weight(
        description, font.weight == Weight::bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(impl_->layout.get(), description);
    pango_layout_set_text(impl_->layout.get(), text.data(), static_cast<int>(text.size()));
    return impl_->layout.get();
}

double Lettering::width(std::string_view text, Font font) const {
    int width = 0;
    pango_layout_get_size(set(text, font), &width, nullptr);
    return static_cast<double>(width) / PANGO_SCALE;
}

std::vector<std::string> wrapped(Lettering const& lettering, std::string_view text, Font font,
                                 double width, std::size_t most_lines) {
    constexpr std::size_t most_bytes = 4000; // more fits into no lines that a map has room for
    std::vector<std::string> lines;
    for (std::string const& word : words_of(text.substr(0, most_bytes))) {
        std::string const longer = lines.empty() ? word : lines.back() + ' ' + word;
        if (!lines.empty() && lettering.width(longer, font) <= width) {
            lines.back() = longer;
            continue;
        }
        if (lines.size() == most_lines) {
            lines.back() = cut_short(lettering, longer, font, width);
            return lines;
        }
        std::string_view rest = word;
        while (lines.size() + 1 < most_lines && lettering.width(rest, font) > width) {
            auto const part = fitting(lettering, rest, "-", font, width);
            if (part.empty()) {
                break;
            }
            lines.push_back(fmt::format("{}-", part));
            rest.remove_prefix(part.size());
        }
        lines.push_back(lettering.width(rest, font) <= width
                            ? std::string{rest}
                            : cut_short(lettering, rest, font, width));
    }
    return lines;
}

} // namespace reports
