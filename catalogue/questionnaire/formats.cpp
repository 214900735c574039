#include "catalogue/questionnaire/formats.hpp"

#include <xlsxwriter.h>

#include <initializer_list>

namespace catalogue {

QuestionnaireFormats::QuestionnaireFormats(lxw_workbook* workbook)
    : title(workbook_add_format(workbook))
    , heading(workbook_add_format(workbook))
    , words(workbook_add_format(workbook))
    , quiet(workbook_add_format(workbook))
    , quiet_line(workbook_add_format(workbook))
    , locked(workbook_add_format(workbook))
    , input(workbook_add_format(workbook))
    , date(workbook_add_format(workbook))
    , number(workbook_add_format(workbook)) {
    for (auto* const cell :
         {title, heading, words, quiet, quiet_line, locked, input, date, number}) {
        format_set_font_name(cell, "Arial");
        format_set_font_size(cell, 10);
    }
    format_set_bold(title);
    format_set_font_size(title, 15);
    format_set_bold(heading);
    format_set_font_color(heading, 0x1F4E5F);
    format_set_align(heading, LXW_ALIGN_VERTICAL_BOTTOM);
    format_set_bottom(heading, LXW_BORDER_THIN);
    format_set_font_color(quiet, 0x54616B);
    format_set_font_color(quiet_line, 0x54616B);
    format_set_border(locked, LXW_BORDER_THIN);
    format_set_border_color(locked, 0xB8B8A0);
    format_set_bg_color(locked, 0xEFEFEF);
    format_set_indent(locked, 1);
    for (auto* const cell : {input, date, number}) {
        format_set_unlocked(cell);
        format_set_border(cell, LXW_BORDER_THIN);
        format_set_border_color(cell, 0xB8B8A0);
        format_set_bg_color(cell, 0xFFFBE0);
        format_set_align(cell, LXW_ALIGN_LEFT);
        format_set_indent(cell, 1);
    }
    for (auto* const cell : {words, quiet, locked, input, date, number}) {
        format_set_text_wrap(cell);
        format_set_align(cell, LXW_ALIGN_VERTICAL_CENTER);
    }
    // As text a telephone number keeps its 0, and nothing typed becomes a formula or a date.
    format_set_num_format(input, "@");
    format_set_num_format(date, "yyyy-mm-dd");
}

} // namespace catalogue
