#include "reports/workbook/sheet_formats.hpp"

#include <xlsxwriter.h>

#include <initializer_list>

namespace reports {

namespace {

constexpr lxw_color_t ink = 0x1D2A33;
constexpr lxw_color_t quiet_ink = 0x54616B;
constexpr lxw_color_t line = 0xCFD6DB;
constexpr lxw_color_t deep = 0x175673;
constexpr lxw_color_t link_ink = 0x0B5394;
constexpr lxw_color_t paper = 0xFFFFFF;

} // namespace

SheetFormats::SheetFormats(lxw_workbook* workbook) {
    for (auto*& format : m_formats) {
        format = workbook_add_format(workbook);
    }
    for (std::size_t look = 0; look <= static_cast<std::size_t>(Look::status); ++look) {
        format_set_font_name(m_formats[look], "Arial");
        format_set_font_size(m_formats[look], 10);
        format_set_font_color(m_formats[look], ink);
        format_set_align(m_formats[look], LXW_ALIGN_VERTICAL_CENTER);
    }
    format_set_text_wrap(of(Look::wrapped));
    format_set_bold(of(Look::title));
    format_set_font_size(of(Look::title), 15);
    format_set_bold(of(Look::heading));
    format_set_font_size(of(Look::heading), 12);
    format_set_font_color(of(Look::heading), deep);
    for (auto const look : {Look::column, Look::column_link, Look::turned}) {
        format_set_bold(of(look));
        format_set_bg_color(of(look), 0xDCE8EE);
        format_set_border(of(look), LXW_BORDER_THIN);
        format_set_border_color(of(look), line);
        format_set_bottom(of(look), LXW_BORDER_MEDIUM);
        format_set_bottom_color(of(look), deep);
        format_set_text_wrap(of(look));
        format_set_align(of(look), LXW_ALIGN_VERTICAL_BOTTOM);
    }
    constexpr std::int16_t upwards = 90;
    format_set_rotation(of(Look::turned), upwards);
    format_set_align(of(Look::turned), LXW_ALIGN_CENTER);
    format_set_bold(of(Look::strong));
    format_set_bold(of(Look::strong_link));
    format_set_font_color(of(Look::quiet), quiet_ink);
    for (auto const look : {Look::link, Look::strong_link}) {
        format_set_font_color(of(look), link_ink);
        format_set_underline(of(look), LXW_UNDERLINE_SINGLE);
        format_set_text_wrap(of(look));
    }
    format_set_font_color(of(Look::column_link), link_ink);
    format_set_underline(of(Look::column_link), LXW_UNDERLINE_SINGLE);
    format_set_num_format(of(Look::number), "#,##0");
    format_set_align(of(Look::number), LXW_ALIGN_RIGHT);
    format_set_indent(of(Look::number), 1);
    format_set_num_format(of(Look::date), "yyyy-mm-dd");
    format_set_align(of(Look::date), LXW_ALIGN_LEFT);
    format_set_border(of(Look::status), LXW_BORDER_THIN);
    format_set_border_color(of(Look::status), line);

    // What is not known is hatched, in colour and in print; what can draw no hatching fills it
    // grey, and tells it by bold letters, the sign before them and the dashes around.
    auto const fill = [this](Look look, lxw_color_t back, lxw_color_t letters) {
        format_set_bg_color(of(look), back);
        format_set_font_color(of(look), letters);
    };
    auto const hatch = [this](Look look, lxw_format_patterns pattern, lxw_color_t lines) {
        format_set_pattern(of(look), static_cast<std::uint8_t>(pattern));
        format_set_bg_color(of(look), 0xD8D8E4);
        format_set_fg_color(of(look), lines);
        format_set_font_color(of(look), ink);
        format_set_bold(of(look));
        format_set_border(of(look), LXW_BORDER_DASHED);
        format_set_border_color(of(look), ink);
    };
    fill(Look::met, deep, paper);
    fill(Look::regional, 0xCBE1EC, ink);
    fill(Look::gap, 0xFBDCB2, 0x5A2C00);
    fill(Look::confirm, paper, quiet_ink);
    hatch(Look::unclear, LXW_PATTERN_LIGHT_UP, 0x7C7CA0);
    hatch(Look::unanswered, LXW_PATTERN_DARK_DOWN, 0xA9A9C6);
}

} // namespace reports
