#include "reports/tables/parts.hpp"
#include "reports/wording/risk_wording.hpp"

namespace reports {

void write_risk_claims_table(TableScope const& scope, TableRows& rows) {
    auto const& findings = scope.findings;
    rows.header({"risk_level", "service_id", "provider", "programme", "standing", "standing_label",
                 "answered_no", "not_stated", "definitions"});
    if (findings.risk) {
        auto const& definitions = findings.risk->definitions;
        for (auto const& claim : findings.risk->claims) {
            auto const& definition = definitions.levels[claim.level];
            auto const& service = findings.services[claim.service.value];
            rows.cell(findings.vocabulary.risk_levels[definition.risk.value].code);
            rows.cell(service.id);
            rows.cell(service.provider);
            rows.cell(service.programme);
            rows.cell(mapper::code(claim.standing()));
            rows.cell(label(claim.standing()));
            rows.cell(criteria_listed(definition, claim.answered_no));
            rows.cell(criteria_listed(definition, claim.not_stated));
            rows.cell(definitions.title);
            rows.end_row();
        }
    }
}

void write_risk_cells_table(TableScope const& scope, TableRows& rows) {
    auto const& findings = scope.findings;
    rows.header(suite_header(scope, {"district", "district_name", "component", "tier", "label",
                                     "stated", "defined", "definitions"}));
    for (auto const& suite : scope.suites) {
        for (auto const& cell : suite.claim_cells) {
            auto const& district = findings.districts[cell.district.value];
            auto const& component = suite.suite.components[cell.component.value];
            suite_cell(rows, scope, suite);
            rows.cell(district.code.text);
            rows.cell(district.name);
            rows.cell(component.code.text);
            tier_cell(rows, suite.suite, component);
            rows.cell(component.label);
            rows.cell(mapper::code(cell.stated));
            rows.cell(mapper::code(cell.defined));
            rows.cell(findings.risk ? findings.risk->definitions.title : std::string());
            rows.end_row();
        }
    }
}

} // namespace reports
