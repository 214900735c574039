#include "reports/wording/front_door_wording.hpp"
#include "reports/workbook/sheet_parts.hpp"
#include "reports/workbook/sheet_rows.hpp"

namespace reports {

void fill_front_doors_sheet(Sheet& sheet, mapper::Findings const& findings,
                            SheetTarget const& back) {
    SheetRows rows{sheet,
                   {.title = "Front doors",
                    .notes = {"The one place where someone seeking help begins, and to which "
                              "services people are sent on from there. Of a confidential "
                              "service it is told neither whether it is one nor who sends people "
                              "there."},
                    .footer = footer_of(findings)},
                   back};
    rows.header({"where", "front_door", "reached_by_steps", "no_way_found",
                 "not_known_whether_there_is_a_way"});
    for (auto const& words : front_doors_in_words(findings)) {
        for (auto const* text :
             {&words.where, &words.door, &words.reached, &words.apart, &words.unclear}) {
            rows.cell(*text);
        }
        rows.end_row();
    }
    rows.finish();
}

} // namespace reports
