#include "mapper/group_offer.hpp"
#include "reports/tables_parts.hpp"

namespace reports {

void write_groups_table(mapper::Findings const& findings, TextSink& sink) {
    CsvText csv(suite_header(findings, {"district", "district_name", "component", "tier", "label",
                                        "group", "group_label", "offer", "offer_label", "by_design",
                                        "services", "possible"}),
                sink);
    for (auto const& suite : findings.suites) {
        for (auto const& cell : suite.group_cells) {
            auto const& district = findings.districts[cell.district.value];
            auto const& component = suite.suite.components[cell.component.value];
            auto const& group = findings.vocabulary.groups[cell.group.value];
            auto const offer = mapper::offer_of(cell);
            suite_cell(csv, findings, suite);
            csv.cell(district.code.text);
            csv.cell(district.name);
            csv.cell(component.code.text);
            csv.cell(component.tier);
            csv.cell(component.label);
            csv.cell(group.code);
            csv.cell(group.label);
            csv.cell(mapper::code(offer));
            csv.cell(mapper::label(offer));
            csv.number(cell.designed.size());
            csv.number(cell.services.size());
            csv.number(cell.possible.size());
            csv.end_row();
        }
    }
    csv.finish();
}

} // namespace reports
