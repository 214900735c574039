#include "mapper/groups/group_offer.hpp"
#include "reports/tables/parts.hpp"
#include "reports/tables/service_list.hpp"

namespace reports {

void write_groups_table(TableScope const& scope, TableRows& rows) {
    constexpr std::string_view in_full = "findings.json";
    auto const& findings = scope.findings;
    bool const names = rows.read_by() == ReadBy::people;
    std::vector<std::string> columns{"district",    "district_name", "component",   "tier",
                                     "label",       "group",         "group_label", "offer",
                                     "offer_label", "by_design",     "services",    "possible"};
    if (names) {
        columns.insert(columns.end(), {"which_services", "which_possible"});
    }
    rows.header(suite_header(scope, columns));
    for (auto const& suite : scope.suites) {
        for (auto const& cell : suite.group_cells) {
            auto const& district = findings.districts[cell.district.value];
            auto const& component = suite.suite.components[cell.component.value];
            auto const& group = findings.vocabulary.groups[cell.group.value];
            auto const offer = mapper::offer_of(cell);
            suite_cell(rows, scope, suite);
            rows.cell(district.code.text);
            rows.cell(district.name);
            rows.cell(component.code.text);
            tier_cell(rows, suite.suite, component);
            rows.cell(component.label);
            rows.cell(group.code);
            rows.cell(group.label);
            rows.cell(mapper::code(offer));
            rows.cell(mapper::label(offer));
            rows.number(cell.designed.size());
            rows.number(cell.services.size());
            rows.number(cell.possible.size());
            if (names) {
                services_cell(rows, findings, cell.services, in_full);
                services_cell(rows, findings, cell.possible, in_full);
            }
            rows.end_row();
        }
    }
}

} // namespace reports
